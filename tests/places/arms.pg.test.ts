import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Town } from '#shared/places/place.ts'
import type { Database } from '../../server/database/connect.ts'
import { loadTown } from '../../server/places/state.ts'
import { testDatabase } from '../support/database.ts'
import { unzip } from '../support/unzip.ts'
import { startTestVeche, type Device, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
let admin: Device
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
  admin = veche.device()
  await admin.signIn(await veche.person('herald', { role: 'admin' }))
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

const shield = (colour: string) =>
  sharp({ create: { width: 80, height: 100, channels: 4, background: colour } })
    .png()
    .toBuffer()

async function upload(device: Device, bytes: Uint8Array): Promise<Response> {
  const form = new FormData()
  form.append('photo', new Blob([new Uint8Array(bytes)]), 'arms.png')
  return fetch(`${veche.url}/api/arms`, { method: 'POST', headers: { cookie: device.cookie() }, body: form })
}

const townNow = async () => (await (await veche.device().http('GET', '/api/town')).json()) as Town

test('arms are the administrator’s to hang, and everybody’s to see under an address that never changes', async () => {
  const moderator = veche.device()
  await moderator.signIn(await veche.person('crier', { role: 'moderator' }))
  const picture = await shield('#a33')
  expect((await upload(veche.device(), picture)).status).toBe(401)
  expect((await upload(moderator, picture)).status).toBe(403)
  const broken = await upload(admin, Buffer.from('<svg/>'))
  expect([broken.status, await broken.json()]).toEqual([
    expect.any(Number),
    expect.objectContaining({ code: 'arms-unknown' }),
  ])
  expect((await townNow()).arms).toBeUndefined()

  const sent = await upload(admin, picture)
  expect(sent.status).toBe(201)
  const { id } = (await sent.json()) as { id: string }
  expect((await townNow()).arms).toBe(id)
  expect((await loadTown(database.sql))?.arms).toBe(id)
  const shown = await veche.device().http('GET', `/api/arms/${id}`)
  expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
    200,
    'image/png',
    expect.stringContaining('immutable'),
  ])
  expect((await veche.device().http('GET', `/api/arms/${'0'.repeat(64)}`)).status).toBe(404)
})

test('the same picture again changes nothing; another replaces it, and the first can be put back', async () => {
  const before = (await townNow()).arms
  expect((await upload(admin, await shield('#a33'))).status).toBe(201)
  expect((await townNow()).arms).toBe(before)
  expect((await upload(admin, await shield('#3a3'))).status).toBe(201)
  expect((await townNow()).arms).not.toBe(before)
  expect(await admin.send('city', 'places.set-arms', { arms: before })).toMatchObject({ ok: true })
  expect((await townNow()).arms).toBe(before)
  const { history } = (await (await admin.http('GET', '/api/settings')).json()) as { history: { setting: string }[] }
  expect(history.map(line => line.setting)).toEqual(['arms', 'arms', 'arms'])
})

test('the protocol’s file carries the arms, and none once they are taken down', async () => {
  const meeting = await veche.meeting()
  await veche.system(meeting.stream, 'meetings.close-meeting', { leaveIssues: true })
  const pictures = async () => {
    const response = await admin.http('GET', `/api/meetings/${meeting.id}/protocol.docx`)
    const parts = await unzip(Buffer.from(await response.arrayBuffer()))
    return String(parts.get('word/document.xml')).match(/<pic:pic /g)?.length
  }
  expect(await pictures()).toBe(2)
  expect(await admin.send('city', 'places.set-arms', { arms: 'none' })).toMatchObject({ ok: true })
  expect((await townNow()).arms).toBeUndefined()
  expect(await pictures()).toBe(1)
})
