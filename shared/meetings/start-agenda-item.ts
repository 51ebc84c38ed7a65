import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import { isInternalItem } from './agenda.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'

/** Moves the meeting on to an item of its agenda: what phones show as «сейчас». */
export const startAgendaItem = command({
  name: 'meetings.start-agenda-item',
  input: z.object({ item: id }),
  home: ['meeting'],
  allow: (actor, facts: { meeting: MeetingFacts }) => mayRunMeeting(actor, facts.meeting.around),
  decide: ({ meeting }, { item }): MeetingEvent[] => {
    const internal = known(meeting, item)
    const started = { type: 'meetings.agenda-item-started' as const, meeting: meeting.id, item, ...internal }
    // What is begun again is not done.
    return meeting.done?.includes(item)
      ? [{ type: 'meetings.agenda-item-done', meeting: meeting.id, item, done: false, ...internal }, started]
      : [started]
  },
})

/** «Рассмотрен», or after all not yet. */
export const markAgendaItem = command({
  name: 'meetings.mark-agenda-item',
  input: z.object({ item: id, done: z.boolean() }),
  home: ['meeting'],
  allow: (actor, facts: { meeting: MeetingFacts }) => mayRunMeeting(actor, facts.meeting.around),
  decide: ({ meeting }, { item, done }): MeetingEvent[] => {
    const internal = known(meeting, item)
    return [{ type: 'meetings.agenda-item-done', meeting: meeting.id, item, done, ...internal }]
  },
})

function known({ phase, agenda }: MeetingFacts, item: Id): { internal?: boolean } {
  if (phase !== 'open') refuse('meeting-not-open')
  if (!agenda.some(each => each.id === item)) refuse('agenda-item-unknown')
  return isInternalItem(agenda, item) ? { internal: true } : {}
}
