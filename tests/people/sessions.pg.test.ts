import { expect, test } from 'vitest'
import { v7 } from 'uuid'
import WebSocket from 'ws'
import { addressOf } from '../../server/core/address.ts'
import { createServer } from '../../server/server.ts'
import { openVeche } from '../support/open-veche.ts'
import { openDevice, until } from '../support/veche.ts'

const veche = openVeche({ limitFactor: 1, trustProxy: 1 })

test('a phone with a cookie that means nothing any more gets a new one by joining, and can act', async () => {
  const meeting = await veche.meeting()
  const phone = veche.device()
  await phone.join(meeting.code)
  const old = phone.cookie()
  await veche.sql`delete from session`
  await phone.join(meeting.code)
  expect(phone.cookie()).not.toBe(old)
  expect((await phone.http('GET', `/api/meetings/${meeting.id}/mine`)).status).toBe(200)
  expect(
    await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Снова здесь', category: 'yard' }),
  ).toMatchObject({ ok: true })
})

test('a phone whose answer to joining is lost joins again as the same participant', async () => {
  const meeting = await veche.meeting()
  const phone = veche.device()
  expect((await phone.http('GET', `/api/join/${meeting.code}`)).status).toBe(200)
  const cookie = phone.cookie()
  const lost = await fetch(`${veche.url}/api/join`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ id: v7(), code: meeting.code, from: 'guest' }),
  })
  await lost.body?.cancel()
  await phone.join(meeting.code, { house: meeting.houses[0]?.id })
  expect(phone.cookie()).toBe(cookie)
  expect(await veche.sql`select voter_group from participant where meeting = ${meeting.id}`).toEqual([
    { voter_group: 'yard' },
  ])
})

test('signing in gives a new cookie and ends the one before', async () => {
  const person = await veche.person('fixed', { role: 'moderator' })
  const device = veche.device()
  const meeting = await veche.meeting()
  await device.join(meeting.code)
  const before = device.cookie()
  await device.signIn(person)
  expect(device.cookie()).not.toBe(before)
  const thief = await fetch(`${veche.url}/api/session`, { headers: { cookie: before } })
  expect(await thief.json()).toEqual({ kind: 'guest' })
})

test('the cookie is out of reach of scripts and of foreign pages, and behind TLS it is sent over TLS alone', async () => {
  const person = await veche.person('cookie', { role: 'moderator' })
  const signIn = async (headers: Record<string, string>) =>
    (
      await veche.device().http('POST', '/api/session', { login: person.login, password: person.password }, headers)
    ).headers.getSetCookie()[0] ?? ''
  const plain = await signIn({})
  expect(plain).toMatch(/HttpOnly/i)
  expect(plain).toMatch(/SameSite=Lax/i)
  expect(plain).not.toMatch(/Secure/i)
  expect(await signIn({ 'x-forwarded-proto': 'https' })).toMatch(/; Secure/i)
})

test('where people come over https the cookie goes over TLS alone, whatever the last proxy says', async () => {
  const server = await createServer({ sql: veche.sql, clock: veche.now, publicOrigin: 'https://veche.example' })
  const { login, password } = await veche.person('tls', { role: 'resident' })
  const url = `http://localhost:${await server.listen(0)}/api/session`
  const headers = { 'content-type': 'application/json', origin: 'https://veche.example' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ login, password }) })
  expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/i)
  expect((await fetch(url, { method: 'DELETE', headers: { origin: 'https://evil.example' } })).status).toBe(403)
  await server.close()
})

test('a password is not found by writing the login in other letters', async () => {
  const { login } = await veche.person('letters', { role: 'resident' })
  const statuses: number[] = []
  for (let i = 0; i < 24; i++) {
    const written = [...login].map((letter, at) => (i & (1 << at) ? letter.toUpperCase() : letter)).join('')
    statuses.push(
      (await veche.device().http('POST', '/api/session', { login: written, password: `wrong ${i}` })).status,
    )
  }
  expect(statuses.at(-1)).toBe(429)
})

test('ten wrong passwords keep out whoever tried them, not the owner of the login at another address', async () => {
  const { login, password } = await veche.person('mayor', { role: 'head' })
  const signIn = async (address: string, word: string) =>
    (await veche.device().http('POST', '/api/session', { login, password: word }, { 'x-forwarded-for': address }))
      .status
  for (let i = 0; i < 10; i++) expect(await signIn('10.0.0.1', `wrong ${i}`)).toBe(401)
  expect(await signIn('10.0.0.1', password)).toBe(429)
  expect(await signIn('10.0.0.2', password)).toBe(200)
  // Many addresses together are bounded too.
  const crowd = Array.from({ length: 20 }, (_, n) => `10.0.1.${n}`)
  for (const address of crowd) await Promise.all(Array.from({ length: 10 }, (_, i) => signIn(address, `wrong ${i}`)))
  expect(await signIn('10.0.2.1', password)).toBe(429)
})

test("one phone's haste over HTTP is its own: the hall behind the same address goes on", async () => {
  const meeting = await veche.meeting()
  const [hasty, calm] = [veche.device(), veche.device()]
  await hasty.join(meeting.code)
  await calm.join(meeting.code)
  const post = (device: typeof hasty) =>
    device.http('POST', '/api/commands', {
      id: v7(),
      stream: meeting.stream,
      name: 'issues.support-issue',
      input: { issue: v7(), on: true },
    })
  // All at once: tries are counted over ten seconds, in which a slow machine does not answer three hundred one after another.
  const statuses = (await Promise.all(Array.from({ length: 320 }, () => post(hasty)))).map(r => r.status)
  expect(statuses.filter(s => s === 429).length).toBeGreaterThanOrEqual(20)
  expect((await post(calm)).status).toBe(200)
})

test('joining goes through its own door alone, which counts tries: not as a command, by HTTP or socket', async () => {
  const meeting = await veche.meeting()
  const stranger = veche.device()
  const input = { code: meeting.code, from: 'guest' }
  expect(await stranger.send(meeting.stream, 'meetings.join-meeting', input)).toMatchObject({
    ok: false,
    code: 'not-found',
  })
  const response = await stranger.http('POST', '/api/commands', {
    id: v7(),
    stream: meeting.stream,
    name: 'meetings.join-meeting',
    input,
  })
  expect(response.status).toBe(404)
  expect(await veche.sql`select 1 from participant where meeting = ${meeting.id}`).toHaveLength(0)
})

test('who lost the right to a protocol loses it within a second, also with nothing else open', async () => {
  const person = await veche.person('scribe', { role: 'moderator' })
  const meeting = await veche.meeting()
  const device = openDevice(veche.url)
  await device.signIn(person)
  const open = async () => {
    const ws = new WebSocket(`${veche.url.replace('http', 'ws')}/documents/protocol-${meeting.id}`, {
      headers: { cookie: device.cookie() },
    })
    await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject))
    const closed = { code: 0, at: 0 }
    ws.once('close', code => Object.assign(closed, { code, at: Date.now() }))
    return closed
  }
  const first = await open()
  const [grant] = await veche.sql<{ id: string }[]>`select id from role_grant where person = ${person.id}`
  const revoked = Date.now()
  await veche.system('city', 'people.revoke-role', { person: person.id, grant: grant?.id })
  await until('the protocol is closed', () => first.code > 0)
  expect(first.code).toBe(4403)
  expect(first.at - revoked).toBeLessThan(1500)

  await veche.system('city', 'people.grant-role', { person: person.id, role: 'moderator' })
  const second = await open()
  await device.http('DELETE', '/api/session')
  await until('signing out closes them too', () => second.code > 0)

  await device.signIn(person)
  const third = await open()
  veche.pass(15 * 86_400_000)
  await until('an expired session closes them too', () => third.code > 0)
})

test('a session that expires ends its open socket', async () => {
  const device = veche.device()
  await device.signIn(await veche.person('expiring', { role: 'moderator' }))
  const socket = await device.socket()
  veche.pass(15 * 86_400_000)
  await until('the socket is cut', () => !socket.connected)
})

test('a new password ends the sessions that the old one opened, but not the one that changed it', async () => {
  const person = await veche.person('changed', { role: 'moderator' })
  const [stolen, own] = [veche.device(), veche.device()]
  await stolen.signIn(person)
  await own.signIn(person)
  const socket = await stolen.socket()
  expect((await own.http('POST', `/api/people/${person.id}/password`, { password: 'another horse' })).status).toBe(204)
  await until('the other socket is cut', () => !socket.connected)
  expect(await (await stolen.http('GET', '/api/session')).json()).toEqual({ kind: 'guest' })
  expect(await (await own.http('GET', '/api/session')).json()).toMatchObject({ kind: 'person' })
})

test('behind a proxy the address is what the proxy says, and nothing a client writes before it', () => {
  const request = { headers: { 'x-forwarded-for': '6.6.6.6, 10.1.1.1' }, socket: { remoteAddress: '127.0.0.1' } }
  expect(addressOf(request, 0)).toBe('127.0.0.1')
  expect(addressOf(request, 1)).toBe('10.1.1.1')
  expect(addressOf({ headers: {}, socket: { remoteAddress: '127.0.0.1' } }, 1)).toBe('127.0.0.1')
})
