import type { Id } from '#shared/core/value.ts'
import type { Member } from '#shared/initiatives/initiative-shown.ts'
import type { GroupRole } from '#shared/initiatives/initiative.ts'
import type { Sql } from '../core/store.ts'

/** Everybody who is in a group of these. */
export async function groupsOf(sql: Sql, initiatives: readonly Id[]): Promise<Id[]> {
  const rows = await sql<{ actor: Id }[]>`
    select distinct actor from initiative_member where initiative = any(${initiatives}::uuid[])`
  return rows.map(row => row.actor)
}

/** A group by its names, whoever came first before; for the group alone. */
export async function loadMembers(sql: Sql, initiative: Id): Promise<Member[]> {
  const rows = await sql<{ id: Id; name: string | null; role: GroupRole }[]>`
    select m.actor as id, p.name, m.role from initiative_member m left join person p on p.id = m.actor
    where m.initiative = ${initiative} order by m.role <> 'initiator', m.joined_at, m.actor`
  return rows.map(({ id, name, role }) => ({ id, role, ...(name !== null && { name }) }))
}
