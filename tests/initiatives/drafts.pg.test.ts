import sharp from 'sharp'
import { v7 } from 'uuid'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { sha256 } from '#shared/core/sha256.ts'
import type { Id } from '#shared/core/value.ts'
import { documentName } from '#shared/documents/document.ts'
import { draftTexts } from '#shared/initiatives/draft.ts'
import type { Part } from '#shared/initiatives/part.ts'
import { openVeche } from '../support/open-veche.ts'
import { until, type Device } from '../support/veche.ts'
import { wholeParts } from './an-initiative.ts'
import { cityOf, show, signedIn } from './asking.ts'
import { does } from './ready-draft.ts'
import { writeLine } from './written-texts.ts'

const veche = openVeche()
const enters = (login: string, role?: 'moderator') => signedIn(veche, login, role)
const city = () => cityOf(veche.device())

const around: Part = {
  kind: 'territory',
  shape: {
    type: 'Polygon',
    coordinates: [
      [
        [47.2, 53.6],
        [47.202, 53.6],
        [47.202, 53.601],
        [47.2, 53.6],
      ],
    ],
  },
}

test('a draft is its group’s alone: neither the public nor the staff hears a word of it, in any way', async () => {
  const [anna, staff] = [await enters('leader'), await enters('staff', 'moderator')]
  await staff.subscribe('city')
  const heard = await staff.hear()
  const secret = 'Тайная площадка'
  const draft = await does(anna, 'begin-draft', { title: secret })
  await does(anna, 'write-part', { initiative: draft, version: 0, part: { kind: 'upkeep', words: secret } })
  await until('the staff hears numbers', () => heard.flatMap(packet => packet.events).length >= 2)
  expect(JSON.stringify(heard)).not.toContain(draft)
  for (const device of [staff, veche.device(), await enters('neighbour')]) {
    const [real, invented] = [
      await device.http('GET', `/api/initiatives/${draft}`),
      await device.http('GET', `/api/initiatives/${v7()}`),
    ]
    expect(real.status).toBe(404)
    expect(await real.text()).toBe(await invented.text())
    expect(await (await device.http('GET', '/api/city')).text()).not.toContain(draft)
  }
  expect(JSON.stringify(await veche.sql`select data from event`)).not.toContain(secret)
  expect(JSON.stringify(await veche.sql`select answer from command`)).not.toContain(secret)
})

test('people come into a group by its link, until it is revoked', async () => {
  const [anna, boris, late] = [await enters('one'), await enters('two'), await enters('three')]
  const draft = await does(anna, 'begin-draft', { title: 'Сквер' })
  const link = 'b'.repeat(22)
  await does(anna, 'set-link', { initiative: draft, link })
  expect(await (await boris.http('GET', `/api/initiatives/join/${link}`)).json()).toEqual({
    title: 'Сквер',
    state: 'draft',
    people: 1,
  })
  const joined = await boris.send('city', 'initiatives.join-group', { link })
  expect(joined).toMatchObject({ ok: true, result: { initiative: draft } })
  const names = (await show(boris, draft)).draft?.members.map(member => member.name)
  expect(names).toEqual(['Тест one', 'Тест two'])
  expect(await show(boris, draft)).not.toHaveProperty('draft.link')
  expect(await show(anna, draft)).toMatchObject({ draft: { link } })
  await does(anna, 'set-link', { initiative: draft })
  expect(await late.send('city', 'initiatives.join-group', { link })).toMatchObject({ ok: false, code: 'not-found' })
  expect((await late.http('GET', `/api/initiatives/join/${link}`)).status).toBe(404)
})

test('who leaves a group leaves it alone, and is out of this one only', async () => {
  const [anna, boris] = [await enters('stays'), await enters('leaves')]
  const drafts = [
    await does(anna, 'begin-draft', { title: 'Аллея' }),
    await does(anna, 'begin-draft', { title: 'Каток' }),
  ]
  for (const [i, initiative] of drafts.entries()) {
    const link = `${i}`.repeat(22)
    await does(anna, 'set-link', { initiative, link })
    await does(boris, 'join-group', { link })
  }
  const membersOf = async (id: Id) => (await show(anna, id)).draft?.members ?? []
  const [, member] = await membersOf(drafts[0])
  await does(boris, 'leave-group', { initiative: drafts[0], member: member.id })
  expect((await membersOf(drafts[0])).map(({ name }) => name)).toEqual(['Тест stays'])
  expect((await membersOf(drafts[1])).map(({ name }) => name)).toEqual(['Тест stays', 'Тест leaves'])
})

test('two who change the same line at once lose nothing, and two lines are written at once', async () => {
  const anna = await enters('line')
  const draft = await does(anna, 'begin-draft', { title: 'Смета' })
  const line = (name: string): Part => ({ kind: 'budget', line: v7(), name, unit: 'шт.', quantity: 1000, price: 100 })
  const first = line('Сетка')
  const write = (part: Part, version = 0) =>
    anna.send('city', 'initiatives.write-part', { initiative: draft, version, part })
  await Promise.all([write(first), write(line('Мяч'))])
  const both = await Promise.all([
    write({ ...first, price: 200 } as Part, 1),
    write({ ...first, price: 300 } as Part, 1),
  ])
  expect(both.map(answer => answer.ok).toSorted()).toEqual([false, true])
  expect(both).toContainEqual(expect.objectContaining({ code: 'part-changed', details: { version: 2 } }))
  expect(Object.values((await show(anna, draft)).draft?.parts ?? {})).toHaveLength(3)
})

/** A member's copy of the draft's document. */
function writer(device: Device, initiative: Id) {
  const doc = new Y.Doc()
  const polyfill = function (url: string) {
    return new WebSocket(url, { headers: { cookie: device.cookie() } })
  } as unknown as typeof globalThis.WebSocket
  const name = documentName('initiative', initiative)
  const provider = new WebsocketProvider(`${veche.url.replace('http', 'ws')}/documents`, name, doc, {
    WebSocketPolyfill: polyfill,
    disableBc: true,
  })
  return { doc, provider }
}

test('a group writes the texts together, submits, and nothing is written afterwards', async () => {
  const [anna, boris, passer] = [await enters('chair'), await enters('friend'), veche.device()]
  const draft = await does(anna, 'begin-draft', { title: 'Волейбол' })
  const link = 'c'.repeat(22)
  await does(anna, 'set-link', { initiative: draft, link })
  await does(boris, 'join-group', { link })
  for (const part of [...wholeParts.filter(part => !['title', 'territory'].includes(part.kind)), around])
    await does(boris, 'write-part', { initiative: draft, version: 0, part })

  const [one, two] = [writer(anna, draft), writer(boris, draft)]
  await until('both are in', () => one.provider.synced && two.provider.synced)
  two.provider.disconnect()
  writeLine(two.doc, 'problem', 'Детям негде играть.')
  for (const text of draftTexts) writeLine(one.doc, text, `${text}.`)
  two.provider.connect()
  await until('both have both', () => one.doc.getXmlFragment('problem').toString().includes('негде'))

  const lacking = await anna.send('city', 'initiatives.submit', { initiative: draft })
  expect(lacking).toMatchObject({ ok: false, code: 'draft-incomplete', details: { missing: ['group'] } })
  await veche.system('city', 'places.set-policy', {
    key: 'initiativeGroupPeople',
    value: 2,
    since: veche.now().toISOString().slice(0, 10),
  })
  await veche.server.relearn()
  expect(await boris.send('city', 'initiatives.submit', { initiative: draft })).toMatchObject({ code: 'forbidden' })
  expect(await anna.send('city', 'initiatives.submit', { initiative: draft })).toMatchObject({ result: { number: 1 } })

  expect((await city())[draft]).toMatchObject({
    number: 1,
    state: 'submitted',
    cost: 10_000_000,
    deadline: '2026-11-25',
    place: await veche.placeNamed('Садовая, 8–14'),
  })
  const { submitted, draft: hidden } = await show(passer, draft)
  expect(hidden).toBeUndefined()
  expect(submitted?.content.texts.problem).toContain('Детям негде играть.')
  expect(sha256(submitted?.hashed ?? '')).toBe(submitted?.hash)
  expect(JSON.stringify(submitted)).not.toMatch(/Тест chair|Тест friend/)
  const late = await anna.send('city', 'initiatives.write-part', { initiative: draft, version: 1, part: around })
  expect(late).toMatchObject({ ok: false, code: 'initiative-not-draft' })
  await until('the writers are let go', () => !one.provider.wsconnected && !two.provider.wsconnected)
  for (const { provider } of [one, two]) provider.destroy()

  // The next one over the same ground is told of it while it is drawn.
  const lying = await boris.http(
    'POST',
    '/api/initiatives/territory',
    around.kind === 'territory' && { shape: around.shape },
  )
  expect(await lying.json()).toMatchObject({ isInside: true, overlaps: [{ id: draft, number: 1, title: 'Волейбол' }] })
})

test('outside the town’s boundary is said while it is drawn, and a stranger is asked to sign in', async () => {
  const far = { type: 'MultiPoint', coordinates: [[30, 50]] }
  const anna = await enters('drawer')
  expect(await (await anna.http('POST', '/api/initiatives/territory', { shape: far })).json()).toEqual({
    isInside: false,
    overlaps: [],
  })
  expect((await veche.device().http('POST', '/api/initiatives/territory', { shape: far })).status).toBe(401)
})

test('whoever is not in the group does not get into its document', async () => {
  const [anna, staff] = [await enters('owner'), await enters('curious', 'moderator')]
  const draft = await does(anna, 'begin-draft', { title: 'Закрыто' })
  const status = (device: Device) =>
    new Promise<number>(resolve => {
      const address = `${veche.url.replace('http', 'ws')}/documents/${documentName('initiative', draft)}`
      const socket = new WebSocket(address, { headers: { cookie: device.cookie() } })
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      socket.on('open', () => (socket.terminate(), resolve(101)))
    })
  expect(await status(anna)).toBe(101)
  expect(await status(staff)).toBe(404)
  expect(await status(veche.device())).toBe(404)
})

test('photographs of a draft are shown to its group alone', async () => {
  const [anna, boris] = [await enters('camera'), await enters('passing')]
  const draft = await does(anna, 'begin-draft', { title: 'Фото' })
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#4a7' } })
    .jpeg()
    .toBuffer()
  const upload = (device: Device, photo: Id) => {
    const form = new FormData()
    form.append('photo', new Blob([new Uint8Array(picture)]), 'photo.jpg')
    return fetch(`${veche.url}/api/initiatives/${draft}/photos?photo=${photo}`, {
      method: 'POST',
      headers: { cookie: device.cookie() },
      body: form,
    })
  }
  const photo = v7()
  expect((await upload(boris, photo)).status).toBe(404)
  expect((await upload(anna, photo)).status).toBe(201)
  expect((await upload(anna, photo)).status).toBe(201)
  expect((await anna.http('GET', `/api/photos/${photo}`)).status).toBe(200)
  expect((await boris.http('GET', `/api/photos/${photo}`)).status).toBe(404)
  expect((await veche.device().http('GET', `/api/photos/${photo}/thumb`)).status).toBe(404)
})
