import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import type { IssueEvent } from './events.ts'

export type SupportFacts = {
  readonly meeting: MeetingFacts
  readonly issue: { readonly id: string; readonly state: string }
  readonly participant?: string
}

/** Supports an issue of the open meeting, or takes the support back; one person counts once. */
export const supportIssue = command({
  name: 'issues.support-issue',
  input: z.object({ issue: id, on: z.boolean() }),
  home: ['meeting'],
  together: 'many',
  guests: true,
  allow: () => true,
  decide: (facts: SupportFacts, input): IssueEvent[] => {
    const participant = facts.participant ?? refuse('not-joined')
    if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
    if (facts.issue.state !== 'accepted') refuse('issue-not-accepted')
    return [{ type: 'issues.issue-supported', issue: input.issue, participant, on: input.on }]
  },
})
