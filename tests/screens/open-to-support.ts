import { v7 } from 'uuid'
import * as Y from 'yjs'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { documentName } from '#shared/documents/document.ts'
import { draftTexts } from '#shared/initiatives/draft.ts'
import { partsOf, wholeParts } from '../initiatives/an-initiative.ts'
import { writeLine } from '../initiatives/written-texts.ts'
import type { WalkedTown } from './town.ts'

/** Words of no language, so that a page can be looked through for those of another. */
const said = '2027'

/** An initiative that is open to support: signatures, sheets in every state, the vote of an assembly. Made once. */
export async function openToSupport(
  { system, sql, now, published, yard }: Pick<WalkedTown, 'system' | 'sql' | 'now' | 'published' | 'yard'>,
  initiative: Id,
): Promise<void> {
  const [known] = await sql`select 1 from initiative where id = ${initiative}`
  if (known) return
  await system('city', 'initiatives.begin-draft', { title: said }, initiative)
  const [{ shape }] = await sql<[{ shape: object }]>`
    select st_asgeojson(coalesce(boundary, st_buffer(point, 0.0005)))::jsonb as shape from place where id = ${yard}`
  const written = { title: { kind: 'title', text: said }, upkeep: { kind: 'upkeep', words: said } }
  const parts = { ...partsOf(...wholeParts), territory: { part: { kind: 'territory', shape } } }
  for (const [key, { part }] of Object.entries(parts))
    await sql`
      insert into initiative_part (initiative, key, version, part, by_actor, at)
      values (${initiative}, ${key}, 1, ${JSON.stringify(written[key as 'title'] ?? part)}::text::jsonb, ${v7()}, ${now()})
      on conflict (initiative, key) do update set part = excluded.part`
  const doc = new Y.Doc()
  for (const text of draftTexts) writeLine(doc, text, said)
  await sql`
    insert into document_update (document, update, at)
    values (${documentName('initiative', initiative)}, ${Buffer.from(Y.encodeStateAsUpdate(doc))}, ${now()})`
  await sql`
    insert into initiative_member (initiative, actor, role, joined_at)
    select ${initiative}, gen_random_uuid(), 'member', ${now()} from generate_series(1, 10)`
  await system('city', 'initiatives.begin-gathering', { initiative })
  await system('city', 'initiatives.print-sheets', { initiative, sheets: 4 })
  await gather({ sql, now, published }, initiative)
  await holdAssembly({ system, now, yard })
}

/** An assembly whose protocol is approved, with an open vote that nobody has voted in: it may be chosen to be counted. */
async function holdAssembly({ system, now, yard }: Pick<WalkedTown, 'system' | 'now' | 'yard'>): Promise<void> {
  const id = v7()
  const stream = meetingStream(id)
  const plan = { kind: 'assembly', title: said, place: yard, address: said, startsAt: now().toISOString(), agenda: [] }
  await system(stream, 'meetings.plan-meeting', plan, id)
  await system(stream, 'meetings.open-meeting', {})
  const rules = { title: said, kind: 'open', mode: 'one', points: 1, visibility: 'live' }
  const poll = await system(stream, 'votes.start-poll', rules)
  await system(stream, 'votes.stop-poll', { poll })
  await system(stream, 'meetings.close-meeting', { leaveIssues: true })
  await system(stream, 'documents.approve-protocol', {})
}

/** What residents signed, operators read and an assembly decided, past the door. */
async function gather({ sql, now, published }: Pick<WalkedTown, 'sql' | 'now' | 'published'>, initiative: Id) {
  for (let n = 0; n < 23; n++) {
    const person = v7()
    await sql`insert into person (id, name, created_at) values (${person}, ${said}, ${now()})`
    await sql`insert into initiative_signature (initiative, person, signed_at) values (${initiative}, ${person}, ${now()})`
  }
  const read = (n: number, valid: number) => {
    const count = JSON.stringify({ valid, invalid: [['twice', 1]] })
    return sql`
      insert into initiative_sheet_entry (initiative, n, person, count, at)
      values (${initiative}, ${n}, ${v7()}, ${count}::text::jsonb, ${now()})`
  }
  await sql`update initiative_sheet set checked = true, valid = 11 where initiative = ${initiative} and n = 1`
  for (const [n, valid] of [
    [1, 11],
    [1, 11],
    [2, 9],
    [2, 8],
    [3, 7],
  ])
    await read(n ?? 1, valid ?? 1)
  const votes = JSON.stringify({ for: 31, against: 4, abstain: 2 })
  await sql`
    insert into initiative_assembly (initiative, meeting, poll, kind, entitled, present, votes, chair, secretary, tellers,
      linked_at, linked_by)
    select ${initiative}, meeting, id, 'assembly', 96, 38, ${votes}::text::jsonb, ${said}, ${said}, ${[said]}::text[], ${now()},
      ${v7()}
    from poll where meeting = ${published} limit 1`
}
