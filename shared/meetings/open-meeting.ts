import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'

/** Opens the meeting under a code of six digits that no other open meeting has. */
export const openMeeting = command({
  name: 'meetings.open-meeting',
  input: z.object({}),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: { meeting: MeetingFacts; freeCode: string }) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts): MeetingEvent[] => {
    if (facts.meeting.phase !== 'planned') refuse('meeting-not-planned')
    return [{ type: 'meetings.meeting-opened', meeting: facts.meeting.id, code: facts.freeCode }]
  },
  result: facts => ({ code: facts.freeCode }),
})
