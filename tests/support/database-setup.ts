import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase, type Database } from '../../server/database/connect.ts'
import { postgresDriver } from '../../server/database/driver.ts'
import { migrate } from '../../server/database/migrate.ts'
import { keepMigratedRows } from './empty-database.ts'
import { workers } from './workers.ts'

/**
 * Where the tests of a run find their database: the sockets of the embedded ones, one for each worker, and a migrated
 * folder to copy; or a server with a template on it.
 */
export type TestPlace =
  | { kind: 'embedded'; socketPaths: string[]; template: string }
  | { kind: 'postgres'; url: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    testPlace: TestPlace
  }
}

type Started = { place: TestPlace; stop(): Promise<void> }

/** The projects of one run share what was started, since an embedded database takes more than half a gigabyte. */
const shared = sharedByProjects()

export default async function setup(project: TestProject) {
  const url = process.env['VECHE_TEST_DATABASE'] ?? process.env['DATABASE_URL']
  shared.users++
  shared.started ??= url ? startOnServer(url) : startEmbedded()
  const { place, stop } = await shared.started
  project.provide('testPlace', place)
  return async () => {
    if (--shared.users === 0) await stop()
  }
}

function sharedByProjects(): { started?: Promise<Started>; users: number } {
  const key = Symbol.for('veche.tests.database')
  if (!Reflect.has(globalThis, key)) Reflect.set(globalThis, key, { users: 0 })
  return Reflect.get(globalThis, key)
}

/** The first opening of a folder takes long, so the databases of all workers are copies of one. */
async function startEmbedded(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'veche-tests-'))
  const template = join(folder, 'template')
  const first = await openDatabase({ dataFolder: template })
  await migrate(first)
  await keepMigratedRows(first.sql)
  await first.close()
  const databases = await Promise.all(Array.from({ length: workers }, (_, n) => copyOf(template, join(folder, `${n}`))))
  const stop = async () => {
    await Promise.all(databases.map(database => database.close()))
    rmSync(folder, { recursive: true, force: true })
  }
  const socketPaths = databases.map(({ sql }) => String(sql.options.path))
  return { place: { kind: 'embedded', socketPaths, template }, stop }
}

function copyOf(template: string, dataFolder: string): Promise<Database> {
  cpSync(template, dataFolder, { recursive: true })
  return openDatabase({ dataFolder })
}

async function startOnServer(url: string): Promise<Started> {
  const template = `veche_test_${randomBytes(5).toString('hex')}`
  const server = postgresDriver(url, () => {})
  await server`create database ${server(template)}`
  const database = await openDatabase({ url: databaseUrl(url, template) })
  await migrate(database)
  await keepMigratedRows(database.sql)
  await database.close()
  const stop = async () => {
    const left = await server<{ datname: string }[]>`
      select datname from pg_database where starts_with(datname, ${template})`
    for (const { datname } of left) await server`drop database ${server(datname)} with (force)`
    await server.end()
  }
  return { place: { kind: 'postgres', url, template }, stop }
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
