import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import type { Card, InitiativeFacts } from './initiative.ts'

/**
 * Takes an idea, or what was brought in from another list, out of everybody's sight, with a reason that its author reads; a
 * draft that came of it goes on in its group. So does one that was open to support: what was gathered for those words counts no more.
 */
export const hideIdea = command({
  name: 'initiatives.hide-idea',
  input: z.object({ initiative: id, reason: text(300) }),
  home: ['city'],
  allow: (actor, { initiative }: { initiative: InitiativeFacts }) => mayRunMeeting(actor, initiative.around),
  decide: ({ initiative }, { reason }, { actor }): InitiativeEvent[] => {
    const { id, card, state } = initiative
    if (!card) refuse('not-found')
    if (!isHideable(card)) refuse('idea-taken-up')
    const back: InitiativeEvent[] = [
      { type: 'initiatives.support-dropped', initiative: id },
      { type: 'initiatives.writing-resumed', initiative: id },
      { type: 'initiatives.draft-changed', initiative: id },
    ]
    return [
      { type: 'initiatives.idea-hidden', initiative: id },
      { type: 'initiatives.hiding-noted', initiative: id, reason, by: actor.id },
      ...(state === 'gathering' ? back : []),
    ]
  },
})

/** Whether nobody of the town has looked at it yet, or nothing is to be done about it here any more. */
export const isHideable = ({ state, from }: Pick<Card, 'state' | 'from'>): boolean =>
  state === 'idea' || state === 'draft' || state === 'gathering' || from !== undefined
