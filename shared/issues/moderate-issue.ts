import * as z from 'zod/mini'
import { category, knownCategory } from '../core/category.ts'
import { command, type Context } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, point, text } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { IssueEvent } from './events.ts'
import { withoutWords } from './without-words.ts'
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
  input: z.object({ issue: id, text: issueText, category, point: z.optional(point) }),
  home,
  city: true,
  allow: (actor, facts: IssueFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.issue.state === 'hidden') refuse('issue-not-accepted')
    knownCategory(input.category, context.ownCategories)
    const isPublic = facts.issue.state === 'accepted'
    const edited = input.text !== (facts.original ?? facts.issue.text)
    const point = input.point ?? facts.issue.point
    return [{ type: 'issues.issue-edited', ...input, point, isPublic, ...(edited && { edited }) }]
  },
})

/**
 * Takes an issue out of everybody's sight, with a reason, at any time: somebody's name may turn up in it late. Its words
 * leave the log, every snapshot, and the tasks and instructions that repeat them; what was joined to it stands by itself.
 */
export const hideIssue = command({
  name: 'issues.hide-issue',
  input: z.object({ issue: id, reason: text(300) }),
  home,
  city: true,
  allow: (actor, facts: IssueFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.issue.state === 'hidden') refuse('issue-not-accepted')
    const reworded = rewordedBy(facts)
    const wasPublic = facts.issue.state === 'accepted'
    return [
      ...(facts.joined ?? []).map(([issue]) => ({ type: 'issues.outcome-withdrawn' as const, issue })),
      { type: 'issues.issue-hidden', ...input, wasPublic, ...(reworded.length > 0 && { reworded }) },
    ]
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

function rewordedBy({ issue, original, made = [] }: IssueFacts) {
  return made
    .map(each => ({ ...each, text: [issue.text, original ?? issue.text].reduce(withoutWords, each.text) }))
    .filter((each, i) => each.text !== made[i]?.text)
}

/** Refuses a command that was sent to a stream the issue has left. */
export function atHome(facts: IssueFacts, context: Context): void {
  if (issueHome(facts.meeting) !== context.stream) refuse('wrong-stream')
}

/** An issue as everybody is to see it from now on. */
export function wholeIssue({ meeting, issue }: IssueFacts): Issue {
  const { id, place, point, text, category, channel, raisedAt, support, photos, ...more } = issue
  const { ahead, edited, outcome, decidedAt } = more
  const whole = { id, meeting: meeting.id, place, point, text, category, channel, raisedAt, support }
  const decided = outcome && { outcome, ...(decidedAt && { decidedAt }) }
  return {
    ...whole,
    ...decided,
    state: 'accepted',
    ...(ahead && { ahead }),
    ...(photos?.length && { photos }),
    ...(edited && { edited }),
  }
}
