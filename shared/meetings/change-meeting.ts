import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayPlanMeeting } from '../people/rights.ts'
import { orderly } from './agenda.ts'
import type { MeetingEvent } from './events.ts'
import { mustKnow, type KnownInitiatives } from './known-initiatives.ts'
import { meetingPlan, type House, type MeetingFacts } from './meeting.ts'

export type ChangeFacts = KnownInitiatives & {
  readonly meeting: MeetingFacts
  readonly around: readonly string[]
  readonly houses: readonly House[]
}

/** Changes the plan of a meeting that has not begun; `around` and `houses` are those of the newly chosen place. */
export const changeMeeting = command({
  name: 'meetings.change-meeting',
  input: z.object(meetingPlan),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: ChangeFacts) =>
    mayPlanMeeting(actor, facts.meeting.around) && mayPlanMeeting(actor, facts.around),
  decide: (facts, input, { now, newId }): MeetingEvent[] => {
    if (facts.meeting.phase !== 'planned') refuse('meeting-not-planned')
    if (input.startsAt < now) refuse('starts-in-past')
    // What is on the agenda already may stay there, though it was hidden since.
    const had = facts.meeting.agenda.map(item => item.initiative)
    mustKnow(
      input.agenda.filter(({ initiative }) => !had.includes(initiative)),
      facts,
    )
    const plan = { ...input, agenda: orderly(input.agenda, newId) }
    return [{ type: 'meetings.meeting-changed', meeting: facts.meeting.id, plan, houses: [...facts.houses] }]
  },
})
