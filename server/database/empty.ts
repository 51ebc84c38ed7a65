import type { Sql } from 'postgres'

/** Throws away all rows but the store's own and the list of migrations; the ballots of open rounds with their own tables. */
export async function emptyTables(sql: Sql): Promise<void> {
  const parts = await sql<{ name: string }[]>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`
  if (parts.length > 0) await sql`drop table ${sql(parts.map(part => part.name))}`
  const tables = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('migration', 'store')
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`
  await sql`truncate ${sql(tables.map(table => table.name))} cascade`
}
