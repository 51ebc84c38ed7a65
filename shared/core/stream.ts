import * as z from 'zod/mini'
import type { Id, Moment } from './value.ts'

/** An ordered log of events, numbered 1, 2, 3 … without gaps. */
export type StreamName = 'city' | `meeting:${string}`
export type StreamKind = 'city' | 'meeting'

export const streamName = z
  .string()
  .check(z.regex(/^(city|meeting:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)) as unknown as z.ZodMiniType<StreamName>

export const meetingStream = (meeting: Id): StreamName => `meeting:${meeting}`
export const streamKind = (stream: StreamName): StreamKind => (stream === 'city' ? 'city' : 'meeting')
/** The meeting whose stream it is; `undefined` for the city. */
export const streamMeeting = (stream: StreamName): Id | undefined =>
  stream === 'city' ? undefined : stream.slice('meeting:'.length)

/** Who is told: everybody, or the staff of the stream (who run the meeting; who work for the town). */
export type Audience = 'public' | 'staff'

/** An event with its number and moment, as it travels; `null` is one this audience may not see. */
export type Sequenced<E> = readonly [seq: number, at: Moment, event: E | null]
