import * as z from 'zod/mini'
import { addDays, dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { sha256 } from '../core/sha256.ts'
import { id } from '../core/value.ts'
import type { InitiativeEvent } from './events.ts'
import { cardOfDraft, frozen, wholeAt, type SubmitFacts } from './submit.ts'

/**
 * Opens a whole draft to be supported: from then on everybody reads it, nobody changes it, and it is known by the hash of what
 * is signed. Support is gathered for the days that the policy gives.
 */
export const beginGathering = command({
  name: 'initiatives.begin-gathering',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (_actor, { initiative }: SubmitFacts) => initiative.role === 'initiator',
  decide: (facts, { initiative }, { actor, now, timeZone, policy }): InitiativeEvent[] => {
    if (facts.initiative.state !== 'draft') refuse('initiative-not-draft')
    const today = dayOf(now, timeZone)
    const at = wholeAt(facts, policy, today)
    const content = JSON.stringify(frozen(facts.draft))
    const deadline = addDays(today, policy.initiativeSupportDays)
    return [
      { type: 'initiatives.text-frozen', initiative, content, hash: sha256(content), by: actor.id },
      {
        type: 'initiatives.moved',
        card: { ...cardOfDraft(facts, initiative, at), state: 'gathering', since: now, deadline },
      },
    ]
  },
})

/** Goes back to writing: what was signed is another text then, so that signatures, sheets and the assembly's vote count no more. */
export const endGathering = command({
  name: 'initiatives.end-gathering',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (_actor, { initiative }: Pick<SubmitFacts, 'initiative'>) => initiative.role === 'initiator',
  decide: (facts, { initiative }, { now }): InitiativeEvent[] => {
    const { state, card } = facts.initiative
    if (state !== 'gathering' || !card) refuse('initiative-elsewhere', { state })
    const { deadline: _, ...rest } = card
    return [
      { type: 'initiatives.support-dropped', initiative },
      { type: 'initiatives.moved', card: { ...rest, state: 'draft', since: now } },
      { type: 'initiatives.draft-changed', initiative },
    ]
  },
})
