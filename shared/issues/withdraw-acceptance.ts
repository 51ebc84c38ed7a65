import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Moment } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { IssueEvent } from './events.ts'
import type { IssueFacts } from './issue.ts'
import { atHome } from './moderate-issue.ts'

export type WithdrawAcceptanceFacts = IssueFacts & {
  /** When it was last accepted; unknown once the meeting has closed over it. */
  readonly acceptedAt?: Moment | undefined
  /** Somebody besides its author supports it, at the meeting or in advance. */
  readonly supportedByOthers: boolean
  /** A vote is or was about it; cancelled ones do not matter. */
  readonly inPoll: boolean
  /** An instruction or a task came of it, or is being prepared. */
  readonly instructed: boolean
}

/**
 * Takes back an acceptance that was a slip, within `takeBackSeconds` of it and while nothing has happened to the issue: it
 * waits for the moderator again. An issue has no number of its own before the protocol is drawn up, so none is freed or given
 * twice; the numbers of the log's events stay used.
 */
export const withdrawAcceptance = command({
  name: 'issues.withdraw-acceptance',
  input: z.object({ issue: id }),
  home: ['meeting', 'city'],
  city: true,
  allow: (actor, facts: WithdrawAcceptanceFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { issue }, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.issue.state !== 'accepted') refuse('issue-not-accepted')
    if (facts.issue.outcome) refuse('issue-has-outcome')
    if (facts.joined?.length) refuse('issue-has-joined')
    if (facts.inPoll) refuse('issue-in-poll')
    if (facts.instructed) refuse('issue-instructed')
    if (facts.supportedByOthers) refuse('issue-supported')
    const seconds = context.policy.takeBackSeconds
    const age = (Date.parse(context.now) - Date.parse(facts.acceptedAt ?? '')) / 1000
    if (!(age <= seconds)) refuse('acceptance-too-old', { seconds })
    return [{ type: 'issues.acceptance-withdrawn', issue, text: facts.issue.text }]
  },
})
