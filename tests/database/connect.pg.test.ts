import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { openDatabase } from '../../server/database/connect.ts'
import { postgresDriver } from '../../server/database/driver.ts'
import { isStartError } from '../../server/database/start-error.ts'
import { databaseUrl } from '../support/database-setup.ts'

const open: { server: Server; sockets: Set<Socket> }[] = []

afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    sockets.forEach(socket => socket.destroy())
    server.close()
  }
})

async function serve(onConnection: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket.on('error', () => {}))
    onConnection(socket)
  })
  open.push({ server, sockets })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { port: (server.address() as AddressInfo).port, sockets, server }
}

const refusal = (url: string) =>
  openDatabase({ url }).then(
    () => 'opened',
    (error: unknown) => (isStartError(error) ? error.message : `not a sentence: ${error}`),
  )

test('a wrong address of the database is refused with one sentence', async () => {
  expect(await refusal('localhost')).toMatch(/^Адрес базы данных в DATABASE_URL должен иметь вид postgres:\/\//)
  const { port, server } = await serve(() => {})
  server.close()
  expect(await refusal(`postgres://nobody@127.0.0.1:${port}/none`)).toMatch(/^База данных не отвечает: .*ECONNREFUSED/)
})

test('a server that never answers the greeting is given up after seconds, by all who wait', async () => {
  const { port } = await serve(() => {})
  const sql = postgresDriver(`postgres://nobody@127.0.0.1:${port}/none`, () => {})
  const started = Date.now()
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => sql`select 1`))
  expect(new Set(outcomes.map(outcome => outcome.status))).toEqual(new Set(['rejected']))
  expect(Date.now() - started).toBeLessThan(12_000)
  await sql.end({ timeout: 0 })
})

test('a server that hangs up before its greeting rejects every query', async () => {
  const { port } = await serve(socket => socket.end())
  const sql = postgresDriver(`postgres://nobody@127.0.0.1:${port}/none`, () => {})
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => sql`select 1`))
  expect(new Set(outcomes.map(outcome => outcome.status))).toEqual(new Set(['rejected']))
  await sql.end({ timeout: 0 })
})

describe.skipIf(inject('testPlace').kind === 'embedded')('a PostgreSQL server', () => {
  const place = inject('testPlace')
  const target = new URL(place.kind === 'postgres' ? place.url : 'postgres://none')

  /** Stands between the driver and the server, so that the way to it can break. */
  async function proxied() {
    const proxy = await serve(socket => {
      const behind = connect(Number(target.port || 5432), target.hostname)
      proxy.sockets.add(behind.on('error', () => {}))
      socket.pipe(behind).pipe(socket)
      socket.on('close', () => behind.destroy())
      behind.on('close', () => socket.destroy())
    })
    const url = new URL(target.href)
    url.hostname = '127.0.0.1'
    url.port = String(proxy.port)
    return { ...proxy, url: url.href }
  }

  test('that goes away rejects all queries at once, and serves again when it is back', async () => {
    const { url, sockets, server, port } = await proxied()
    const sql = postgresDriver(url, () => {})
    expect(await sql`select 1 as n`).toEqual([{ n: 1 }])
    const running = Promise.allSettled(Array.from({ length: 100 }, () => sql`select pg_sleep(20)`))
    await new Promise(resolve => setTimeout(resolve, 300))
    const started = Date.now()
    server.close()
    sockets.forEach(socket => socket.destroy())
    expect(new Set((await running).map(outcome => outcome.status))).toEqual(new Set(['rejected']))
    await expect(sql`select 2`).rejects.toThrow()
    expect(Date.now() - started).toBeLessThan(8000)
    await once(server.listen(port, '127.0.0.1'), 'listening')
    await expect.poll(() => sql`select 3 as n`.catch(() => null), { timeout: 5000 }).toEqual([{ n: 3 }])
    await sql.end({ timeout: 1 })
  })

  test('that crashes in the middle of transactions rejects them, and the program lives on', async () => {
    const { url, sockets } = await proxied()
    const sql = postgresDriver(url, () => {})
    const running = Promise.allSettled(
      Array.from({ length: 10 }, () => sql.begin(async sql => sql`select pg_sleep(20)`)),
    )
    await expect.poll(() => sockets.size, { timeout: 5000 }).toBe(20)
    await new Promise(resolve => setTimeout(resolve, 300))
    // A crashed server's connections end as if it had hung up.
    sockets.forEach(socket => socket.end())
    expect(new Set((await running).map(outcome => outcome.status))).toEqual(new Set(['rejected']))
    await expect.poll(() => sql`select 3 as n`.catch(() => null), { timeout: 5000 }).toEqual([{ n: 3 }])
    await sql.end({ timeout: 1 })
  })

  test('that falls silent in the middle of a query is given up', async () => {
    const { url } = await proxied()
    const sql = postgresDriver(url, () => {}, 500)
    await sql`select 1`
    const started = Date.now()
    await expect(sql`select pg_sleep(20)`).rejects.toThrow()
    expect(Date.now() - started).toBeLessThan(3000)
    expect(await sql`select 2 as n`).toEqual([{ n: 2 }])
    await sql.end({ timeout: 1 })
  })

  test('with an unknown database is refused with one sentence', async () => {
    expect(await refusal(databaseUrl(target.href, 'veche_missing'))).toMatch(
      /^База данных не отвечает: .*veche_missing/,
    )
  })
})
