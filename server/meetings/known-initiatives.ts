import type { Id } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'

/** Those of the initiatives named by items of agendas that everybody sees. */
export async function findInitiatives(
  sql: Sql,
  items: readonly { readonly initiative?: Id | undefined }[],
): Promise<Set<Id>> {
  const named = items.flatMap(item => item.initiative ?? [])
  if (named.length === 0) return new Set()
  const rows = await sql<{ id: Id }[]>`select id from initiative where id = any(${named}::uuid[]) and listed`
  return new Set(rows.map(row => row.id))
}
