import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { Elector } from '#shared/rounds/electorate.ts'
import type { Sql } from '../core/store.ts'

/** Verified residents among people, as rounds know them; the others are missing. */
export async function electorsOf(sql: Sql, people: readonly Id[]): Promise<Map<Id, Elector>> {
  const rows = await sql<{ person: Id; around: Id[] | null }[]>`
    select distinct on (g.person) g.person, array_prepend(p.id, p.within) as around
    from role_grant g left join place p on p.id = g.place
    where g.role = 'resident' and g.person = any(${[...people]}::uuid[])
    order by g.person, p.id`
  return new Map(rows.map(row => [row.person, { around: row.around ?? undefined, age: 18 }]))
}

/** One actor: only a person can be on the roll. */
export async function electorOf(sql: Sql, actor: Actor): Promise<Elector | undefined> {
  return actor.kind === 'person' ? (await electorsOf(sql, [actor.id])).get(actor.id) : undefined
}
