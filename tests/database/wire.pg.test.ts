import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { embeddedDriver } from '../../server/database/driver.ts'
import { message, simpleQuery, startup } from '../../server/database/wire-messages.ts'
import { ownEngine, type OwnEngine } from './own-database.ts'

let engine: OwnEngine
let sql: postgres.Sql

beforeAll(async () => {
  engine = await ownEngine()
  sql = embeddedDriver(engine.path, () => {})
  await sql`create table note (id int primary key, body text not null)`
})
afterAll(async () => {
  await sql.end({ timeout: 5 })
  await engine.close()
})
beforeEach(async () => void (await sql`truncate note`))

describe('the wire between the embedded database and the driver', () => {
  test('thousands of mixed queries with errors on many connections never get another query’s rows', async () => {
    const wrong: unknown[] = []
    const ask = async (n: number) => {
      try {
        await kinds[n % kinds.length]!(n)
      } catch (error) {
        wrong.push([n, error])
      }
    }
    await Promise.all(Array.from({ length: 4000 }, (_, n) => ask(n)))
    expect(wrong).toEqual([])
  })

  const fails = (query: PromiseLike<unknown>, code: string) =>
    Promise.resolve(query).then(
      () => expect.unreachable(`expected error ${code}`),
      error => expect(error.code).toBe(code),
    )
  const kinds: ((n: number) => Promise<unknown>)[] = [
    async n => expect(await sql`select ${n}::int as n`).toEqual([{ n }]),
    n => fails(sql`select ${n}::int / 0`, '22012'),
    async n => expect(await sql.unsafe(`select ${n} as a; select ${n + 1} as b`)).toEqual([[{ a: n }], [{ b: n + 1 }]]),
    n => fails(sql`select ${`not-a-uuid-${n}`}::uuid`, '22P02'),
    n => fails(sql.unsafe(`selec ${n}`), '42601'),
    n => fails(sql.unsafe(`select 1; select ${n} / 0`), '22012'),
    n => fails(sql`select ${sql(`missing_${n % 40}`)} from note`, '42703'),
    async n => expect((await sql.unsafe('select $1::text as t', [`t${n}`]))[0]).toEqual({ t: `t${n}` }),
    n => fails(sql.unsafe('select $1::int', [`x${n}`]), '22P02'),
    n =>
      fails(
        sql`copy note from stdin`.then(() => n),
        '0A000',
      ),
    async n => {
      const rows = await sql.begin(async sql => {
        await sql`insert into note ${sql({ id: n, body: `b${n}` })}`
        return sql`select body from note where id = ${n}`
      })
      expect(rows).toEqual([{ body: `b${n}` }])
    },
    n =>
      fails(
        sql.begin(async sql => {
          await sql`insert into note values (${n}, 'lost')`
          await sql`insert into note values (${n}, 'twice')`
        }),
        '23505',
      ),
    async n => {
      const seen: number[] = []
      await sql`select g from generate_series(${n}::int, ${n + 9}::int) g`.cursor(4, rows =>
        rows.forEach(row => seen.push(row['g'])),
      )
      expect(seen).toEqual(Array.from({ length: 10 }, (_, i) => n + i))
    },
    async n =>
      expect(await sql`select repeat(${String(n % 10)}, 20000) as t`).toEqual([{ t: String(n % 10).repeat(20000) }]),
  ]

  test('after thousands of errors the engine is as fresh as before', async () => {
    for (let round = 0; round < 30; round++) {
      await Promise.all(Array.from({ length: 100 }, (_, n) => fails(sql.unsafe(`select ${n} / 0`), '22012')))
    }
    expect(await sql`select 1 as n`).toEqual([{ n: 1 }])
  })

  test('an error is reported once and the connection lives on', async () => {
    const one = postgres({ path: engine.path, user: 'postgres', database: 'postgres', max: 1 })
    const failures = await Promise.all([1, 2, 3].map(n => one`select ${n} / 0`.catch((e: { code: string }) => e.code)))
    expect(failures).toEqual(['22012', '22012', '22012'])
    expect(await one`select 7 as n`).toEqual([{ n: 7 }])
    await one.end()
  })

  test('a dead client’s transaction is rolled back, and the others go on', async () => {
    const client = await raw()
    client.write(simpleQuery("begin; insert into note values (1, 'never')"))
    await once(client, 'data')
    const waiting = sql`select * from note`
    client.destroy()
    expect(await waiting).toEqual([])
  })

  test('a client that dies while its begin is being run blocks nobody', async () => {
    for (let round = 0; round < 20; round++) {
      const client = await raw()
      client.write(simpleQuery('begin'))
      await new Promise<void>(resolve => (round % 2 ? setImmediate(resolve) : resolve()))
      client.destroy()
      expect(await sql`select ${round}::int as n`).toEqual([{ n: round }])
    }
  })

  test('a client that dies between a flush and its sync blocks nobody', async () => {
    const client = await raw()
    client.write(Buffer.concat([message('P', Buffer.from('left\0select 1\0\0\0')), message('H')]))
    await once(client, 'data')
    client.destroy()
    expect(await sql`select 2 as n`).toEqual([{ n: 2 }])
    expect(await sql`select name from pg_prepared_statements where name = 'left'`).toEqual([])
  })

  test('nobody’s query slips into another’s transaction', async () => {
    const order: string[] = []
    let other: Promise<unknown> = Promise.resolve()
    await sql.begin(async sqlInside => {
      await sqlInside`insert into note values (1, 'mine')`
      other = sql`select count(*) as n from note`.then(rows => order.push(`other sees ${rows[0]?.['n']}`))
      await new Promise(resolve => setTimeout(resolve, 50))
      await sqlInside`insert into note values (2, 'mine')`
      order.push('mine done')
    })
    await other
    expect(order).toEqual(['mine done', 'other sees 2'])
  })

  test('copy, listen and settings of the session are refused with a sentence, in a transaction too', async () => {
    for (const text of ['copy note to stdout', 'select 1; COPY note from stdin', 'listen x', 'set timezone to 5']) {
      await expect(sql.unsafe(text)).rejects.toThrow(/встроенная база/)
    }
    const inside = sql.begin(async sql => {
      await sql`insert into note values (1, 'a')`
      await sql`copy note to stdout`.catch(() => null)
      await sql`insert into note values (2, 'b')`
    })
    await expect(inside).rejects.toThrow()
    expect(await sql`select * from note`).toEqual([])
    expect(await sql`select 'copy note; set x' as t /* copy */ -- listen`).toEqual([{ t: 'copy note; set x' }])
  })

  test('large messages pass both ways, one beyond measure is refused', async () => {
    const large = 'ж'.repeat(10_000_000)
    const [row] = await sql`select ${large}::text as t`
    expect(row?.['t'] === large).toBe(true)
    const client = await raw()
    const head = Buffer.from([81, 0x7f, 0, 0, 0])
    client.write(head)
    const [answer] = await once(client, 'data')
    expect(String(answer)).toContain('слишком велико')
    await once(client, 'close')
  })

  test('encryption is declined, a cancel request and unknown start-up parameters end the connection', async () => {
    const asking = connect(engine.path)
    asking.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]))
    expect(String((await once(asking, 'data'))[0])).toBe('N')
    asking.destroy()
    const cancelling = connect(engine.path)
    cancelling.write(Buffer.from([0, 0, 0, 16, 4, 210, 22, 46, 0, 0, 0, 1, 0, 0, 0, 1]))
    await once(cancelling.resume(), 'close')
    const strange = postgres({ path: engine.path, user: 'postgres', connection: { search_path: 'x' }, max: 1 })
    await expect(strange`select 1`).rejects.toThrow('не принимает «search_path»')
    await strange.end()
  })

  test('a query sent with the goodbye is still answered', async () => {
    const client = await raw()
    client.write(Buffer.concat([simpleQuery("insert into note values (5, 'last word')"), message('X')]))
    await once(client.resume(), 'close')
    expect(await sql`select id from note`).toEqual([{ id: 5 }])
  })

  test('when the engine fails, every query is rejected and none waits for ever', async () => {
    const broken = await ownEngine(run => bytes => {
      if (Buffer.from(bytes).includes('crash')) throw new Error('the engine is gone')
      return run(bytes)
    })
    const driver = embeddedDriver(broken.path, () => {})
    const queries = ['select 1 as crash', ...Array.from({ length: 20 }, (_, n) => `select ${n}`)]
    await driver`select 1`
    const outcomes = Promise.allSettled(queries.map(text => driver.unsafe(text)))
    await expect.poll(() => broken.failures.length).toBe(1)
    await broken.close()
    expect((await outcomes)[0]?.status).toBe('rejected')
    await expect(driver`select 2`).rejects.toThrow()
    await driver.end({ timeout: 1 })
  })
})

async function raw(): Promise<Socket> {
  const socket = connect(engine.path)
  socket.on('error', () => {})
  socket.write(startup())
  await once(socket, 'data')
  return socket
}
