import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { IssueEvent } from './events.ts'
import type { IssueFacts } from './issue.ts'
import { atHome, wholeIssue } from './moderate-issue.ts'
import { undecided } from './set-outcome.ts'

export type JoinIssueFacts = IssueFacts & {
  /** The other issue is accepted, of the same meeting and not itself joined to a third. */
  readonly targetAccepted: boolean
  /** Issues joined to this one before, with their supports: they go along. */
  readonly joined: readonly (readonly [issue: Id, support: number])[]
  /** Who supports this one or the other, everybody once. */
  readonly supportTogether: number
  /** Who supports either in advance, everybody once. */
  readonly aheadTogether?: number
}

/** «Объединить с …»: one question of two; whoever supported both counts once, and both authors follow the one that is kept. */
export const joinIssue = command({
  name: 'issues.join-issue',
  input: z.object({ issue: id, to: id }),
  home: ['meeting', 'city'],
  city: true,
  allow: (actor, facts: JoinIssueFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { issue, to }, context): IssueEvent[] => {
    atHome(facts, context)
    const isPending = facts.issue.state === 'pending'
    if (!isPending) undecided(facts)
    if (!facts.targetAccepted || to === issue || facts.joined.some(([each]) => each === to)) refuse('not-found')
    const outcome = { kind: 'joined' as const, to }
    return [
      ...(isPending ? [{ type: 'issues.issue-accepted' as const, issue: wholeIssue(facts) }] : []),
      { type: 'issues.outcome-set', issue, outcome, support: facts.support, supports: [[to, facts.supportTogether]] },
      ...(facts.aheadTogether
        ? [{ type: 'issues.ahead-counted' as const, issue: to, ahead: facts.aheadTogether }]
        : []),
      ...facts.joined.map(([each, support]) => ({
        type: 'issues.outcome-set' as const,
        issue: each,
        outcome,
        support,
      })),
    ]
  },
})
