import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { Id } from '../core/value.ts'
import { isIdentified } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { initiativeTitle } from './initiative.ts'

export type BeginFacts = {
  /** Drafts that the actor leads already. */
  readonly own: number
}

/** Begins a draft that nobody but its group sees. */
export const beginDraft = command({
  name: 'initiatives.begin-draft',
  input: z.object({ title: initiativeTitle }),
  home: ['city'],
  allow: isIdentified,
  decide: ({ own }: BeginFacts, { title }, { id, actor, policy }): InitiativeEvent[] => {
    if (own >= policy.draftsPerPerson) refuse('too-many-drafts', { most: policy.draftsPerPerson })
    return beginning(id, actor.id, { title })
  },
})

/** What a draft begins with: its title, who leads it, and what it came from. */
export const beginning = (
  initiative: Id,
  actor: Id,
  { title, words, issue }: { title: string; words?: string; issue?: Id },
): InitiativeEvent[] => [
  { type: 'initiatives.draft-begun', initiative, title, ...(issue && { issue }) },
  ...(words === undefined ? [] : [{ type: 'initiatives.idea-described' as const, initiative, words }]),
  { type: 'initiatives.member-noted', initiative, actor, role: 'initiator' },
  { type: 'initiatives.part-written', initiative, key: 'title', part: { kind: 'title', text: title }, by: actor },
  { type: 'initiatives.draft-changed', initiative },
]
