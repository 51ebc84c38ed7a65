import type { Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { isStaff } from '#shared/people/rights.ts'
import type { Sql } from '../core/store.ts'

export type ListedPerson = { id: Id; login: string | null; name: string | null; disabled: boolean; grants: Grant[] }

/** Somebody who may be chosen for a meeting's team. */
export type Employee = { id: Id; name: string; grants: Grant[] }

/** Whoever works for the town and may sign in, by name; neither logins nor the limits of their roles to places. */
export async function listStaff(sql: Sql): Promise<Employee[]> {
  const people = (await listPeople(sql)).filter(
    ({ id, disabled, grants }) => !disabled && isStaff({ kind: 'person', id, grants }),
  )
  return people.map(({ id, name, login, grants }) => ({
    id,
    name: name ?? login ?? '',
    grants: grants.map(({ id, role, body }) => ({ id, role, ...(body && { body }) })),
  }))
}

/** Everybody who has an account, by name; residents of the roll are shown to its keepers alone, unless they work for the town too. */
export async function listPeople(sql: Sql): Promise<ListedPerson[]> {
  const rows = await sql<ListedPerson[]>`
    select p.id, p.login, p.name, p.disabled,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', g.id, 'role', g.role, 'place', g.place, 'body', g.body))
          order by g.id)
        from role_grant g where g.person = p.id), '[]') as grants
    from person p
    where not exists (select 1 from resident r where r.person = p.id)
      or exists (select 1 from role_grant g where g.person = p.id and g.role <> 'resident')
    order by p.name collate "und-x-icu", p.login, p.id`
  return rows.map(row => ({ ...row }))
}
