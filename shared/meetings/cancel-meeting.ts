import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { text } from '../core/value.ts'
import { mayPlanMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'

/** Calls off a meeting that has not begun, and says why; it stays on the schedule, so that nobody comes for nothing. */
export const cancelMeeting = command({
  name: 'meetings.cancel-meeting',
  input: z.object({ because: text(300) }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: { meeting: MeetingFacts }) => mayPlanMeeting(actor, facts.meeting.around),
  decide: (facts, input): MeetingEvent[] => {
    if (facts.meeting.phase !== 'planned') refuse('meeting-not-planned')
    return [{ type: 'meetings.meeting-cancelled', meeting: facts.meeting.id, because: input.because }]
  },
})
