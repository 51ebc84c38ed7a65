import sharp from 'sharp'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { MeetingState } from '#shared/state.ts'
import { openVeche } from '../support/open-veche.ts'
import type { Device } from '../support/veche.ts'

const veche = openVeche()

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#4a7' } })
    .withExif({ IFD0: { Make: 'ТелефонИванова' }, IFD3: { GPSLatitude: '55/1 45/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

async function upload(device: Device, issue: string, photo = v7()): Promise<Response> {
  const form = new FormData()
  form.append('photo', new Blob([new Uint8Array(await picture())]), 'photo.jpg')
  return fetch(`${veche.url}/api/issues/${issue}/photos?photo=${photo}`, {
    method: 'POST',
    headers: { cookie: device.cookie() },
    body: form,
  })
}

test('photos of a question are the staff’s until it is accepted, everybody’s then, and nobody else’s once it is hidden', async () => {
  const meeting = await veche.meeting()
  const [phone, other, staff] = [veche.device(), veche.device(), veche.device()]
  await phone.join(meeting.code)
  await other.join(meeting.code)
  await staff.signIn(await veche.person('staff', { role: 'moderator' }))
  const { id: issue } = await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Яма', category: 'roads' })
  const photo = v7()
  for (let n = 0; n < 2; n++) expect((await upload(phone, issue, photo)).status).toBe(201)
  expect((await upload(other, issue)).status).toBe(404)
  expect((await upload(phone, v7())).status).toBe(404)

  const see = async (device: Device) => (await device.http('GET', `/api/photos/${photo}`)).status
  const seen = async (device: Device) =>
    ((await device.subscribe(meeting.stream)).snapshot as MeetingState).issues[issue]?.photos
  expect(await Promise.all([phone, staff, other].map(see))).toEqual([200, 200, 404])
  expect(await seen(staff)).toEqual([photo])
  const shown = Buffer.from(await (await staff.http('GET', `/api/photos/${photo}`)).arrayBuffer())
  expect((await sharp(shown).metadata()).exif).toBeUndefined()

  await veche.system(meeting.stream, 'issues.accept-issue', { issue })
  expect(await see(other)).toBe(200)
  expect(await seen(other)).toEqual([photo])
  await veche.system(meeting.stream, 'issues.hide-issue', { issue, reason: 'лица детей' })
  expect(await Promise.all([staff, other].map(see))).toEqual([200, 404])
  expect(await seen(staff)).toBeUndefined()
  await veche.system(meeting.stream, 'issues.restore-issue', { issue })
  expect(await seen(other)).toEqual([photo])

  for (let n = 0; n < 2; n++) expect((await upload(phone, issue)).status).toBe(201)
  expect((await upload(phone, issue)).status).toBe(422)
  expect(await veche.sql`select 1 from photo`).toHaveLength(3)
})
