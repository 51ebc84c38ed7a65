import * as z from 'zod/mini'
import type { Id, Moment } from './value.ts'

/** An ordered log of events, numbered 1, 2, 3 … without gaps. */
export type StreamName = 'city' | `meeting:${string}` | `round:${string}`
export type StreamKind = 'city' | 'meeting' | 'round'

export const streamName = z
  .string()
  .check(
    z.regex(/^(city|(meeting|round):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/),
  ) as unknown as z.ZodMiniType<StreamName>

export const meetingStream = (meeting: Id): StreamName => `meeting:${meeting}`
export const roundStream = (round: Id): StreamName => `round:${round}`
export const streamKind = (stream: StreamName): StreamKind =>
  stream === 'city' ? stream : stream.startsWith('round:') ? 'round' : 'meeting'
/** The meeting whose stream it is; `undefined` for any other. */
export const streamMeeting = (stream: StreamName): Id | undefined => named(stream, 'meeting:')
/** The round whose stream it is; `undefined` for any other. */
export const streamRound = (stream: StreamName): Id | undefined => named(stream, 'round:')

const named = (stream: StreamName, kind: string): Id | undefined =>
  stream.startsWith(kind) ? stream.slice(kind.length) : undefined

/** Who is told: everybody, or the staff of the stream (who run the meeting or the round; who work for the town). */
export type Audience = 'public' | 'staff'

/** An event with its number and moment, as it travels; `null` is one this audience may not see. */
export type Sequenced<E> = readonly [seq: number, at: Moment, event: E | null]
