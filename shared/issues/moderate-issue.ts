import * as z from 'zod/mini'
import { categories } from '../core/category.ts'
import { command, type Context } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, point, text } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { IssueEvent } from './events.ts'
import { issueHome, issueText, type Issue, type IssueFacts } from './issue.ts'

const home = ['meeting', 'city'] as const

/** Accepts an issue: from now on the hall, the phones and the map show it. */
export const acceptIssue = command({
  name: 'issues.accept-issue',
  input: z.object({ issue: id }),
  home,
  city: true,
  allow: (actor, facts: IssueFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, _input, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.issue.state !== 'pending') refuse('issue-not-pending')
    return [{ type: 'issues.issue-accepted', issue: wholeIssue(facts) }]
  },
})

/** Changes wording, category or pin. */
export const editIssue = command({
  name: 'issues.edit-issue',
  input: z.object({ issue: id, text: issueText, category: z.enum(categories), point: z.optional(point) }),
  home,
  city: true,
  allow: (actor, facts: IssueFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.issue.state === 'hidden') refuse('issue-not-accepted')
    const isPublic = facts.issue.state === 'accepted'
    return [{ type: 'issues.issue-edited', ...input, point: input.point ?? facts.issue.point, isPublic }]
  },
})

/** Takes an issue out of everybody's sight, with a reason; its words leave the log and every snapshot. */
export const hideIssue = command({
  name: 'issues.hide-issue',
  input: z.object({ issue: id, reason: text(300) }),
  home,
  city: true,
  allow: (actor, facts: IssueFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.issue.state === 'hidden') refuse('issue-not-accepted')
    if (facts.issue.outcome) refuse('issue-has-outcome')
    return [{ type: 'issues.issue-hidden', ...input, wasPublic: facts.issue.state === 'accepted' }]
  },
})

/** Shows a hidden issue again, as accepted. */
export const restoreIssue = command({
  name: 'issues.restore-issue',
  input: z.object({ issue: id }),
  home,
  city: true,
  allow: (actor, facts: IssueFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, _input, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.issue.state !== 'hidden') refuse('issue-not-hidden')
    return [{ type: 'issues.issue-restored', issue: wholeIssue(facts) }]
  },
})

/** Refuses a command that was sent to a stream the issue has left. */
export function atHome(facts: IssueFacts, context: Context): void {
  if (issueHome(facts.meeting) !== context.stream) refuse('wrong-stream')
}

/** An issue as everybody is to see it from now on. */
export function wholeIssue({ meeting, issue }: IssueFacts): Issue {
  const { id, place, point, text, category, channel, raisedAt, support, photos } = issue
  const whole = { id, meeting: meeting.id, place, point, text, category, channel, raisedAt, support }
  return { ...whole, state: 'accepted', ...(photos?.length && { photos }) }
}
