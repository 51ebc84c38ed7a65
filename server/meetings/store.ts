import type { Id } from '#shared/core/value.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import type { Sql } from '../core/store.ts'

/** How many have joined a meeting, in all and by group. */
export async function presenceOf(sql: Sql, meeting: Id): Promise<{ joined: number; groups: Record<Group, number> }> {
  const rows = await sql<{ voter_group: Group; n: number }[]>`
    select voter_group, count(*)::int as n from participant where meeting = ${meeting} group by voter_group`
  const groups = { yard: 0, neighbours: 0, guests: 0, ...Object.fromEntries(rows.map(row => [row.voter_group, row.n])) }
  return { joined: rows.reduce((sum, row) => sum + row.n, 0), groups }
}
