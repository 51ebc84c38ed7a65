import type { Draft, Texts } from '#shared/initiatives/draft.ts'
import { partOf, type Part, type Parts } from '#shared/initiatives/part.ts'
import type { Id } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'
import { findLying } from './territory.ts'

/** The texts of a draft, from the document in which its group writes them. */
export type LoadTexts = (sql: Sql, initiative: Id) => Promise<Texts>

/** A draft as it is now. */
export async function loadDraft(sql: Sql, initiative: Id, textsOf: LoadTexts): Promise<Draft> {
  const parts = await loadParts(sql, initiative)
  const [group] = await sql<{ people: number; isTos: boolean }[]>`
    select count(*)::int as people, coalesce(bool_or(exists (
      select 1 from role_grant g join body b on b.id = g.body where g.person = m.actor and b.kind = 'tos')), false) as "isTos"
    from initiative_member m where m.initiative = ${initiative}`
  const shape = partOf(parts, 'territory')?.shape
  const lying = shape && (await findLying(sql, shape, initiative))
  return {
    parts,
    texts: await textsOf(sql, initiative),
    people: group?.people ?? 0,
    isTos: group?.isTos ?? false,
    ...(lying && { lying: { isInside: lying.isInside } }),
  }
}

/** Its parts, in the order they were begun. */
export async function loadParts(sql: Sql, initiative: Id): Promise<Parts> {
  const rows = await sql<{ key: string; version: number; part: Part }[]>`
    select key, version, part from initiative_part where initiative = ${initiative} order by n`
  return Object.fromEntries(rows.map(({ key, version, part }) => [key, { version, part }]))
}
