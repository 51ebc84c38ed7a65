import type { Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'

export type ListedPerson = { id: Id; login: string | null; name: string | null; disabled: boolean; grants: Grant[] }

/** Everybody who has an account, by name. */
export async function listPeople(sql: Sql): Promise<ListedPerson[]> {
  const rows = await sql<ListedPerson[]>`
    select p.id, p.login, p.name, p.disabled,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', g.id, 'role', g.role, 'place', g.place, 'body', g.body))
          order by g.id)
        from role_grant g where g.person = p.id), '[]') as grants
    from person p order by p.name collate "und-x-icu", p.login, p.id`
  return rows.map(row => ({ ...row }))
}
