import * as z from 'zod/mini'
import { protocolOf } from '#shared/documents/protocol-of.ts'
import { protocol, type Protocol, type Redaction } from '#shared/documents/protocol.ts'
import { documentName } from '#shared/documents/document.ts'
import { mayWriteProtocol } from '#shared/people/rights.ts'
import { refuse } from '#shared/core/refusal.ts'
import type { Actor } from '#shared/core/actor.ts'
import type { Day, Id, Moment } from '#shared/core/value.ts'
import { findMeetings } from '../core/meeting-facts.ts'
import type { Sql } from '../core/store.ts'
import type { LoadProtocolFacts } from './load.ts'
import { loadProse } from './store.ts'

/** A protocol as it is shown: approved for everybody, a draft for who runs the meeting. */
export type ShownProtocol =
  | {
      readonly approved: true
      readonly hash: string
      readonly algorithm: 'SHA-256'
      readonly approvedAt: Moment
      /** Words of a hidden question have left it since: when, and the hash it was approved with. */
      readonly redacted?: Redaction | undefined
      /** Letter for letter what was hashed. */
      readonly hashed: string
      readonly protocol: Protocol
    }
  | { readonly approved: false; readonly protocol: Protocol }

/** Finds what somebody may see of a meeting's protocol; refuses `not-found` where that is nothing. */
export async function showProtocol(
  sql: Sql,
  factsOf: LoadProtocolFacts,
  meeting: Id,
  actor: Actor,
): Promise<ShownProtocol> {
  const approved = await findApproved(sql, meeting)
  if (approved) return approved
  const known = (await findMeetings(sql, [meeting])).get(meeting)
  if (!known || !mayWriteProtocol(actor, meeting, known.facts.around)) refuse('not-found')
  const facts = (await factsOf(sql, meeting)) ?? refuse('not-found')
  return { approved: false, protocol: protocolOf(facts, await loadProse(sql, documentName('protocol', meeting))) }
}

async function findApproved(sql: Sql, meeting: Id): Promise<ShownProtocol | undefined> {
  const [row] = await sql<
    { content: string; hash: string; approved_at: Date; first_hash: string | null; redacted_on: Day | null }[]
  >`
    select content, hash, approved_at, first_hash,
      to_char(redacted_at at time zone (select time_zone from town), 'YYYY-MM-DD') as redacted_on
    from protocol where meeting = ${meeting}`
  return (
    row && {
      approved: true,
      hash: row.hash,
      algorithm: 'SHA-256',
      approvedAt: row.approved_at.toISOString(),
      redacted: row.redacted_on && row.first_hash ? { on: row.redacted_on, firstHash: row.first_hash } : undefined,
      hashed: row.content,
      protocol: z.parse(protocol, JSON.parse(row.content)),
    }
  )
}
