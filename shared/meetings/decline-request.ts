import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import { mayPlanMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { RequestFacts } from './request.ts'

/** Says that there will be no meeting for this request, and why or where to turn instead. */
export const declineRequest = command({
  name: 'meetings.decline-request',
  input: z.object({ request: id, answer: text(300) }),
  home: ['city'],
  allow: (actor, facts: { request: RequestFacts }) => mayPlanMeeting(actor, facts.request.around),
  decide: (facts, { request, answer }): MeetingEvent[] => {
    if (facts.request.state !== 'waiting') refuse('request-decided')
    return [{ type: 'meetings.request-declined', request, answer }]
  },
})
