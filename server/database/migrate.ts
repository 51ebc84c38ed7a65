import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type postgres from 'postgres'
import type { Database } from './connect.ts'
import { startError } from './start-error.ts'
import { statementKinds } from './statements.ts'

type Migration = { name: string; text: string; sha256: string }

const ownFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Applies the `.sql` files of a folder that the database has not seen, in the order of their names, each in a transaction
 * of its own together with its line in the table `migration`. Nodes that start together on one PostgreSQL wait for each other.
 * @returns the names of the files applied now.
 * @throws StartError when an applied file was changed or is missing, or when a file fails (what came before it stays).
 */
export async function migrate(database: Database, folder = ownFolder): Promise<string[]> {
  const migrations = readMigrations(folder)
  await database.sql.begin(async sql => {
    await waitForOthers(sql, database.kind)
    await sql`
      create table if not exists migration (
        name text primary key,
        sha256 text not null,
        applied_at timestamptz not null
      )`
  })
  await refuseUnknown(database, migrations)
  const applied: string[] = []
  for (const migration of migrations) {
    if (await apply(database, migration)) applied.push(migration.name)
  }
  return applied
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.sql'))
  return names.sort().map(name => {
    // A checkout on another system may change the line ends; that is no change of the migration.
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    const own = statementKinds(text).find(kind => /^(?:begin|start transaction|commit|end|rollback|abort)\b/.test(kind))
    if (own) throw startError(`Миграция ${name} сама управляет транзакцией (${own}), а выполняется внутри другой.`)
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

async function refuseUnknown({ sql }: Database, migrations: Migration[]) {
  const known = new Set(migrations.map(migration => migration.name))
  const rows = await sql<{ name: string }[]>`select name from migration order by name`
  const unknown = rows.find(row => !known.has(row.name))
  if (unknown) throw startError(`База данных новее программы: в ней есть миграция ${unknown.name}. Обновите программу.`)
}

async function apply(database: Database, { name, text, sha256 }: Migration): Promise<boolean> {
  return database.sql.begin(async sql => {
    await waitForOthers(sql, database.kind)
    const [before] = await sql<{ sha256: string }[]>`select sha256 from migration where name = ${name}`
    if (before && before.sha256 !== sha256) {
      throw startError(`Миграция ${name} уже применена, а её файл с тех пор изменён: верните прежний и добавьте новый.`)
    }
    if (before) return false
    await sql.unsafe(text).catch((error: Error) => {
      throw startError(`Миграция ${name} не применилась: ${error.message}.`, error)
    })
    await sql`insert into migration (name, sha256, applied_at) values (${name}, ${sha256}, ${new Date()})`
    return true
  })
}

async function waitForOthers(sql: postgres.TransactionSql, kind: Database['kind']) {
  // The embedded database has one process by its lock, and one session, in which such a lock would hold nobody back.
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`
}

const migrationLock = 8_324_002
