import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { startTestVeche, type Device, type TestVeche } from '../support/veche.ts'

let database: Database
let veche: TestVeche
let worker: Device
beforeAll(async () => {
  database = await testDatabase()
  veche = await startTestVeche(database)
  worker = veche.device()
  await worker.signIn(await veche.person('worker', { role: 'moderator' }))
})
afterAll(async () => {
  await veche.close()
  await database.close()
})

const send = (device: Device, bytes: Uint8Array, field = 'photo'): Promise<Response> => {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(bytes)]), 'photo.jpg')
  return fetch(`${veche.url}/api/photos`, { method: 'POST', headers: { cookie: device.cookie() }, body: form })
}
const picture = (width = 3000, height = 2000) => sharp({ create: { width, height, channels: 3, background: '#4a7' } })

test('a photo is shown smaller, upright, and without what the camera wrote into it', async () => {
  const taken = await picture()
    .withExif({
      IFD0: { Make: 'ТелефонИванова', Orientation: '6' },
      IFD3: { GPSLatitude: '55/1 45/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const response = await send(worker, taken)
  expect(response.status).toBe(201)
  const { id } = (await response.json()) as { id: string }
  const shown = Buffer.from(await (await fetch(`${veche.url}/api/photos/${id}`)).arrayBuffer())
  const { width, height, exif, format } = await sharp(shown).metadata()
  expect({ width, height, exif, format }).toEqual({ width: 1067, height: 1600, exif: undefined, format: 'jpeg' })
  expect(shown.includes('ТелефонИванова')).toBe(false)
  expect((await fetch(`${veche.url}/api/photos/${id}/thumb`)).headers.get('content-type')).toBe('image/jpeg')
})

test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  [
    'a drawing in SVG',
    () =>
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd"/></svg>',
      ),
  ],
  ['a page', () => Buffer.from('<html><script>alert(1)</script></html>')],
  ['nothing at all', () => Buffer.alloc(0)],
  ['half a photo', async () => (await picture().jpeg().toBuffer()).subarray(0, 900)],
  [
    'a small file that unfolds into a hundred million pixels',
    () => picture(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer(),
  ],
  ['an animation', () => picture(10, 10).gif().toBuffer()],
])('%s is refused as no photo', async (_, make) => {
  const response = await send(worker, await make())
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ code: 'photo-unknown' })
})

test('a photo that is too large, or sent under another name, is refused and not taken for a fault of the server', async () => {
  const large = await send(worker, new Uint8Array(10_000_001))
  expect(large.status).toBe(413)
  expect((await send(worker, new Uint8Array(10), 'another')).status).toBe(400)
  const noForm = await fetch(`${veche.url}/api/photos`, {
    method: 'POST',
    headers: { cookie: worker.cookie(), 'content-type': 'multipart/form-data' },
    body: 'x',
  })
  expect(noForm.status).toBe(400)
})

test('only those who work for the town send photos', async () => {
  const phone = veche.device()
  await phone.join((await veche.meeting()).code)
  expect((await send(phone, await picture(10, 10).jpeg().toBuffer())).status).toBe(401)
})
