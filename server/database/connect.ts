import type postgres from 'postgres'
import { embeddedDriver, postgresDriver, type NoticeListener } from './driver.ts'
import { openEmbedded } from './embedded.ts'
import { isStartError, startError } from './start-error.ts'

export type Database = { sql: postgres.Sql; kind: 'postgres' | 'embedded'; close(): Promise<void> }

export type OpenOptions = {
  /** A PostgreSQL server, version 15 or later, with PostGIS; without it the embedded database is opened. */
  url?: string | undefined
  /** Where the embedded database lives, in its subfolder `database`. */
  dataFolder?: string | undefined
  /** Hears the database's notices, and that the embedded database has stopped. */
  onNotice?: NoticeListener | undefined
}

/**
 * Opens the database and makes sure that it can serve: it answers, is new enough, has PostGIS and pg_trgm.
 * On both kinds a `date` is read as text `YYYY-MM-DD`, `timestamptz` as Date, `bigint` as number (text when too large for
 * one), `numeric` as text, `jsonb` as its value, `bytea` as Buffer, and arrays of all these. An array is written with its
 * type, `${ids}::uuid[]`, but one of dates, booleans or bytes as `${sql.array(dates)}`, since the driver takes the first
 * element's type for the whole; a text for `jsonb` is taken for a JSON string, so give the value: `${sql.json(value)}`.
 * @throws StartError with one sentence for whoever starts the program.
 */
export async function openDatabase({
  url,
  dataFolder = './data',
  onNotice = () => {},
}: OpenOptions): Promise<Database> {
  return url === undefined ? openOwn(dataFolder, onNotice) : openServer(url, onNotice)
}

async function openOwn(dataFolder: string, onNotice: NoticeListener): Promise<Database> {
  const embedded = await openEmbedded(dataFolder, onNotice)
  const sql = embeddedDriver(embedded.socketPath, onNotice)
  const close = async () => {
    // Connections that were cut never tell the driver that they are done.
    await sql.end({ timeout: embedded.isRunning() ? 5 : 0 })
    await embedded.close()
  }
  return prepared({ sql, kind: 'embedded', close: once(close) })
}

async function openServer(url: string, onNotice: NoticeListener): Promise<Database> {
  const sql = driverFor(url, onNotice)
  return prepared({ sql, kind: 'postgres', close: once(() => sql.end({ timeout: 5 })) })
}

function driverFor(url: string, onNotice: NoticeListener): postgres.Sql {
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw startError('Адрес базы данных в DATABASE_URL должен иметь вид postgres://имя:пароль@узел:5432/база.')
  }
  return postgresDriver(url, onNotice)
}

async function prepared(database: Database): Promise<Database> {
  try {
    await checkVersion(database.sql)
    await addExtensions(database)
    return database
  } catch (error) {
    await database.close()
    throw isStartError(error) ? error : startError(`База данных не отвечает: ${reasonOf(error)}.`, error)
  }
}

async function checkVersion(sql: postgres.Sql) {
  const [row] = await sql<{ number: string; name: string }[]>`
    select current_setting('server_version_num') as number, current_setting('server_version') as name`
  if (Number(row?.number) >= 150_000) return
  throw startError(`Нужен PostgreSQL 15 или новее, а эта база данных версии ${row?.name ?? 'неизвестной'}.`)
}

async function addExtensions({ sql, kind }: Database) {
  for (const name of ['postgis', 'pg_trgm']) {
    const [found] = await sql`select 1 from pg_extension where extname = ${name}`
    if (found) continue
    try {
      await sql.begin(async sql => {
        // Two nodes that start together must not create it at the same moment.
        if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${extensionLock})`
        await sql`create extension if not exists ${sql(name)}`
      })
    } catch (error) {
      throw startError(`В базе данных нет расширения ${name}, и добавить его не удалось: ${reasonOf(error)}.`, error)
    }
  }
}

const extensionLock = 8_324_001

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
  return message || code
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null
  return () => (closing ??= close())
}
