import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { embeddedDriver, postgresDriver } from '../../server/database/driver.ts'
import { openEngine } from '../../server/database/embedded-engine.ts'
import { serveWire } from '../../server/database/wire.ts'
import type { Engine } from '../../server/database/wire-turns.ts'
import { databaseUrl } from '../support/database-setup.ts'

export type OwnEngine = { path: string; failures: unknown[]; close(): Promise<void> }

/** An engine in memory, without PostGIS, behind the wire; `around` may stand between the two. */
export async function ownEngine(around: (engine: Engine) => Engine = engine => engine): Promise<OwnEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'veche-wire-'))
  const engine = await openEngine('memory://')
  const failures: unknown[] = []
  const path = join(folder, 's')
  const wire = await serveWire(around(engine.run), path, error => failures.push(error))
  const close = async () => {
    await wire.close()
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { path, failures, close }
}

/** A database without a single table of ours, of the kind that this run tests. */
export async function ownDatabase(): Promise<Database> {
  const place = inject('testPlace')
  if (place.kind === 'embedded') {
    const engine = await ownEngine()
    const sql = embeddedDriver(engine.path, () => {})
    return { sql, kind: 'embedded', close: () => sql.end().then(engine.close) }
  }
  const name = `${place.template}_${randomBytes(4).toString('hex')}`
  const server = postgresDriver(place.url, () => {})
  await server`create database ${server(name)}`
  await server.end()
  const sql = postgresDriver(databaseUrl(place.url, name), () => {})
  return { sql, kind: 'postgres', close: () => sql.end() }
}
