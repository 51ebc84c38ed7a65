import type { Id } from '#shared/core/value.ts'
import { lastBy } from '../core/last-by.ts'
import type { Sql } from '../core/store.ts'

type Column = 'picture' | 'screens' | 'floor' | 'team'

/** Writes what a meeting keeps as one JSON value: of several the last. */
export async function saveColumn<C extends Column>(
  sql: Sql,
  column: C,
  events: readonly ({ readonly meeting: Id } & Readonly<Record<C, unknown>>)[],
): Promise<void> {
  const last = lastBy(events, event => event.meeting)
  await sql`
    update meeting m set ${sql(column as string)} = s.value
    from unnest(${last.map(e => e.meeting)}::uuid[], ${last.map(e => JSON.stringify(e[column]))}::text[]::jsonb[])
      as s (meeting, value)
    where m.id = s.meeting`
}
