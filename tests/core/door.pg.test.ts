import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { StreamName } from '#shared/core/stream.ts'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, type Device, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
let meeting: { stream: StreamName; code: string }
let issues: string[]
let poll: string

beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
  meeting = await veche.meeting()
  issues = []
  for (const text of ['Яма у подъезда', 'Нет скамеек', 'Темно']) {
    issues.push(await veche.system(meeting.stream, 'issues.raise-aloud', { text, category: 'yard' }))
  }
  poll = await veche.system(meeting.stream, 'votes.start-poll', {
    title: 'Что важнее?',
    mode: 'taps',
    points: 1,
    visibility: 'live',
  })
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

const voter = async (): Promise<Device> => {
  const device = veche.device()
  await device.join(meeting.code)
  return device
}
const cast = (device: Device, choices: [string, number][], id?: string) =>
  device.send(meeting.stream, 'votes.cast-ballot', { poll, choices }, id)

test('a repeated command gets the very same answer and does nothing twice', async () => {
  const phone = await voter()
  const first = await cast(phone, [[issues[0] ?? '', 1]])
  const again = await cast(phone, [[issues[1] ?? '', 1]], first.id)
  expect(JSON.stringify(again)).toBe(JSON.stringify(first))
  const mine = (await (await phone.http('GET', `/api/meetings/${meeting.stream.slice(8)}/mine`)).json()) as {
    ballots: { choices: unknown }[]
  }
  expect(mine.ballots.map(b => b.choices)).toEqual([[[issues[0], 1]]])
})

test('a refusal is remembered too', async () => {
  const phone = await voter()
  const first = await cast(phone, [[v7(), 1]])
  expect(first).toMatchObject({ ok: false, code: 'poll-option-unknown' })
  expect(await cast(phone, [[issues[0] ?? '', 1]], first.id)).toEqual(first)
})

test("another actor does not get somebody's answer", async () => {
  const own = await cast(await voter(), [[issues[0] ?? '', 1]])
  expect(await cast(await voter(), [[issues[0] ?? '', 1]], own.id)).toMatchObject({ ok: false, code: 'id-taken' })
})

test('an answer lost after the commit is got by asking again', async () => {
  const phone = await voter()
  const id = v7()
  const socket = await phone.socket()
  socket.emit('command', {
    id,
    stream: meeting.stream,
    name: 'issues.raise-issue',
    input: { text: 'Потерянный ответ', category: 'yard' },
  })
  await new Promise(resolve => setTimeout(resolve, 300))
  phone.close()
  socket.connect()
  expect(
    await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Потерянный ответ', category: 'yard' }, id),
  ).toMatchObject({ ok: true })
  const [{ n }] = await veche.sql<[{ n: number }]>`select count(*)::int as n from issue where text = 'Потерянный ответ'`
  expect(n).toBe(1)
})

test('a hundred ballots of one person at once are one ballot under one receipt', async () => {
  const phone = await voter()
  const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => cast(phone, [[issues[i % 3] ?? '', 1]])))
  const receipts = new Set(answers.map(a => (a.ok ? a.result?.['receipt'] : a.code)))
  expect(receipts.size).toBe(1)
  const rows = await veche.sql`select 1 from ballot where receipt = ${String([...receipts][0])}`
  expect(rows).toHaveLength(1)
})

test('one bad row in a batch harms only itself', async () => {
  const phones = await Promise.all(Array.from({ length: 21 }, voter))
  // A row that no rule can foresee: the issue's id is there already, written past the one door.
  const taken = v7()
  await veche.sql`
    insert into issue (id, place, point, text, category, state, channel, raised_at)
    select ${taken}, id, point, 'Мимо двери', 'yard', 'pending', 'phone', ${veche.now()} from place limit 1`
  const answers = await Promise.all(
    phones.map((phone, i) =>
      phone.send(
        meeting.stream,
        'issues.raise-issue',
        { text: `Хорошая строка ${i}`, category: 'yard' },
        i === 7 ? taken : v7(),
      ),
    ),
  )
  expect(answers.filter(a => a.ok)).toHaveLength(20)
  expect(answers[7]).toMatchObject({ ok: false, code: 'id-taken' })
  const rows = await veche.sql`select 1 from issue where text like 'Хорошая строка%'`
  expect(rows).toHaveLength(20)
})

test("the town's own number holds instead of the default, from its day on", async () => {
  await veche.sql`insert into policy (key, since, value) values ('issuesPerParticipant', '2026-11-01', 2), ('issuesPerParticipant', '2030-01-01', 50)`
  await veche.server.relearn()
  const phone = await voter()
  const raise = () => phone.send(meeting.stream, 'issues.raise-issue', { text: 'Ещё вопрос', category: 'yard' })
  expect(await raise()).toMatchObject({ ok: true })
  expect(await raise()).toMatchObject({ ok: true })
  expect(await raise()).toMatchObject({ ok: false, code: 'too-many-issues', details: { most: 2 } })
  expect(await (await phone.http('GET', '/api/town')).json()).toMatchObject({
    policy: { issuesPerParticipant: 2, takeBackSeconds: 30 },
  })
})

test('what the wire may not send, an unknown name, a wrong stream and bad input are refused in a sentence', async () => {
  const phone = await voter()
  expect(await phone.send('city', 'places.set-town', {})).toMatchObject({ ok: false, code: 'not-found' })
  expect(await phone.send(meeting.stream, 'toString', {})).toMatchObject({ ok: false, code: 'not-found' })
  expect(await phone.send('city', 'votes.cast-ballot', { poll, choices: [] })).toMatchObject({
    ok: false,
    code: 'wrong-stream',
  })
  const bad = await phone.send(meeting.stream, 'issues.raise-issue', { text: '   ', category: 'yard' })
  expect(bad).toMatchObject({ ok: false, code: 'bad-input', details: { fields: ['text'] } })
  expect(bad.ok ? '' : bad.message).toMatch(/^[А-Я].+\.$/)
})

test('who may not act is refused, and who has no account is asked to sign in', async () => {
  const resident = await veche.person('resident', { role: 'resident' })
  const phone = await voter()
  const browser = veche.device()
  await browser.signIn(resident)
  const issue = issues[0]
  expect(await phone.send(meeting.stream, 'issues.hide-issue', { issue, reason: 'так' })).toMatchObject({
    code: 'sign-in-needed',
  })
  expect(await browser.send(meeting.stream, 'issues.hide-issue', { issue, reason: 'так' })).toMatchObject({
    code: 'forbidden',
  })
})
