import type { Id } from '#shared/core/value.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import type { Sql } from '../core/store.ts'

/** Somebody who may be put on a poll's list. */
export type Candidate = { id: Id; name?: string; house?: string; group?: Group; account: boolean }

/** Who joined with a phone of their own, and everybody with an account: a deputy need not have come yet to be on the list. A resident of the roll is one of those who joined. */
export async function findCandidates(sql: Sql, meeting: Id): Promise<Candidate[]> {
  const rows = await sql<{ id: Id; name: string | null; house: string | null; voter_group: Group | null }[]>`
    select v.id, v.name, b.address as house, v.voter_group
    from participant v left join building b on b.id = v.house
    where v.meeting = ${meeting} and not exists (
      select 1 from person p where p.id = v.actor and not exists (select 1 from resident r where r.person = p.id))
    union all
    select p.id, coalesce(p.name, p.login), null, null from person p
    where not p.disabled and not exists (select 1 from resident r where r.person = p.id)
    order by 2 nulls last, 3, 1`
  return rows.map(({ id, name, house, voter_group }) => ({
    id,
    ...(name !== null && { name }),
    ...(house !== null && { house }),
    ...(voter_group !== null && { group: voter_group }),
    account: voter_group === null,
  }))
}
