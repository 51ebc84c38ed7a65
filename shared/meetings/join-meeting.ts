import * as z from 'zod/mini'
import { command, type Context } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import type { MeetingEvent } from './events.ts'
import type { Group, House } from './meeting.ts'

export type JoinFacts = {
  readonly meeting: {
    readonly id: string
    readonly phase: string
    readonly code?: string
    readonly houses: readonly House[]
  }
  /** This device's participant in the meeting, when it has joined before. */
  readonly participant?: string
}

export const joining = z.object({
  code: z.string().check(z.regex(/^\d{6}$/)),
  from: z.union([z.object({ house: id }), z.literal('another-house'), z.literal('guest')]),
  name: z.optional(text(120)),
})

/** Joins an open meeting by its code, as a resident of one of its houses, of another house, or as a guest; joining again changes that. */
export const joinMeeting = command({
  name: 'meetings.join-meeting',
  input: joining,
  home: ['meeting'],
  together: 'many',
  // By POST /api/join alone, which gives the phone its session and counts tries.
  internal: true,
  guests: true,
  allow: () => true,
  decide: (facts: JoinFacts, input, context): MeetingEvent[] => [joined(facts, input, context)],
  result: (_facts, events) => ({
    participant: events[0]?.type === 'meetings.participant-joined' ? events[0].participant : '',
  }),
})

/** Somebody of a house, of another house, or a guest, by the meeting's code; who has joined before stays the same participant. */
export function joined({ meeting, participant }: JoinFacts, input: z.infer<typeof joining>, context: Context) {
  if (meeting.phase !== 'open' || meeting.code !== input.code) refuse('wrong-code')
  const house = typeof input.from === 'object' ? input.from.house : undefined
  if (house !== undefined && !meeting.houses.some(h => h.id === house)) refuse('house-unknown')
  const group: Group = house !== undefined ? 'yard' : input.from === 'guest' ? 'guests' : 'neighbours'
  return {
    type: 'meetings.participant-joined' as const,
    participant: participant ?? context.id,
    meeting: meeting.id,
    actor: context.actor.id,
    group,
    house,
    name: input.name,
  }
}
