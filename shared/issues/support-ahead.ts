import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import type { IssueEvent } from './events.ts'
import type { Issue } from './issue.ts'

export type SupportAheadFacts = {
  readonly meeting: MeetingFacts
  readonly issue: Pick<Issue, 'state' | 'outcome'>
  /** How many support it in advance, whoever supports one joined to it included. */
  readonly ahead: number
  /** This device is among them. */
  readonly own: boolean
}

/** Supports a question before the meeting, or takes the support back: one a device, kept apart from what the meeting says. */
export const supportAhead = command({
  name: 'issues.support-ahead',
  input: z.object({ issue: id, on: z.boolean() }),
  home: ['meeting'],
  city: true,
  // By POST /api/issues/ID/ahead alone, which gives the device its session and counts tries.
  internal: true,
  guests: true,
  allow: () => true,
  decide: ({ meeting, issue, ahead, own }: SupportAheadFacts, input, { actor }): IssueEvent[] => {
    if (meeting.phase !== 'planned') refuse('meeting-not-planned')
    if (issue.state !== 'accepted') refuse('issue-not-accepted')
    if (issue.outcome) refuse('issue-has-outcome')
    if (own === input.on) return []
    return [
      { type: 'issues.ahead-noted', issue: input.issue, actor: actor.id, on: input.on },
      { type: 'issues.ahead-counted', issue: input.issue, ahead: ahead + (input.on ? 1 : -1) },
    ]
  },
})
