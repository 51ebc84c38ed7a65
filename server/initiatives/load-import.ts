import type { Id } from '#shared/core/value.ts'
import type { ImportedIdea, ImportFacts, importIdeas, KnownIdea } from '#shared/initiatives/import-ideas.ts'
import type { Load, Sql } from '../core/store.ts'
import { findSpots } from './facts.ts'
import { cardColumns, cardOf, type CardRow } from './state.ts'

export const loadImportIdeas: Load<typeof importIdeas> = (sql, items) =>
  Promise.all(items.map(({ input }) => loadImport(sql, input.ideas)))

/** Where imported ideas lie, and what their keys stand for here; the key of an initiative of this town's own is its id. */
export async function loadImport(sql: Sql, ideas: readonly ImportedIdea[]): Promise<ImportFacts> {
  const spots = await findSpots(sql, ideas)
  const rows = await sql<(CardRow & { key: string; listed: boolean; words: string | null })[]>`
    select asked.key, i.listed, i.words, ${cardColumns(sql)}
    from unnest(${ideas.map(idea => idea.key)}::text[]) as asked (key)
      left join initiative_key k on k.key = asked.key
      join initiative i on i.id = k.initiative or (k.key is null and i.id::text = asked.key)`
  const known = new Map<string, KnownIdea>(
    rows.map(row => [row.key, { words: row.words ?? '', ...(row.listed && { card: cardOf(row) }) }]),
  )
  return { spots, known: ideas.map(idea => known.get(idea.key)) }
}

/** Territories by their names, as lists name them. */
export async function loadPlaceNames(sql: Sql): Promise<ReadonlyMap<string, readonly Id[]>> {
  const rows = await sql<{ name: string; ids: Id[] }[]>`
    select lower(name) as name, array_agg(id order by id) as ids from place where kind <> 'centre' group by 1`
  return new Map(rows.map(({ name, ids }) => [name, ids]))
}
