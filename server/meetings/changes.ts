import type { Id, Moment } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'

/** When an instruction was changed or cancelled, and by whom of the staff; the oldest first. */
export async function loadChanges(sql: Sql, instruction: Id): Promise<{ at: Moment; name?: string }[]> {
  const rows = await sql<{ at: Date; name: string | null }[]>`
    select c.at, p.name from instruction_change c left join person p on p.id = c.actor
    where c.instruction = ${instruction} order by c.at`
  return rows.map(({ at, name }) => ({ at: at.toISOString(), ...(name && { name }) }))
}
