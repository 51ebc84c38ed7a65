import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type postgres from 'postgres'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, until, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
const losing = { next: false, load: false }
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche({ ...database, sql: losingWord(database.sql) })
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

/** The database, whose word of a commit can be lost on the way, as a cable cut at that moment loses it. */
function losingWord(sql: postgres.Sql): postgres.Sql {
  const lost = () => Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' })
  const begin = async (...given: unknown[]) => {
    if (given.length > 1 && losing.load) {
      await new Promise(resolve => setTimeout(resolve, 300))
      throw lost()
    }
    const done: unknown = await Reflect.apply(sql.begin, sql, given)
    if (given.length === 1 && losing.next) {
      losing.next = false
      throw lost()
    }
    return done
  }
  return new Proxy(sql, { get: (target, name) => (name === 'begin' ? begin : (Reflect.get(target, name) as unknown)) })
}

test('what was committed while its word was lost is done once, acknowledged, and heard by everybody at once', async () => {
  const meeting = await veche.meeting()
  const screen = veche.device()
  const packets = await screen.hear()
  await screen.subscribe(meeting.stream)
  await screen.subscribe('city')
  losing.next = true
  const id = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Слово потерялось', category: 'yard' })
  expect(losing.next).toBe(false)
  for (const stream of [meeting.stream, 'city'])
    await until(`the screen hears it on ${stream}`, () =>
      packets.some(p => p.stream === stream && JSON.stringify(p.events).includes(id)),
    )
  expect(await veche.sql`select 1 from issue where id = ${id}`).toHaveLength(1)
  expect((await veche.device().subscribe(meeting.stream)).snapshot).toHaveProperty(['issues', id])
})

test('a stream that could not be loaded while something happened on it harms nobody, and is loaded later', async () => {
  const meeting = await veche.meeting()
  const device = veche.device()
  await device.socket()
  losing.load = true
  const asked = device.subscribe(meeting.stream)
  const id = v7()
  const done = veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Мимо снимка', category: 'yard' }, id)
  expect(await asked).toMatchObject({ ok: false, code: 'database-away' })
  losing.load = false
  await done
  expect((await device.subscribe(meeting.stream)).snapshot).toHaveProperty(['issues', id])
})

test('the same answer comes after a restart too', async () => {
  const meeting = await veche.meeting()
  const phone = veche.device()
  await phone.join(meeting.code)
  const input = { text: 'До перезапуска', category: 'yard' }
  const first = await phone.send(meeting.stream, 'issues.raise-issue', input)
  const { createServer } = await import('../../server/server.ts')
  const again = await createServer({ sql: database.sql, clock: veche.now })
  const url = `http://localhost:${await again.listen(0)}`
  const response = await fetch(`${url}/api/commands`, {
    method: 'POST',
    headers: { cookie: phone.cookie(), 'content-type': 'application/json' },
    body: JSON.stringify({ id: first.id, stream: meeting.stream, name: 'issues.raise-issue', input }),
  })
  const { id: _, ...answer } = first
  expect(await response.text()).toBe(JSON.stringify(answer))
  await again.close()
})
