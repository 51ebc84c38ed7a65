import type { Grant } from '#shared/core/actor.ts'
import type { createPerson } from '#shared/people/create-person.ts'
import type { disablePerson } from '#shared/people/disable-person.ts'
import type { grantRole } from '#shared/people/grant-role.ts'
import type { putBody } from '#shared/people/put-body.ts'
import type { revokeRole } from '#shared/people/revoke-role.ts'
import type { setPassword } from '#shared/people/set-password.ts'
import type { Bodies } from '#shared/people/state.ts'
import type { Body } from '#shared/people/body.ts'
import type { Id } from '#shared/core/value.ts'
import type { Load, Sql } from '../core/store.ts'

export const loadCreatePerson: Load<typeof createPerson> = async (sql, items) => {
  const rows = await sql<{ login: string }[]>`
    select login from person where login = any(${items.map(item => item.input.login)}::text[])`
  const taken = new Set(rows.map(row => row.login))
  return items.map(item => ({ loginTaken: taken.has(item.input.login) }))
}

export const loadSetPassword: Load<typeof setPassword> = async (sql, items) => {
  const known = await findPeople(
    sql,
    items.map(item => item.input.person),
  )
  return items.map(({ input: { person } }) => (known.has(person) ? { person } : null))
}

export const loadDisablePerson: Load<typeof disablePerson> = async (sql, items) => {
  const people = await findPeople(
    sql,
    items.map(item => item.input.person),
  )
  return items.map(item => {
    const person = people.get(item.input.person)
    return person ? { otherAdmins: person.other_admins, isAdmin: person.grants.some(isUnlimitedAdmin) } : null
  })
}

export const loadRevokeRole: Load<typeof revokeRole> = async (sql, items) => {
  const people = await findPeople(
    sql,
    items.map(item => item.input.person),
  )
  return items.map(item => {
    const person = people.get(item.input.person)
    return person ? { grants: person.grants, otherAdmins: person.other_admins } : null
  })
}

export const loadGrantRole: Load<typeof grantRole> = async (sql, items) => {
  const people = await findPeople(
    sql,
    items.map(item => item.input.person),
  )
  const wanted = items.flatMap(({ input }) => [input.place, input.body]).filter(id => id !== undefined)
  const rows = await sql<{ id: Id; kind: string }[]>`
    select id, 'place' as kind from place where id = any(${wanted}::uuid[])
    union all select id, 'body' from body where id = any(${wanted}::uuid[])`
  const known = new Set(rows.map(row => `${row.kind} ${row.id}`))
  return items.map(({ input: { person, place, body } }) =>
    people.has(person) ? { placeKnown: known.has(`place ${place}`), bodyKnown: known.has(`body ${body}`) } : null,
  )
}

export const loadPutBody: Load<typeof putBody> = async (sql, items) => {
  const wanted = items.map(item => item.input.body).filter(id => id !== undefined)
  const rows = await sql<{ id: Id }[]>`select id from body where id = any(${wanted}::uuid[])`
  const known = new Set(rows.map(row => row.id))
  return items.map(({ input: { body } }) => ({ bodyKnown: body !== undefined && known.has(body) }))
}

/** The organisations, for the city's state. */
export async function loadBodies(sql: Sql): Promise<Bodies> {
  const rows = await sql<Body[]>`select id, name, kind, categories, places from body`
  return Object.fromEntries(rows.map(row => [row.id, { ...row }]))
}

/** Rights over people count only where they are not limited to a place or a body. */
const isUnlimitedAdmin = (grant: Grant): boolean =>
  grant.role === 'admin' && grant.place === undefined && grant.body === undefined

type Person = { id: Id; grants: Grant[]; other_admins: number }

async function findPeople(sql: Sql, ids: readonly Id[]): Promise<Map<Id, Person>> {
  const rows = await sql<Person[]>`
    select p.id,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', g.id, 'role', g.role, 'place', g.place, 'body', g.body)))
        from role_grant g where g.person = p.id), '[]') as grants,
      (select count(distinct o.id)::int from person o join role_grant a on a.person = o.id
       where o.id <> p.id and not o.disabled and a.role = 'admin' and a.place is null and a.body is null) as other_admins
    from person p where p.id = any(${ids}::uuid[])`
  return new Map(rows.map(row => [row.id, row]))
}
