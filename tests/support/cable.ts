import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type postgres from 'postgres'
import type { Database } from '../../server/database/connect.ts'
import { embeddedDriver, postgresDriver } from '../../server/database/driver.ts'

/** The cable between Veche and its database: everything goes through it, and it can be pulled out. */
export type Cable = { readonly sql: postgres.Sql; cut(): Promise<void>; mend(): Promise<void>; close(): Promise<void> }

/** Lays a cable to the test database, on TCP for a server and on a socket file for the embedded one. */
export async function layCable(database: Database): Promise<Cable> {
  const { options } = database.sql
  const embedded = database.kind === 'embedded'
  const folder = mkdtempSync(join(tmpdir(), 'cable-'))
  const far = embedded
    ? { path: String(options.path) }
    : { host: String(options.host[0]), port: Number(options.port[0]) }
  const near = join(folder, '.s')
  const wires = new Set<Socket>()
  let server: Server
  let port = 0

  const mend = () =>
    new Promise<void>(resolve => {
      server = createServer(socket => {
        const wire = connect(far)
        for (const [from, to] of [
          [socket, wire],
          [wire, socket],
        ] as const) {
          wires.add(from)
          from.on('error', () => to.destroy()).on('close', () => (wires.delete(from), to.destroy()))
          from.pipe(to)
        }
      })
      server.listen(embedded ? { path: near } : { port, host: '127.0.0.1' }, () => {
        if (!embedded) port = (server.address() as AddressInfo).port
        resolve()
      })
    })
  const cut = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      for (const wire of wires) wire.destroy()
    })

  await mend()
  const { user, pass, database: name } = options
  const login = `${encodeURIComponent(String(user))}${pass ? `:${encodeURIComponent(String(pass))}` : ''}`
  const sql = embedded
    ? embeddedDriver(near, () => {})
    : postgresDriver(`postgres://${login}@127.0.0.1:${port}/${name}`, () => {})
  return {
    sql,
    cut,
    mend,
    close: async () => {
      await sql.end({ timeout: 1 })
      await cut()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
