import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import { v7 } from 'uuid'
import WebSocket from 'ws'
import { openVeche } from '../support/open-veche.ts'
import { until } from '../support/veche.ts'

const veche = openVeche({ limitFactor: 1 })

test('a demoted moderator loses the open console within a second', async () => {
  const person = await veche.person('demoted', { role: 'moderator' })
  const meeting = await veche.meeting()
  const console = veche.device()
  await console.signIn(person)
  await console.subscribe(meeting.stream)
  const packets = await console.hear()
  const rights = await console.hear('rights')
  const [grant] = await veche.sql<{ id: string }[]>`select id from role_grant where person = ${person.id}`
  await veche.system('city', 'people.revoke-role', { person: person.id, grant: grant?.id })
  await until('the console is told', () => rights.length > 0)

  expect(
    await console.send(meeting.stream, 'issues.raise-aloud', { text: 'Я всё ещё здесь', category: 'yard' }),
  ).toMatchObject({ code: 'forbidden' })
  await console.subscribe(meeting.stream)
  const phone = veche.device()
  await phone.join(meeting.code)
  await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Не для чужих глаз', category: 'yard' })
  await until('the packet came', () => packets.flatMap(p => p.events).length > 0)
  expect(JSON.stringify(packets)).not.toContain('Не для чужих глаз')
})

test('signing out ends the open sockets of that session', async () => {
  const device = veche.device()
  await device.signIn(await veche.person('leaving', { role: 'admin' }))
  const socket = await device.socket()
  await device.http('DELETE', '/api/session')
  await until('the socket is cut', () => !socket.connected)
  expect(await (await device.http('GET', '/api/session')).json()).toEqual({ kind: 'guest' })
})

test('a closed account cannot sign in, and its sockets end', async () => {
  const person = await veche.person('closed', { role: 'moderator' })
  const device = veche.device()
  await device.signIn(person)
  const socket = await device.socket()
  await veche.system('city', 'people.disable-person', { person: person.id, disabled: true })
  await until('the socket is cut', () => !socket.connected)
  expect(
    (await veche.device().http('POST', '/api/session', { login: person.login, password: person.password })).status,
  ).toBe(401)
})

test('a role limited to a place counts only there', async () => {
  const elsewhere = await veche.person('elsewhere', { role: 'moderator', place: await veche.placeNamed('Лесная, 1–3') })
  const around = await veche.person('around', { role: 'moderator', place: await veche.placeNamed('Набережный') })
  const meeting = await veche.meeting('Садовая, 8–14')
  const input = { text: 'Темно во дворе', category: 'lighting' }
  const [one, two] = [veche.device(), veche.device()]
  await one.signIn(elsewhere)
  await two.signIn(around)
  expect(await one.send(meeting.stream, 'issues.raise-aloud', input)).toMatchObject({ code: 'forbidden' })
  expect(await two.send(meeting.stream, 'issues.raise-aloud', input)).toMatchObject({ ok: true })
})

test('a page of a foreign origin is refused on HTTP, on the socket and on documents', async () => {
  const foreign = { origin: 'https://evil.example' }
  expect((await veche.device().http('POST', '/api/session', { login: 'a', password: 'b' }, foreign)).status).toBe(403)
  const socket = io(veche.url, {
    transports: ['websocket'],
    extraHeaders: foreign,
    reconnection: false,
    forceNew: true,
  })
  await expect(
    new Promise<void>((resolve, reject) => socket.once('connect', () => resolve()).once('connect_error', reject)),
  ).rejects.toThrow()
  const document = new WebSocket(`${veche.url.replace('http', 'ws')}/documents/protocol-${v7()}`, { headers: foreign })
  await expect(
    new Promise<void>((resolve, reject) => document.once('open', () => resolve()).once('error', reject)),
  ).rejects.toThrow('404')
})

test("a meeting's protocol exists for who runs it, and for nobody else", async () => {
  const meeting = await veche.meeting()
  const open = (cookie: string): Promise<string> =>
    new Promise(resolve => {
      const ws = new WebSocket(`${veche.url.replace('http', 'ws')}/documents/protocol-${meeting.id}`, {
        headers: { cookie },
      })
      ws.once('open', () => (ws.terminate(), resolve('open'))).once('error', error => resolve(error.message))
    })
  const staff = veche.device()
  await staff.signIn(await veche.person('protocol', { role: 'head' }))
  const phone = veche.device()
  await phone.join(meeting.code)
  expect(await open(staff.cookie())).toBe('open')
  expect(await open(phone.cookie())).toContain('404')
})

test('an upgrade to any other address is closed', async () => {
  const ws = new WebSocket(`${veche.url.replace('http', 'ws')}/elsewhere`)
  await expect(
    new Promise<void>((resolve, reject) => ws.once('open', () => resolve()).once('error', reject)),
  ).rejects.toThrow()
})

test('passwords cannot be tried without end, and a hall behind one address can still join', async () => {
  const person = await veche.person('guessed', { role: 'resident' })
  const statuses: number[] = []
  for (let i = 0; i < 14; i++)
    statuses.push(
      (await veche.device().http('POST', '/api/session', { login: person.login, password: `wrong ${i}` })).status,
    )
  expect(statuses.slice(0, 10).every(s => s === 401)).toBe(true)
  expect(statuses.slice(10).every(s => s === 429)).toBe(true)
  const meeting = await veche.meeting()
  const joined = await Promise.all(Array.from({ length: 120 }, () => veche.device().join(meeting.code)))
  expect(new Set(joined.map(j => j.participant)).size).toBe(120)
})

test('codes cannot be found by trying', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 205; i++)
    statuses.push((await veche.device().http('GET', `/api/join/${String(i).padStart(6, '0')}`)).status)
  expect(statuses[0]).toBe(404)
  expect(statuses.at(-1)).toBe(429)
  const { code } = await veche.meeting()
  expect((await veche.device().http('GET', `/api/join/${code}`)).status, 'a right code still passes').toBe(200)
})
