import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import { isIdentified } from '../people/rights.ts'
import type { BeginFacts } from './begin-draft.ts'
import type { InitiativeEvent } from './events.ts'
import type { InitiativeFacts } from './initiative.ts'

export type TakeUpFacts = BeginFacts & { readonly initiative: InitiativeFacts }

/** «Взяться»: an idea becomes a draft. Whoever takes it up leads the group, of no more drafts than they might begin; its author is in the group from the start, and may leave. */
export const takeUp = command({
  name: 'initiatives.take-up',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: isIdentified,
  decide: ({ initiative, own }: TakeUpFacts, _input, { actor, now, policy }): InitiativeEvent[] => {
    const { id, card, state } = initiative
    if (!card) refuse('not-found')
    if (state !== 'idea') refuse('idea-taken-up')
    if (own >= policy.draftsPerPerson) refuse('too-many-drafts', { most: policy.draftsPerPerson })
    return [
      { type: 'initiatives.idea-taken-up', card: { ...card, state: 'draft', since: now } },
      { type: 'initiatives.member-noted', initiative: id, actor: actor.id, role: 'initiator' },
      {
        type: 'initiatives.part-written',
        initiative: id,
        key: 'title',
        part: { kind: 'title', text: card.title },
        by: actor.id,
      },
      { type: 'initiatives.draft-changed', initiative: id },
    ]
  },
})
