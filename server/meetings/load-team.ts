import type { Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { setTeam } from '#shared/meetings/set-team.ts'
import { isStaff } from '#shared/people/rights.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Load, Sql } from '../core/store.ts'

export const loadSetTeam: Load<typeof setTeam> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const chosen = items.flatMap(item => item.input.team)
  const staff = await findStaff(
    sql,
    chosen.flatMap(each => each.person ?? []),
  )
  const bodies = await sql<
    { id: Id }[]
  >`select id from body where id = any(${chosen.flatMap(each => each.body ?? [])}::uuid[])`
  const known = new Set(bodies.map(row => row.id))
  return items.map(({ input: { team } }, i) => {
    const meeting = meetings[i]?.facts
    return meeting
      ? { meeting, staff, bodiesKnown: team.every(each => each.body === undefined || known.has(each.body)) }
      : null
  })
}

/** Of these accounts, those that may sign in and work for the town, by their names. */
async function findStaff(sql: Sql, ids: readonly Id[]): Promise<Record<Id, string>> {
  const rows = await sql<{ id: Id; name: string; grants: Grant[] | null }[]>`
    select p.id, coalesce(p.name, p.login) as name,
      (select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role)) from role_grant g where g.person = p.id) as grants
    from person p where p.id = any(${ids}::uuid[]) and not p.disabled`
  const working = rows.filter(({ id, grants }) => isStaff({ kind: 'person', id, grants: grants ?? [] }))
  return Object.fromEntries(working.map(({ id, name }) => [id, name]))
}
