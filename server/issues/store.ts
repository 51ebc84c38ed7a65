import type { Id } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'

/** How many support each accepted issue of a meeting now; those joined to another are counted with it, everybody once. */
export async function supportsOf(sql: Sql, meeting: Id): Promise<[issue: Id, n: number][]> {
  const rows = await sql<{ id: Id; n: number }[]>`
    with supporter as (
      select coalesce(i.joined_to, i.id) as kept, s.participant, p.actor
      from issue i join issue_support s on s.issue = i.id join participant p on p.id = s.participant
      where i.meeting = ${meeting} and i.state = 'accepted'),
    early as (
      select coalesce(i.joined_to, i.id) as kept, a.actor from issue i join issue_ahead a on a.issue = i.id
      where i.meeting = ${meeting})
    select i.id, count(distinct s.participant)::int as n
    from issue i left join supporter s on s.kept = i.id
      and not exists (select 1 from early e where e.kept = s.kept and e.actor = s.actor)
    where i.meeting = ${meeting} and i.state = 'accepted' and i.joined_to is null
    group by i.id order by i.raised_at, i.id`
  return rows.map(row => [row.id, row.n])
}
