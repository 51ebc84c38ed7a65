import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import type { MeetingEvent } from './events.ts'
import { joined, joining, type JoinFacts } from './join-meeting.ts'

export type HandOverFacts = Pick<JoinFacts, 'meeting'> & {
  /** Participants of this meeting who came by the same phone. */
  readonly sharing: number
}

/** «Голосует следующий»: the next person joins by a phone that somebody else has used, as a participant of their own. */
export const handOver = command({
  name: 'meetings.hand-over',
  /** The phone, by the actor it had first. */
  input: z.extend(joining, { device: id }),
  home: ['meeting'],
  // By POST /api/join/next alone, which knows the phone by its session and gives the next person one of their own.
  internal: true,
  guests: true,
  allow: () => true,
  decide: ({ meeting, sharing }: HandOverFacts, input, context): MeetingEvent[] => {
    if (sharing === 0) refuse('not-joined')
    const { votersPerDevice } = context.policy
    if (sharing >= votersPerDevice) refuse('phone-full', { people: votersPerDevice })
    return [{ ...joined({ meeting }, input, context), device: input.device }]
  },
  result: (_facts, events) => ({
    participant: events[0]?.type === 'meetings.participant-joined' ? events[0].participant : '',
  }),
})
