import type { Sql as Postgres } from 'postgres'
import * as Y from 'yjs'
import { documentName, initiativeOfDocument, meetingOfDocument, proseField } from '#shared/documents/document.ts'
import { proseOf, type Block } from '#shared/documents/prose.ts'
import { draftTexts, longestText, type Texts } from '#shared/initiatives/draft.ts'
import { templateOf } from '#shared/documents/template.ts'
import { publicAgenda } from '#shared/meetings/agenda.ts'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Sql } from '../core/store.ts'
import { updateOf } from './prose.ts'

/** So many updates of a document are kept one by one before they are merged into one. */
export const mostUpdates = 200

/** All that was ever written in a document, merged; empty when there is no such document yet. */
export async function loadDocument(sql: Sql, document: string): Promise<Uint8Array | undefined> {
  const rows = await sql<
    { update: Buffer }[]
  >`select update from document_update where document = ${document} order by n`
  return rows.length === 0 ? undefined : Y.mergeUpdates(rows.map(r => r.update))
}

/** What a document says, as plain lines. */
export async function loadProse(sql: Sql, document: string): Promise<Block[]> {
  const doc = new Y.Doc()
  const update = await loadDocument(sql, document)
  if (update) Y.applyUpdate(doc, update)
  return proseOf(doc.getXmlFragment(proseField))
}

/** The texts of an initiative's draft, as they are now. */
export async function loadTexts(sql: Sql, initiative: Id): Promise<Texts> {
  const doc = new Y.Doc()
  const update = await loadDocument(sql, documentName('initiative', initiative))
  if (update) Y.applyUpdate(doc, update)
  const lines = (name: string) =>
    proseOf(doc.getXmlFragment(name)).map(({ runs }) => runs.map(run => run.text).join(''))
  // A zero byte or half a pair the database would not keep; one letter more than is taken shows that it is too long.
  const said = (name: string) =>
    lines(name)
      .join('\n')
      .replaceAll('\0', '')
      .trim()
      .slice(0, longestText + 1)
      .toWellFormed()
  return Object.fromEntries(draftTexts.map(name => [name, said(name)])) as Texts
}

/**
 * Appends updates; they may come again, in any order: merging them is the same. False: the protocol is approved or the
 * initiative submitted, and nothing was written. An approval or a submission that is under way is waited for.
 */
export async function saveUpdates(
  sql: Postgres,
  document: string,
  updates: readonly Uint8Array[],
  at: Date,
): Promise<boolean> {
  const update = Buffer.from(updates.length === 1 ? updates[0] : Y.mergeUpdates([...updates]))
  const meeting = meetingOfDocument(document) ?? null
  const initiative = initiativeOfDocument(document) ?? null
  // The lock in one statement, the look in the next: only that one sees what the other side of the lock has done.
  const [, , inserted] = await sql.begin(sql => [
    sql`select from meeting where id = ${meeting} for key share`,
    sql`select from initiative where id = ${initiative} for key share`,
    sql`
      insert into document_update (document, update, at)
      select ${document}, ${update}::bytea, ${at}::timestamptz
      where not exists (select from protocol where meeting = ${meeting})
        and not exists (select from initiative where id = ${initiative} and state not in ('draft', 'returned'))`,
  ])
  return inserted.count > 0
}

/** Merges a document's updates into one row, when there are at least so many. */
export async function compact(sql: Postgres, document: string, at: Date, least = mostUpdates): Promise<void> {
  await sql.begin(async sql => {
    const rows = await sql<{ n: string; update: Buffer }[]>`
      select n, update from document_update where document = ${document} order by n for update`
    if (rows.length < least) return
    // A document drops the words that were deleted; merged updates alone would carry them for ever.
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.mergeUpdates(rows.map(r => r.update)))
    const merged = Buffer.from(Y.encodeStateAsUpdate(doc))
    await sql`delete from document_update where document = ${document} and n = any(${rows.map(r => r.n)}::bigint[])`
    await sql`insert into document_update (document, update, at) values (${document}, ${merged}, ${at})`
  })
}

/** Writes what a protocol begins with, the first time it is asked for. */
export async function beginProtocol(sql: Postgres, document: string, at: Date): Promise<void> {
  const meeting = meetingOfDocument(document) ?? null
  await sql.begin(async sql => {
    // Two who open it at once on two nodes must not both begin it.
    const [row] = await sql<Pick<Meeting, 'kind' | 'agenda'>[]>`
      select kind, agenda from meeting where id = ${meeting} and not exists (
        select from document_update where document = ${document}) for update`
    if (!row) return
    const update = Buffer.from(updateOf(templateOf({ ...row, agenda: publicAgenda(row.agenda) })))
    await sql`
      insert into document_update (document, update, at)
      select ${document}, ${update}, ${at}
      where not exists (select from document_update where document = ${document})`
  })
}
