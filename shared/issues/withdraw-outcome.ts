import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { IssueEvent } from './events.ts'
import type { IssueFacts } from './issue.ts'
import { atHome } from './moderate-issue.ts'

export type WithdrawOutcomeFacts = IssueFacts & {
  /** Of a joined issue: the one that was kept has come to an outcome since. */
  readonly keptDecided: boolean
  /** Of a joined issue: the supports of both once they stand apart. */
  readonly supportsApart?: readonly (readonly [issue: Id, support: number])[]
  /** Who supports the kept one in advance once they stand apart, where somebody supports this one so. */
  readonly aheadApart?: readonly [issue: Id, ahead: number] | undefined
}

/** Takes an outcome back that was given by a slip: the issue is open again, a joined one stands by itself again. */
export const withdrawOutcome = command({
  name: 'issues.withdraw-outcome',
  input: z.object({ issue: id }),
  home: ['meeting', 'city'],
  city: true,
  allow: (actor, facts: WithdrawOutcomeFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { issue }, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.meeting.phase === 'published') refuse('meeting-published')
    const outcome = facts.issue.outcome ?? refuse('issue-undecided')
    if ('task' in outcome) refuse('outcome-has-task')
    if (facts.keptDecided) refuse('kept-has-outcome')
    const supports = facts.supportsApart?.map(([each, n]): [Id, number] => [each, n])
    const [kept, ahead] = facts.aheadApart ?? []
    return [
      { type: 'issues.outcome-withdrawn', issue, ...(supports && { supports }) },
      ...(kept !== undefined && ahead !== undefined
        ? [{ type: 'issues.ahead-counted' as const, issue: kept, ahead }]
        : []),
    ]
  },
})
