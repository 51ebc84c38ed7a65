import type { Id } from '#shared/core/value.ts'
import type { linkAssembly, unlinkAssembly } from '#shared/initiatives/assembly.ts'
import type { beginGathering, endGathering } from '#shared/initiatives/gather.ts'
import type { enterSheet, printSheets, reopenSheet, SheetFacts } from '#shared/initiatives/sheet.ts'
import type { sign } from '#shared/initiatives/sign.ts'
import type { Polls } from '#shared/votes/state.ts'
import { findMeetings } from '../core/meeting-facts.ts'
import { loadLines } from '../core/resident-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { findWhereTheyLie } from './facts.ts'
import { loadWhole } from './load-draft.ts'
import { findNamed } from './load.ts'
import type { LoadTexts } from './draft.ts'

type About = { readonly initiative: Id }

export const loadBeginGathering = (textsOf: LoadTexts): Load<typeof beginGathering> => loadWhole(textsOf)

export const loadEndGathering: Load<typeof endGathering> = async (sql, items) =>
  (await findPublic(sql, items)).map(initiative => initiative && { initiative })

export const loadSign: Load<typeof sign> = async (sql, items) => {
  const known = await findPublic(sql, items)
  const lines = await loadLines(
    sql,
    items.map(item => item.actor.id),
  )
  const lie = await findWhereTheyLie(sql, named(items))
  const rows = await sql<{ own: boolean }[]>`
    select exists (select 1 from initiative_signature s where s.initiative = item.initiative and s.person = item.actor) as own
    from unnest(${named(items)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (initiative, actor, n)
    order by item.n`
  return known.map(
    (initiative, i) => initiative && { initiative, lies: lie[i], line: lines.get(items[i].actor.id), own: rows[i].own },
  )
}

export const loadPrintSheets: Load<typeof printSheets> = async (sql, items) => {
  const rows = await sql<{ next: number }[]>`
    select (select coalesce(max(s.n), 0) + 1 from initiative_sheet s where s.initiative = item.initiative) as next
    from unnest(${named(items)}::uuid[]) with ordinality as item (initiative, n)
    order by item.n`
  return (await findPublic(sql, items)).map((initiative, i) => initiative && { initiative, nextSheet: rows[i].next })
}

export const loadEnterSheet: Load<typeof enterSheet> = loadSheets
export const loadReopenSheet: Load<typeof reopenSheet> = loadSheets

async function loadSheets(
  sql: Sql,
  items: readonly Item<{ readonly initiative: Id; readonly sheet: number }>[],
): Promise<(SheetFacts | null)[]> {
  const rows = await sql<{ initiative: Id; n: number; checked: boolean; entries: Sheet['entries'] | null }[]>`
    select s.initiative, s.n, s.checked, (
      select jsonb_agg(jsonb_build_object('by', e.person, 'count', e.count))
      from initiative_sheet_entry e where e.initiative = s.initiative and e.n = s.n) as entries
    from unnest(${named(items)}::uuid[], ${items.map(item => item.input.sheet)}::bigint[]) as item (initiative, sheet)
      join initiative_sheet s on s.initiative = item.initiative and s.n = item.sheet`
  return (await findPublic(sql, items)).map((initiative, i) => {
    const { sheet, initiative: id } = items[i].input
    const row = rows.find(each => each.initiative === id && each.n === sheet)
    return initiative && { initiative, sheet: row && { checked: row.checked, entries: row.entries ?? [] } }
  })
}

type Sheet = NonNullable<SheetFacts['sheet']>

/** Polls of meetings; given from outside, for they are another feature's. */
export type LoadPolls = (sql: Sql, meeting: Id) => Promise<Polls>

export const loadLinkAssembly =
  (pollsOf: LoadPolls): Load<typeof linkAssembly> =>
  async (sql, items) => {
    const known = await findPublic(sql, items)
    const meetings = await findMeetings(
      sql,
      items.map(item => item.input.meeting),
    )
    const approved = await sql<{ meeting: Id }[]>`
      select meeting from protocol where meeting = any(${items.map(item => item.input.meeting)}::uuid[])`
    const linked = await sql<{ initiative: Id; poll: Id }[]>`
      select initiative, poll from initiative_assembly where poll = any(${items.map(item => item.input.poll)}::uuid[])`
    return Promise.all(
      known.map(async (initiative, i) => {
        const { meeting: id, poll: named, initiative: own } = items[i].input
        const meeting = meetings.get(id)?.facts
        const poll = meeting && (await pollsOf(sql, id))[named]
        if (!initiative || !meeting || poll?.kind !== 'open') return null
        return {
          initiative,
          meeting: { kind: meeting.kind, approved: approved.some(row => row.meeting === id) },
          poll,
          isTaken: linked.some(row => row.poll === named && row.initiative !== own),
        }
      }),
    )
  }

export const loadUnlinkAssembly: Load<typeof unlinkAssembly> = async (sql, items) => {
  const rows = await sql<{ initiative: Id }[]>`
    select initiative from initiative_assembly where initiative = any(${named(items)}::uuid[])`
  return (await findPublic(sql, items)).map(initiative =>
    initiative && rows.some(row => row.initiative === initiative.id) ? { initiative } : null,
  )
}

/** Initiatives that everybody reads as they were signed or submitted; to others there is nothing to support. */
async function findPublic(sql: Sql, items: readonly Item<About>[]) {
  return (await findNamed(sql, items)).map(initiative =>
    initiative?.card && initiative.state !== 'idea' && initiative.state !== 'draft' ? initiative : null,
  )
}

const named = (items: readonly Item<About>[]) => items.map(item => item.input.initiative)
