import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { Actor } from '#shared/core/actor.ts'
import { openDoor } from '../../server/core/execute.ts'
import { createLog } from '../../server/core/log.ts'
import type { Database } from '../../server/database/connect.ts'
import { handlers, saves } from '../../server/handlers.ts'
import { layCable, type Cable } from '../support/cable.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, until, type TestVeche } from '../support/veche.ts'

let database: Database
let cable: Cable
let veche: TestVeche
const faults: unknown[] = []
const log = Object.assign(createLog('silent'), { error: (...said: unknown[]) => void faults.push(said) })
beforeAll(async () => {
  database = await testDatabase()
  cable = await layCable(database)
  veche = await startTestVeche({ ...database, sql: cable.sql }, { log })
})
afterAll(async () => {
  await veche.close()
  await cable.close()
  await database.close()
})

test('the database goes away: nothing is acknowledged, everybody is told, and what waits is done when it is back', async () => {
  const meeting = await veche.meeting()
  const phone = veche.device()
  await phone.join(meeting.code)
  await phone.subscribe(meeting.stream)
  const word = await phone.hear<{ away: boolean }>('store')

  await cable.cut()
  let answered = false
  const answer = phone.send(meeting.stream, 'issues.raise-issue', { text: 'Сказано без базы', category: 'yard' })
  void answer.then(() => (answered = true))
  await until('the screens are told', () => word.some(w => w.away))
  // Longer than the clockwork's second.
  await new Promise(resolve => setTimeout(resolve, 1200))
  expect(answered).toBe(false)
  expect((await phone.http('GET', '/health')).status).toBe(503)
  expect(await (await phone.http('GET', '/api/meetings')).json()).toMatchObject({ code: 'database-away', status: 503 })

  await cable.mend()
  expect(await answer).toMatchObject({ ok: true })
  await until('the screens are told it is back', () => word.at(-1)?.away === false)
  const rows = await database.sql`select 1 from issue where text = 'Сказано без базы'`
  expect(rows).toHaveLength(1)
  await until('health returns', async () => (await phone.http('GET', '/health')).ok)
  // The log says once that it is away, and not every second what could not be done.
  expect(faults).toEqual([])
})

test('the queue is bounded: one too many is refused in a sentence and may come again', async () => {
  const meeting = await veche.meeting('Лесная, 1–3')
  const words: boolean[] = []
  const door = openDoor({
    sql: cable.sql,
    handlers,
    saves,
    clock: veche.now,
    log: createLog('silent'),
    timeZone: () => 'Europe/Moscow',
    committed: () => {},
    away: away => words.push(away),
    maxWaiting: 10,
  })
  const join = (actor: Actor, id = v7()) =>
    door.execute(
      { id, stream: meeting.stream, name: 'meetings.join-meeting', input: { code: meeting.code, from: 'guest' } },
      actor,
    )
  const people = Array.from({ length: 12 }, (): Actor => ({ kind: 'guest', id: v7() }))

  await cable.cut()
  const first = people.slice(0, 10).map(actor => join(actor))
  await until('the door knows', () => words.includes(true))
  expect(door.waiting()).toBe(10)
  const late = people[10] as Actor
  const id = v7()
  expect(await join(late, id)).toMatchObject({ ok: false, code: 'database-away' })

  await cable.mend()
  expect((await Promise.all(first)).every(a => a.ok)).toBe(true)
  expect(await join(late, id)).toMatchObject({ ok: true })
  expect(words).toEqual([true, false])
  await door.close()
})
