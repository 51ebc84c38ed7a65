import { randomBytes } from 'node:crypto'
import { openDatabase, type Database } from '../../server/database/connect.ts'
import { postgresDriver } from '../../server/database/driver.ts'
import { migrate } from '../../server/database/migrate.ts'

export type BenchDatabase = Database & { readonly url: string; readonly version: string; drop(): Promise<void> }

/** A migrated database of the bench's own on the server of `url`; its name is random, so that nobody's data is in the way. */
export async function createBenchDatabase(url: string): Promise<BenchDatabase> {
  const name = `veche_bench_${randomBytes(5).toString('hex')}`
  const server = postgresDriver(url, () => {})
  await server`create database ${server(name)}`
  const address = new URL(url)
  address.pathname = `/${name}`
  const drop = async () => {
    await server`drop database if exists ${server(name)} with (force)`
    await server.end()
  }
  try {
    const database = await openDatabase({ url: address.href })
    await migrate(database)
    const [row] = await database.sql<{ version: string }[]>`select current_setting('server_version') as version`
    return { ...database, url: address.href, version: row.version, drop }
  } catch (error) {
    await drop()
    throw error
  }
}
