import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import type { Issue } from '../issues/issue.ts'
import { isIdentified, mayRunMeeting } from '../people/rights.ts'
import { beginning } from './begin-draft.ts'
import type { InitiativeEvent } from './events.ts'
import { ideaWords, initiativeTitle } from './initiative.ts'

export type TurnFacts = {
  readonly issue: Pick<Issue, 'id' | 'state' | 'place' | 'point'>
  /** The issue's place and all it lies in. */
  readonly around: readonly Id[]
  readonly isAuthor: boolean
  /** An initiative came of it already. */
  readonly isTurned: boolean
}

/** Makes an idea or a draft of an issue: whoever raised it may, and whoever runs meetings there. The issue stays what it was. */
export const turnIssue = command({
  name: 'initiatives.turn-issue',
  input: z.object({ issue: id, into: z.enum(['idea', 'draft']), title: initiativeTitle, words: ideaWords }),
  home: ['city'],
  allow: (actor, { around, isAuthor }: TurnFacts) => mayRunMeeting(actor, around) || (isIdentified(actor) && isAuthor),
  decide: ({ issue, isTurned }, { into, title, words }, { id, actor, now }): InitiativeEvent[] => {
    if (issue.state !== 'accepted') refuse('issue-not-accepted')
    if (isTurned) refuse('issue-turned')
    if (into === 'draft') return beginning(id, actor.id, { title, words, issue: issue.id })
    const { place, point } = issue
    return [
      {
        type: 'initiatives.idea-dropped',
        card: { id, title, state: 'idea', since: now, place, point, support: 0, issue: issue.id },
      },
      { type: 'initiatives.idea-described', initiative: id, words },
      { type: 'initiatives.member-noted', initiative: id, actor: actor.id, role: 'author' },
    ]
  },
})
