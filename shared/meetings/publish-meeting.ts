import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'

/** Makes the results of a closed meeting final. */
export const publishMeeting = command({
  name: 'meetings.publish-meeting',
  input: z.object({}),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: { meeting: MeetingFacts }) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts): MeetingEvent[] => {
    if (facts.meeting.phase !== 'closed') refuse('meeting-not-closed')
    return [{ type: 'meetings.meeting-published', meeting: facts.meeting.id }]
  },
})
