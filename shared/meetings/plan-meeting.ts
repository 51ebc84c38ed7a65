import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayPlanMeeting } from '../people/rights.ts'
import { id } from '../core/value.ts'
import { orderly } from './agenda.ts'
import type { MeetingEvent } from './events.ts'
import { mustKnow, type KnownInitiatives } from './known-initiatives.ts'
import { meetingPlan, type House } from './meeting.ts'
import type { RequestFacts } from './request.ts'

export type PlanFacts = KnownInitiatives & {
  readonly around: readonly string[]
  readonly houses: readonly House[]
  readonly nextNumber: number
  /** The request that it answers. */
  readonly request?: RequestFacts | undefined
}

/** Puts a meeting on the schedule, perhaps because people asked for it; its stream begins here, named by the command's id. */
export const planMeeting = command({
  name: 'meetings.plan-meeting',
  input: z.object({ ...meetingPlan, request: z.optional(id) }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: PlanFacts) =>
    mayPlanMeeting(actor, facts.around) && (!facts.request || mayPlanMeeting(actor, facts.request.around)),
  decide: (facts, { request, ...input }, { id, now, actor, stream, newId }): MeetingEvent[] => {
    if (stream !== `meeting:${id}`) refuse('wrong-stream')
    if (input.startsAt < now && actor.kind !== 'system') refuse('starts-in-past')
    if (request !== undefined && !facts.request) refuse('not-found')
    if (facts.request && facts.request.state !== 'waiting') refuse('request-decided')
    mustKnow(input.agenda, facts)
    const meeting = {
      id,
      number: facts.nextNumber,
      ...input,
      phase: 'planned' as const,
      agenda: orderly(input.agenda, newId),
      houses: [...facts.houses],
      picture: { scene: 'waiting' as const },
    }
    return [
      { type: 'meetings.meeting-planned', meeting },
      ...(request === undefined ? [] : [{ type: 'meetings.request-planned' as const, request, meeting: id }]),
    ]
  },
  result: (_facts, events) => ({
    number: events[0]?.type === 'meetings.meeting-planned' ? events[0].meeting.number : 0,
  }),
})
