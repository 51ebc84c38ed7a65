import type { Id } from '#shared/core/value.ts'
import type { ImportedLine, ImportFacts, importList, KnownLine } from '#shared/initiatives/import-list.ts'
import { pastDetails, type PastDetails } from '#shared/initiatives/past.ts'
import type { Load, Sql } from '../core/store.ts'
import { findSpots } from './facts.ts'
import { cardColumns, cardOf, type CardRow } from './state.ts'

export const loadImportList: Load<typeof importList> = (sql, items) =>
  Promise.all(items.map(({ input }) => loadImport(sql, input.lines)))

/** Where imported lines lie, and what their keys stand for here; the key of an initiative of this town's own is its id. */
export async function loadImport(sql: Sql, lines: readonly ImportedLine[]): Promise<ImportFacts> {
  const spots = await findSpots(sql, lines)
  const rows = await sql<KnownRow[]>`
    select asked.key, k.key is not null as imported, i.listed, i.words, i.spent::float8 as spent, i.past, ${cardColumns(sql)}
    from ${asKeys(
      sql,
      lines.map(line => line.key),
    )}`
  const known = new Map(rows.map((row): [string, KnownLine] => [row.key, knownOf(row)]))
  return { spots, known: lines.map(line => known.get(line.key)) }
}

/** Which of these keys stand for something here. */
export async function loadKnownKeys(sql: Sql, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ key: string }[]>`select asked.key from ${asKeys(sql, keys)}`
  return new Set(rows.map(({ key }) => key))
}

const asKeys = (sql: Sql, keys: readonly string[]) => sql`
  unnest(${keys}::text[]) as asked (key)
    left join initiative_key k on k.key = asked.key
    join initiative i on i.id = k.initiative or (k.key is null and i.id::text = asked.key)`

type KnownRow = CardRow & {
  key: string
  imported: boolean
  listed: boolean
  words: string | null
  spent: number | null
  past: PastDetails | null
}

const knownOf = (row: KnownRow): KnownLine => ({
  words: row.words ?? '',
  imported: row.imported,
  ...(row.spent !== null && { spent: row.spent }),
  ...(row.past && { details: pastDetails.parse(row.past) }),
  ...(row.listed && { card: cardOf(row) }),
})

/** Territories by their names, as lists name them. */
export async function loadPlaceNames(sql: Sql): Promise<ReadonlyMap<string, readonly Id[]>> {
  const rows = await sql<{ name: string; ids: Id[] }[]>`
    select lower(name) as name, array_agg(id order by id) as ids from place where kind <> 'centre' group by 1`
  return new Map(rows.map(({ name, ids }) => [name, ids]))
}
