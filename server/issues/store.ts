import type { Id } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'

/** How many support each accepted issue of a meeting now. */
export async function supportsOf(sql: Sql, meeting: Id): Promise<[issue: Id, n: number][]> {
  const rows = await sql<{ id: Id; n: number }[]>`
    select i.id, count(s.participant)::int as n
    from issue i left join issue_support s on s.issue = i.id
    where i.meeting = ${meeting} and i.state = 'accepted'
    group by i.id order by i.raised_at, i.id`
  return rows.map(row => [row.id, row.n])
}
