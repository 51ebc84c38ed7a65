import type postgres from 'postgres'

type Table = { name: string; columns: string[] }

/** Copies the rows that the migrations have put in, so that {@link emptyDatabase} can bring them back. */
export async function keepMigratedRows(sql: postgres.Sql): Promise<void> {
  await sql`create schema migrated`
  for (const { name } of await filledTables(sql)) {
    await sql`create table migrated.${sql(name)} as select * from ${sql(name)}`
  }
}

/**
 * Leaves the database as the migrations left it: all rows gone but theirs. Deleting is quicker than `truncate`, which makes
 * new files for a table, its indexes and all tables that point at it; what a large table leaves behind is swept up.
 */
export async function emptyDatabase(sql: postgres.Sql): Promise<void> {
  await dropParts(sql)
  const filled = await filledTables(sql)
  const kept = await sql<Table[]>`
    select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
    where table_schema = 'public' and is_generated = 'NEVER'
      and table_name in (select tablename from pg_tables where schemaname = 'migrated')
    group by table_name`
  await sql.begin(async sql => {
    // Rows go and come back in any order, so the foreign keys must not look while they do.
    await sql`set local session_replication_role = replica`
    for (const { name } of filled) await sql`delete from ${sql(name)}`
    for (const { name, columns } of kept) {
      await sql`
        insert into ${sql(name)} (${sql(columns)}) overriding system value
        select ${sql(columns)} from migrated.${sql(name)}`
    }
  })
  const large = await sql<{ name: string }[]>`
    select name from unnest(${filled.map(table => table.name)}::text[]) as name
    where pg_relation_size(quote_ident(name)::regclass) > 500000`
  for (const { name } of large) await sql`vacuum ${sql(name)}`
}

/** A round's open ballots lie in a table of its own, which came after the migrations. */
async function dropParts(sql: postgres.Sql): Promise<void> {
  const parts = await sql<{ name: string }[]>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`
  for (const { name } of parts) await sql`drop table ${sql(name)}`
}

/** Our own tables that hold rows: not those of extensions, and not the list of migrations. */
async function filledTables(sql: postgres.Sql): Promise<{ name: string }[]> {
  const tables = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`
  if (!tables.length) return []
  const looks = tables.map(({ name }) => `select '${name}' as name where exists (select 1 from "${name}")`)
  return sql.unsafe<{ name: string }[]>(looks.join(' union all '))
}
