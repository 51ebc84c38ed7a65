import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeFacts } from './initiative.ts'

/** Takes an idea, or what was brought in from another list, out of everybody's sight, with a reason that its author reads; a draft that came of it goes on in its group. */
export const hideIdea = command({
  name: 'initiatives.hide-idea',
  input: z.object({ initiative: id, reason: text(300) }),
  home: ['city'],
  allow: (actor, { initiative }: { initiative: InitiativeFacts }) => mayRunMeeting(actor, initiative.around),
  decide: ({ initiative }, { reason }, { actor }): InitiativeEvent[] => {
    const { id, card, state } = initiative
    if (!card) refuse('not-found')
    if (state !== 'idea' && state !== 'draft' && card.from === undefined) refuse('idea-taken-up')
    return [
      { type: 'initiatives.idea-hidden', initiative: id },
      { type: 'initiatives.hiding-noted', initiative: id, reason, by: actor.id },
    ]
  },
})
