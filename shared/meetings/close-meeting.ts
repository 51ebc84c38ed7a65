import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'

export type CloseFacts = {
  readonly meeting: MeetingFacts
  readonly runningPolls: number
  /** Issues, pending ones too, that have no outcome. */
  readonly issuesLeft: number
  readonly attendance: number
  readonly supports: readonly (readonly [issue: string, supports: number])[]
}

/** Ends the meeting; its issues are handed over to the city. Issues without an outcome must be left knowingly. */
export const closeMeeting = command({
  name: 'meetings.close-meeting',
  input: z.object({ leaveIssues: z.boolean() }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: CloseFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input): MeetingEvent[] => {
    if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
    if (facts.runningPolls > 0) refuse('meeting-has-running-poll')
    if (facts.issuesLeft > 0 && !input.leaveIssues) refuse('issues-left', { issues: facts.issuesLeft })
    return [
      {
        type: 'meetings.meeting-closed',
        meeting: facts.meeting.id,
        attendance: facts.attendance,
        supports: facts.supports.map(([issue, n]) => [issue, n]),
      },
    ]
  },
})
