import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { IssueEvent } from './events.ts'
import type { IssueFacts } from './issue.ts'
import { atHome } from './moderate-issue.ts'

/** Says what became of an issue that needs no task: explained on the spot, or not ours. */
export const setOutcome = command({
  name: 'issues.set-outcome',
  input: z.object({
    issue: id,
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('explained'), text: text(2000) }),
      z.object({ kind: z.literal('not-ours'), text: text(1000) }),
    ]),
  }),
  home: ['meeting', 'city'],
  city: true,
  allow: (actor, facts: IssueFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): IssueEvent[] => {
    atHome(facts, context)
    undecided(facts)
    return [{ type: 'issues.outcome-set', issue: input.issue, outcome: input.outcome, support: facts.support }]
  },
})

/** Refuses unless the issue is accepted and still open. */
export function undecided(facts: IssueFacts): void {
  if (facts.issue.state !== 'accepted') refuse('issue-not-accepted')
  if (facts.issue.outcome) refuse('issue-has-outcome')
}
