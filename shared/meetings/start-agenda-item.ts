import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'

/** Moves the meeting on to an item of its agenda: what phones show as «сейчас». */
export const startAgendaItem = command({
  name: 'meetings.start-agenda-item',
  input: z.object({ item: z.number().check(z.int(), z.gte(0)) }),
  home: ['meeting'],
  allow: (actor, facts: { meeting: MeetingFacts }) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input): MeetingEvent[] => {
    if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
    if (input.item >= facts.meeting.agenda.length) refuse('agenda-item-unknown')
    return [{ type: 'meetings.agenda-item-started', meeting: facts.meeting.id, item: input.item }]
  },
})
