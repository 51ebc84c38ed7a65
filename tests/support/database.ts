import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { embeddedDriver, postgresDriver } from '../../server/database/driver.ts'
import { databaseUrl } from './database-setup.ts'
import { emptyDatabase } from './empty-database.ts'
import { workerNumber } from './workers.ts'

/**
 * An empty, migrated database for a `*.pg.test.ts` or `*.e2e.ts` file; close it in `afterAll`. On PostgreSQL it is a
 * database of its own, dropped with the run; the embedded one is its worker's, whose files take turns.
 */
export async function testDatabase(): Promise<Database> {
  const place = inject('testPlace')
  if (place.kind === 'embedded') {
    const sql = embeddedDriver(place.socketPaths[workerNumber()] ?? '', () => {})
    await emptyDatabase(sql)
    return { sql, kind: 'embedded', close: () => sql.end({ timeout: 5 }) }
  }
  const name = `${place.template}_${randomBytes(4).toString('hex')}`
  const server = postgresDriver(place.url, () => {})
  await server`create database ${server(name)} template ${server(place.template)}`
  await server.end()
  const sql = postgresDriver(databaseUrl(place.url, name), () => {})
  return { sql, kind: 'postgres', close: () => sql.end({ timeout: 5 }) }
}
