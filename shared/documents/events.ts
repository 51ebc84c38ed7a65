import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { id } from '../core/value.ts'

/** A protocol as it was approved: kept by its table alone, told by `meetings.meeting-published`. */
export const protocolApproved = event(
  'documents.protocol-approved',
  {
    meeting: id,
    /** The protocol as JSON, letter for letter what was hashed. */
    content: z.string(),
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    by: id,
  },
  { on: [] },
)

export const documentEvents = [protocolApproved] as const
export type DocumentEvent = EventOf<(typeof documentEvents)[number]>
