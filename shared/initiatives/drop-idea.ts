import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import type { Id, Point } from '../core/value.ts'
import { isIdentified } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { ideaWords, initiativeTitle, spot } from './initiative.ts'

export type DropFacts = {
  /** Where it is: the place that was named or lies around the point; `undefined`: there is no such place, or it lies outside the town. */
  readonly at?: { readonly place?: Id | undefined; readonly point: Point } | undefined
  /** Ideas of the actor's own that wait in the bank. */
  readonly own: number
}

/** Drops an idea into the bank of ideas: a title, a sentence, a place or a point. */
export const dropIdea = command({
  name: 'initiatives.drop-idea',
  input: z.object({ title: initiativeTitle, words: ideaWords, ...spot }),
  home: ['city'],
  allow: isIdentified,
  decide: ({ at, own }: DropFacts, { title, words }, { id, actor, now, policy }): InitiativeEvent[] => {
    if (!at) refuse('place-unknown')
    if (own >= policy.ideasPerPerson) refuse('too-many-ideas', { most: policy.ideasPerPerson })
    return [
      { type: 'initiatives.idea-dropped', card: { id, title, state: 'idea', since: now, ...at, support: 0 } },
      { type: 'initiatives.idea-described', initiative: id, words },
      { type: 'initiatives.member-noted', initiative: id, actor: actor.id, role: 'author' },
    ]
  },
})
