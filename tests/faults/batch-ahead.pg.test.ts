import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type postgres from 'postgres'
import type { Actor } from '#shared/core/actor.ts'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
const failing = { next: false }
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche({ ...database, sql: failingAtTheEnd(database.sql) })
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

/** The database, which can refuse a transaction at its very end and ask that it be tried again (SQLSTATE 40001). */
function failingAtTheEnd(sql: postgres.Sql): postgres.Sql {
  const begin = (work: (sql: postgres.TransactionSql) => Promise<unknown>) =>
    sql.begin(async inner => {
      const done = await work(inner)
      if (!failing.next) return done
      failing.next = false
      await new Promise(resolve => setTimeout(resolve, 100))
      throw Object.assign(new Error('could not serialize access'), { code: '40001' })
    })
  return new Proxy(sql, { get: (target, name) => (name === 'begin' ? begin : (Reflect.get(target, name) as unknown)) })
}

test('a changed ballot never comes before the one it changes, although that one had to be written twice', async () => {
  const meeting = await veche.meeting()
  const issues = [v7(), v7()]
  for (const [i, id] of issues.entries())
    await veche.system(meeting.stream, 'issues.raise-aloud', { text: `Вопрос ${i}`, category: 'yard' }, id)
  const rules = { title: 'Рейтинг', mode: 'taps', points: 1, visibility: 'live' }
  const poll = await veche.system(meeting.stream, 'votes.start-poll', rules)
  const voters = Array.from({ length: 20 }, (): Actor => ({ kind: 'guest', id: v7() }))
  const send = (actor: Actor, name: string, input: object) =>
    veche.server.execute({ id: v7(), stream: meeting.stream, name, input }, actor)
  for (const voter of voters) await send(voter, 'meetings.join-meeting', { code: meeting.code, from: 'guest' })

  failing.next = true
  const answers = await Promise.all(
    issues.flatMap(issue => voters.map(voter => send(voter, 'votes.cast-ballot', { poll, choices: [[issue, 1]] }))),
  )
  expect(failing.next).toBe(false)
  expect(answers.filter(answer => !answer.ok)).toEqual([])
  const kept = await veche.sql<{ choices: unknown }[]>`select choices from ballot where poll = ${poll}`
  expect(kept.map(row => row.choices)).toEqual(voters.map(() => [[issues[1], 1]]))
})
