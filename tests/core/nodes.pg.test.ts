import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from '../../server/server.ts'
import { openVeche } from '../support/open-veche.ts'
import { openDevice, until, type Device } from '../support/veche.ts'

const veche = openVeche()
let second: Awaited<ReturnType<typeof createServer>>
let url: string
let far: Device
beforeAll(async () => {
  second = await createServer({ sql: veche.sql, clock: veche.now, limitFactor: 100 })
  url = `http://localhost:${await second.listen(0)}`
  far = openDevice(url)
})
afterAll(async () => {
  far.close()
  await second.close()
})

test('what the town sets on one node holds on the other, and everybody there is told to look', async () => {
  const admin = veche.device()
  await admin.signIn(await veche.person('setter', { role: 'admin' }))
  const told = await far.hear<object>('town')
  const days = [{ day: '2026-12-30', works: false, name: 'День города' }]
  expect(await admin.send('city', 'places.set-calendar', { days })).toMatchObject({ ok: true })
  await until('those on the other node are told', () => told.length > 0)
  const added = await admin.send('city', 'places.put-category', { name: 'Школы', icon: 'school', colour: 'plum' })
  expect(added).toMatchObject({ ok: true })
  await until('they are told again', () => told.length > 1)
  const meeting = await veche.meeting()
  const phone = openDevice(url)
  await phone.join(meeting.code)
  const input = { text: 'Забор у школы', category: added.id }
  expect(await phone.send(meeting.stream, 'issues.raise-issue', input)).toMatchObject({ ok: true })
  phone.close()
})

test('a group hears on one node what was done with its draft on the other', async () => {
  const person = await veche.person('anna-twice')
  const [here, there] = [veche.device(), openDevice(url)]
  await here.signIn(person)
  await there.signIn(person)
  // Nothing is written on that node: whatever is heard there has come from this one.
  const nudges = await there.hear<object>('nudge')
  expect(await here.send('city', 'initiatives.begin-draft', { title: 'Волейбол' })).toMatchObject({ ok: true })
  await until('the group is nudged', () => nudges.length > 0)
  there.close()
})

test('whoever follows a meeting on one node hears what is decided on the other, each event once', async () => {
  const meeting = await veche.meeting()
  const phone = veche.device()
  const { seq = 0 } = await far.subscribe(meeting.stream)
  const heard = await far.hear()
  await phone.join(meeting.code)
  await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Фонарь не горит', category: 'lighting' })
  await veche.system(meeting.stream, 'meetings.show-picture', { picture: { scene: 'rating' } })
  const [{ head }] = await veche.sql<[{ head: number }]>`
    select seq::int as head from stream where name = ${meeting.stream}`
  expect(head).toBeGreaterThan(seq)
  const numbers = () =>
    heard.filter(({ stream }) => stream === meeting.stream).flatMap(({ events }) => events.map(([n]) => n))
  await until('all of it is heard', () => numbers().includes(head))
  expect(numbers()).toEqual(Array.from({ length: head - seq }, (_, i) => seq + 1 + i))
})
