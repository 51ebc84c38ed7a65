import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayPlanMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import { meetingPlan, type House } from './meeting.ts'

export type PlanFacts = {
  readonly around: readonly string[]
  readonly houses: readonly House[]
  readonly nextNumber: number
}

/** Puts a meeting on the schedule; its stream begins here, named by the command's id. */
export const planMeeting = command({
  name: 'meetings.plan-meeting',
  input: z.object(meetingPlan),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: PlanFacts) => mayPlanMeeting(actor, facts.around),
  decide: (facts, input, { id, now, actor, stream }): MeetingEvent[] => {
    if (stream !== `meeting:${id}`) refuse('wrong-stream')
    if (input.startsAt < now && actor.kind !== 'system') refuse('starts-in-past')
    const meeting = {
      id,
      number: facts.nextNumber,
      ...input,
      phase: 'planned' as const,
      houses: [...facts.houses],
      picture: { scene: 'waiting' as const },
    }
    return [{ type: 'meetings.meeting-planned', meeting }]
  },
  result: (_facts, events) => ({
    number: events[0]?.type === 'meetings.meeting-planned' ? events[0].meeting.number : 0,
  }),
})
