import type { Actor } from '#shared/core/actor.ts'
import type { Day, Id } from '#shared/core/value.ts'
import { dueDeeds, type Due, type Standing } from '#shared/initiatives/deeds.ts'
import type { GroupRole, InitiativeState } from '#shared/initiatives/initiative.ts'
import type { Sql } from '../core/store.ts'

/** Everything in the procedure that waits for this actor today: the nearest deadline first, what has none last. */
export async function loadDesk(sql: Sql, actor: Actor, today: Day): Promise<Due[]> {
  const rows = await sql<Row[]>`
    select i.id, i.state, i.deadline, array_prepend(p.id, p.within) as around, m.role,
      (select count(*)::int from initiative_remark r
        where r.initiative = i.id and r.answer is null and r.hidden_reason is null) as unanswered,
      (select count(*)::int from task t where t.initiative = i.id and t.state not in ('done', 'cancelled')) as left,
      count(o.aspect)::int as examined, count(o.verdict)::int as concluded,
      (count(*) filter (where o.person = ${actor.id}))::int as own,
      (count(*) filter (where o.person = ${actor.id} and o.verdict is null))::int as "ownOpen"
    from initiative i
      left join place p on p.id = i.place
      left join initiative_member m on m.initiative = i.id and m.actor = ${actor.id}
      left join initiative_opinion o on o.initiative = i.id
    where i.listed and i.number is not null and i.state not in ('refused', 'lost', 'in-round', 'reported', 'archived')
    group by i.id, p.id, m.role
    order by i.deadline nulls last, i.number`
  return rows
    .map(row => ({ initiative: row.id, deeds: dueDeeds(actor, standingOf(row), today) }))
    .filter(({ deeds }) => deeds.length > 0)
}

type Row = Omit<Standing, 'around' | 'role' | 'deadline' | 'hasOffer'> & {
  id: Id
  state: InitiativeState
  deadline: Day | null
  around: Id[] | null
  role: GroupRole | null
}

const standingOf = ({ id: _, deadline, around, role, ...row }: Row): Standing => ({
  ...row,
  around: around?.filter(Boolean) ?? [],
  hasOffer: false,
  ...(deadline !== null && { deadline }),
  ...(role !== null && { role }),
})
