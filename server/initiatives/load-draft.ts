import type { Id } from '#shared/core/value.ts'
import type { beginDraft } from '#shared/initiatives/begin-draft.ts'
import type { joinGroup, leaveGroup, setLink } from '#shared/initiatives/group.ts'
import type { KeptPaper } from '#shared/initiatives/paper.ts'
import { keyOf, partOf, type Part } from '#shared/initiatives/part.ts'
import type { submit, SubmitFacts } from '#shared/initiatives/submit.ts'
import type { PartFacts, removePart, writePart } from '#shared/initiatives/write-part.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { loadDraft, type LoadTexts } from './draft.ts'
import { findInitiatives } from './facts.ts'
import { countLed, findNamed } from './load.ts'
import { gatheredOf } from './show-support.ts'
import { findMark } from './territory.ts'

export const loadBeginDraft: Load<typeof beginDraft> = async (sql, items) =>
  (await countLed(sql, items)).map(own => ({ own }))

export const loadSetLink: Load<typeof setLink> = async (sql, items) =>
  (await findNamed(sql, items)).map(initiative => initiative && { initiative })

export const loadJoinGroup: Load<typeof joinGroup> = async (sql, items) => {
  const rows = await sql<{ initiative: Id; link: string }[]>`
    select initiative, link from initiative_link where link = any(${items.map(item => item.input.link)}::text[])`
  const known = await findInitiatives(
    sql,
    items.map(item => ({
      initiative: rows.find(row => row.link === item.input.link)?.initiative ?? null,
      actor: item.actor.id,
    })),
  )
  return known.map(initiative => initiative && { initiative })
}

export const loadLeaveGroup: Load<typeof leaveGroup> = async (sql, items) => {
  const known = await findNamed(sql, items)
  const rows = await sql<{ initiative: Id; actor: Id; role: string }[]>`
    select initiative, actor, role from initiative_member
    where initiative = any(${items.map(item => item.input.initiative)}::uuid[]) order by joined_at, actor`
  return known.map((initiative, i) => {
    const group = rows.filter(row => row.initiative === initiative?.id)
    const heir = group.find(row => row.role !== 'initiator')?.actor
    const isMember = group.some(row => row.actor === items[i].input.member)
    return initiative && { initiative, isMember, ...(heir && { heir }) }
  })
}

export const loadWritePart: Load<typeof writePart> = async (sql, items) => {
  const known = await loadPartFacts(sql, items, ({ part }) => keyOf(part))
  const kept = await findKept(
    sql,
    items.map(({ input: { initiative, part } }) => ({ initiative, paper: paperIn(part) })),
  )
  return known.map((facts, i) => facts && { ...facts, ...(kept[i] && { paper: kept[i] }) })
}
export const loadRemovePart: Load<typeof removePart> = (sql, items) => loadPartFacts(sql, items, ({ key }) => key)

async function loadPartFacts<I extends { initiative: Id }>(
  sql: Sql,
  items: readonly Item<I>[],
  keyOf: (input: I) => string,
): Promise<(PartFacts | null)[]> {
  const known = await findNamed(sql, items)
  const rows = await sql<{ version: number; parts: number; papers: number }[]>`
    select coalesce((select version from initiative_part where initiative = item.initiative and key = item.key), 0) as version,
      (select count(*)::int from initiative_part where initiative = item.initiative) as parts,
      (select count(*)::int from initiative_part where initiative = item.initiative and key like 'paper/%') as papers
    from unnest(${items.map(item => item.input.initiative)}::uuid[], ${items.map(item => keyOf(item.input))}::text[])
      with ordinality as item (initiative, key, n)
    order by item.n`
  return known.map((initiative, i) => initiative && { initiative, ...rows[i] })
}

const paperIn = (part: Part): Id | null => (part.kind === 'paper' ? part.paper : null)

/** Papers as their bytes were taken in for these drafts, in order; nothing for what is no paper, or not kept. */
async function findKept(
  sql: Sql,
  asked: readonly { readonly initiative: Id; readonly paper: Id | null }[],
): Promise<(KeptPaper | undefined)[]> {
  if (asked.every(each => each.paper === null)) return []
  const rows = await sql<(KeptPaper & { id: Id; initiative: Id })[]>`
    select id, initiative, octet_length(content) as bytes, sha256 from initiative_paper
    where id = any(${asked.flatMap(each => each.paper ?? [])}::uuid[])`
  return asked.map(({ initiative, paper }) => {
    const row = rows.find(each => each.id === paper && each.initiative === initiative)
    return row && { bytes: row.bytes, sha256: row.sha256 }
  })
}

export const loadSubmit = (textsOf: LoadTexts): Load<typeof submit> => loadWhole(textsOf)

/** A draft whole, as it is submitted or opened to support. From here on nothing more is written in its document: its row is locked. */
export const loadWhole =
  (textsOf: LoadTexts) =>
  async (sql: Sql, items: readonly Item<{ initiative: Id }>[]): Promise<(SubmitFacts | null)[]> => {
    await sql`select from initiative where id = any(${items.map(item => item.input.initiative)}::uuid[]) for update`
    const known = await findNamed(sql, items)
    const [{ next }] = await sql<[{ next: number }]>`select coalesce(max(number), 0) + 1 as next from initiative`
    return Promise.all(
      known.map(async initiative => {
        if (!initiative) return null
        const draft = await loadDraft(sql, initiative.id, textsOf)
        const shape = partOf(draft.parts, 'territory')?.shape
        const at = shape && (await findMark(sql, shape))
        const [row] = await sql<{ issue: Id | null }[]>`select issue from initiative where id = ${initiative.id}`
        return {
          initiative,
          draft,
          nextNumber: next,
          ...(at && { at }),
          ...(row?.issue && { issue: row.issue }),
          gathered: await gatheredOf(sql, initiative.id),
        }
      }),
    )
  }
