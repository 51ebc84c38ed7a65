import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCode } from '#shared/people/code.ts'
import { eligible } from '#shared/people/roll.ts'
import { loadLines } from '../../server/core/resident-facts.ts'
import type { Id } from '#shared/core/value.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, until, type Device, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
let official: Device
let consent: { version: number; hash: string; text: string }
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
  official = veche.device()
  await official.signIn(await veche.person('official', { role: 'moderator' }))
  consent = (await (await veche.device().http('GET', '/api/consent')).json()) as typeof consent
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

const houseAt = async (address: string): Promise<Id> => {
  const [row] = await veche.sql<{ id: Id }[]>`select id from building where address = ${address}`
  return row?.id ?? ''
}
const agreed = () => ({ version: consent.version, hash: consent.hash })

async function enters(name: string, more: object = {}): Promise<Id> {
  const home = { house: await houseAt('Садовая, 8') }
  const input = { name, home, age: 18, seen: true, consent: agreed(), ...more }
  const answer = await official.send('city', 'people.enter-resident', input)
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true })
  return answer.id
}

async function codeFor(person: Id): Promise<string> {
  const response = await official.http('POST', '/api/residents/codes', { people: [person] })
  const { items } = (await response.json()) as { items: { code: string }[] }
  return items[0]?.code ?? ''
}

const comesIn = (device: Device, code: string, more: object = {}) =>
  device.http('POST', '/api/enter', { id: randomUUID(), code, ...more })
const whoIs = async (device: Device) => (await (await device.http('GET', '/api/session')).json()) as { id?: Id }
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code

test('an official enters a resident and hands over a code; the phone sees whose line it is, comes in by it, and once', async () => {
  const person = await enters('Галина Петровна Ручьёва')
  const code = await codeFor(person)
  expect(code).toMatch(/^[ACEHKMPTXY2-79]{4}-[ACEHKMPTXY2-79]{4}$/)
  const phone = veche.device()
  const seen = await phone.http('POST', '/api/enter/look', { code: code.toLowerCase().replace('-', ' ') })
  expect(await seen.json()).toEqual({ initials: 'Г. П. Р.', street: 'Садовая', consented: true, hasLogin: false })
  const account = { login: '8 (912) 345-67-89', password: 'ручеёк весной' }
  expect((await comesIn(phone, code, { account })).status).toBe(204)
  expect(await whoIs(phone)).toMatchObject({ id: person, grants: [{ role: 'resident' }] })
  expect(await codeOf(await comesIn(veche.device(), code))).toBe('code-used')
  // The telephone is a login however it is typed.
  await veche.device().signIn({ login: '+79123456789', password: account.password })
  const lines = await loadLines(veche.sql, [person])
  expect(lines.get(person)).toMatchObject({ age: 18, attestedOn: '2026-11-20', verified: true, consented: true })
  for (const place of ['Садовая, 8–14', 'Северный'])
    expect(eligible(lines.get(person), { age: 18, places: [await veche.placeNamed(place)] }), place).toBe(true)
  expect(eligible(lines.get(person), { age: 18, places: [await veche.placeNamed('Лесная, 1–3')] })).toBe(false)
})

test('a hundred phones that try one code at once are one account', { timeout: 90_000 }, async () => {
  const person = await enters('Сто Телефонов')
  const code = await codeFor(person)
  const phones = Array.from({ length: 100 }, () => veche.device())
  const statuses = await Promise.all(phones.map(async phone => (await comesIn(phone, code)).status))
  expect(statuses.filter(status => status === 204)).toHaveLength(1)
  expect(await veche.sql`select 1 from session where person = ${person}`).toHaveLength(1)
})

test('the phone whose answer was lost asks again and is let in; another one with the same code is not', async () => {
  const person = await enters('Потерянный Ответ')
  const code = await codeFor(person)
  const body = { id: randomUUID(), code }
  await veche.device().http('POST', '/api/enter', body)
  const again = veche.device()
  expect((await again.http('POST', '/api/enter', body)).status).toBe(204)
  expect(await whoIs(again)).toMatchObject({ id: person })
  expect((await comesIn(veche.device(), code)).status).toBe(422)
})

test('of a code only its slow hash is kept, and no log or answer holds it, nor a name, a house or an age', async () => {
  const person = await enters('Никодим Неведомский')
  const code = await codeFor(person)
  await comesIn(veche.device(), code, { account: { login: 'nikodim', password: 'correct horse' } })
  const kept = JSON.stringify([
    await veche.sql`select data from event`,
    await veche.sql`select answer from command`,
    await veche.sql`select encode(hash, 'escape') as hash, given_by from entry_code`,
  ])
  const plain = readCode(code) ?? ''
  for (const secret of [code, plain, 'Неведомский', 'nikodim', await houseAt('Садовая, 8'), 'attestedOn'])
    expect(kept, secret).not.toContain(secret)
  const told = await veche.sql<
    { data: object }[]
  >`select data from event where data ->> 'person' = ${person} order by seq`
  expect(told.map(each => Object.keys(each.data).sort())).toEqual([
    ['person', 'type'],
    ['by', 'how', 'person', 'type'],
    ['grant', 'person', 'type'],
  ])
})

test('the public hears nothing of the roll', async () => {
  const anybody = veche.device()
  const packets = await anybody.hear()
  await anybody.subscribe('city')
  const person = await enters('Тихая Запись')
  await until('the city has moved on', () => packets.flatMap(p => p.events).length >= 3)
  expect(packets.flatMap(p => p.events).map(([, , event]) => event)).toEqual([null, null, null])
  expect(await (await anybody.http('GET', '/api/city')).text()).not.toContain(person)
  for (const path of ['/api/residents', '/api/residents?q=тихая'])
    expect((await anybody.http('GET', path)).status).toBe(404)
  expect((await anybody.http('POST', '/api/residents/codes', { people: [person] })).status).toBe(404)
})

test('a lost phone: a new code is the same person’s, and the old phone is out within a second', async () => {
  const person = await enters('Потерянный Телефон')
  const lost = veche.device()
  await comesIn(lost, await codeFor(person))
  const socket = await lost.socket()
  const code = await codeFor(person)
  const told = Date.now()
  await until('the lost phone is cut', () => !socket.connected)
  expect(Date.now() - told).toBeLessThan(1500)
  expect(await whoIs(lost)).toEqual({ kind: 'guest' })
  const found = veche.device()
  await comesIn(found, code)
  expect(await whoIs(found)).toMatchObject({ id: person })
})

test('a struck line ends every open screen within a second, its code opens nothing, and it comes back as the same person', async () => {
  const person = await enters('Уехавший Житель')
  const phone = veche.device()
  await comesIn(phone, await codeFor(person))
  const socket = await phone.socket()
  const struck = await official.send('city', 'people.revoke-resident', { person, because: 'moved' })
  expect(struck).toMatchObject({ ok: true })
  await until('the phone is cut', () => !socket.connected)
  expect((await loadLines(veche.sql, [person])).get(person)).toMatchObject({ revoked: true })
  expect(await veche.sql`select 1 from role_grant where person = ${person}`).toHaveLength(0)
  expect((await official.http('POST', '/api/residents/codes', { people: [person] })).status).toBe(422)
  await official.send('city', 'people.restore-resident', { person, age: 18 })
  const again = veche.device()
  await comesIn(again, await codeFor(person))
  expect(await whoIs(again)).toMatchObject({ id: person, grants: [{ role: 'resident' }] })
})

test('a code has its days, is taken back, and gives way to a newer one', async () => {
  const person = await enters('Просроченный Код')
  const first = await codeFor(person)
  const second = await codeFor(person)
  expect(await codeOf(await comesIn(veche.device(), first))).toBe('code-expired')
  await official.send('city', 'people.end-code', { person })
  expect(await codeOf(await comesIn(veche.device(), second))).toBe('code-expired')
  const third = await codeFor(person)
  // Its days pass past the clock: the official, who stays signed in for fewer, would be cut off.
  await veche.sql`update entry_code set until = ${new Date(veche.now().getTime() - 1000)} where person = ${person}`
  expect(await codeOf(await comesIn(veche.device(), third))).toBe('code-expired')
  expect(await codeOf(await comesIn(veche.device(), 'AAAA-AAAA'))).toBe('code-unknown')
})

test('whoever was entered from a list counts only by the code, after agreeing on the phone', async () => {
  const person = await enters('Житель Из Списка', { seen: false, consent: undefined })
  const counts = async () => eligible((await loadLines(veche.sql, [person])).get(person), { age: 18, places: [] })
  expect(await counts()).toBe(false)
  const code = await codeFor(person)
  const phone = veche.device()
  expect(await codeOf(await comesIn(phone, code))).toBe('consent-needed')
  expect((await comesIn(phone, code, { consent: agreed() })).status).toBe(204)
  expect(await counts()).toBe(true)
  const [row] = await veche.sql`
    select r.how, r.consent_version, t.words from resident r join consent_text t on t.hash = r.consent_hash
    where r.person = ${person}`
  expect({ ...row }).toEqual({ how: 'code', consent_version: consent.version, words: consent.text })
})

test('one person is not doubled unseen in a house, and another house is another matter', async () => {
  const first = await enters('Иванова Анна Петровна')
  const alike = { name: 'Иванова А. П.', home: { house: await houseAt('Садовая, 8') }, age: 18, seen: true }
  const answer = await official.send('city', 'people.enter-resident', alike)
  expect(answer).toMatchObject({ ok: false, code: 'resident-alike', details: { people: [first] } })
  await enters('Иванова А. П.', { apart: true })
  await enters('Иванова А. П.', { home: { house: await houseAt('Лесная, 1') } })
})

test('the roll is searched by name and house, by those who keep it, in their own places', async () => {
  await enters('Земфира Поискова', { home: { house: await houseAt('Лесная, 3') } })
  const found = async (device: Device, words: string) => {
    const response = await device.http('GET', `/api/residents?q=${encodeURIComponent(words)}`)
    return ((await response.json()) as { items: { name: string }[] }).items.map(item => item.name)
  }
  expect(await found(official, 'поиск')).toEqual(['Земфира Поискова'])
  expect(await found(official, 'лесная 3 земф')).toEqual(['Земфира Поискова'])
  const elsewhere = veche.device()
  const place = await veche.placeNamed('Садовая, 8–14')
  await elsewhere.signIn(await veche.person('garden', { role: 'moderator', place }))
  expect(await found(elsewhere, 'поиск')).toEqual([])
  expect(await found(elsewhere, 'иванова анна')).toEqual(['Иванова Анна Петровна'])
  const admin = veche.device()
  await admin.signIn(await veche.person('root', { role: 'admin' }))
  expect(JSON.stringify(await (await admin.http('GET', '/api/people')).json())).not.toContain('Поискова')
})

test('whoever asks to be forgotten is a pseudonym: no name, house, login or way in is left, and the line’s person stays', async () => {
  const person = await enters('Забытая Просьба')
  const phone = veche.device()
  await comesIn(phone, await codeFor(person), { account: { login: 'zabyt', password: 'correct horse' } })
  // Their groups go on without them: of the one they led, whoever came first of the others.
  const neighbour = veche.device()
  await neighbour.signIn(await veche.person('heir', { role: 'resident' }))
  const { id: initiative } = await phone.send('city', 'initiatives.begin-draft', { title: 'Сквер' })
  const { id: alone } = await phone.send('city', 'initiatives.begin-draft', { title: 'Одному' })
  const link = 'h'.repeat(22)
  await phone.send('city', 'initiatives.set-link', { initiative, link })
  await neighbour.send('city', 'initiatives.join-group', { link })
  await official.send('city', 'people.erase-resident', { person })
  const draft = (await (await neighbour.http('GET', `/api/initiatives/${initiative}`)).json()) as InitiativeShown
  expect(draft.draft?.members).toMatchObject([{ name: 'Тест heir', role: 'initiator' }])
  const [kept] = await veche.sql`select actor from initiative_member where initiative = ${alone}`
  expect(kept).toEqual({ actor: person })
  const left = await veche.sql`
    select p.name, p.login, p.password, p.disabled, r.house, r.erased_at is not null as erased
    from person p join resident r on r.person = p.id where p.id = ${person}`
  expect(left).toEqual([{ name: null, login: null, password: null, disabled: true, house: null, erased: true }])
  expect(await whoIs(phone)).toEqual({ kind: 'guest' })
  expect(
    (await veche.device().http('POST', '/api/session', { login: 'zabyt', password: 'correct horse' })).status,
  ).toBe(401)
  expect((await loadLines(veche.sql, [person])).size).toBe(0)
  expect(await official.send('city', 'people.restore-resident', { person, age: 18 })).toMatchObject({
    code: 'not-found',
  })
})

test('codes are not found by trying: a device is stopped first, then its address, and a right code costs nothing', async () => {
  const strict = await startTestVeche(database, { limitFactor: 1 })
  try {
    const person = await enters('Упорный Подбор')
    const [first, second] = [strict.device(), strict.device()]
    const look = async (device: Device, code: string) => (await device.http('POST', '/api/enter/look', { code })).status
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push(await look(first, `AAAA-AAA${'ACEHKMPTXY23'[i]}`))
    // The first try of all gives the device its name.
    expect(statuses).toEqual([...Array.from({ length: 11 }, () => 422), 429])
    const code = await codeFor(person)
    for (let i = 0; i < 30; i++) expect(await look(second, code)).toBe(200)
    expect((await comesIn(second, code)).status).toBe(204)
  } finally {
    await strict.close()
  }
})
