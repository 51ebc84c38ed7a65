import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Town } from '#shared/places/place.ts'
import { setArms } from '#shared/places/set-arms.ts'
import { evolveTown } from '#shared/places/state.ts'
import { encodeArms } from '../../server/places/arms-picture.ts'
import { admin, administrators, given, whoMay } from '../support/rule.ts'

const [bear, elk] = ['b'.repeat(64), 'e'.repeat(64)]
const noted = (before: string, after: string) =>
  ({ type: 'places.setting-changed', setting: 'arms', before, after, by: admin.id }) as const

test('arms are hung, replaced and taken down, and each is in the history', () => {
  given({ arms: undefined, known: true })
    .by(admin)
    .when(setArms, { arms: bear })
    .makes({ type: 'places.arms-set', arms: bear }, noted('', bear))
  given({ arms: bear, known: true })
    .by(admin)
    .when(setArms, { arms: elk })
    .makes({ type: 'places.arms-set', arms: elk }, noted(bear, elk))
  given({ arms: elk, known: false })
    .by(admin)
    .when(setArms, { arms: 'none' })
    .makes({ type: 'places.arms-set', arms: undefined }, noted(elk, ''))
  given({ arms: bear, known: true }).by(admin).when(setArms, { arms: bear }).makes()
})

test('a picture that the server has not taken in is nobody’s arms', () => {
  given({ arms: undefined, known: false }).by(admin).when(setArms, { arms: bear }).refuses('arms-unknown')
  given({ arms: undefined, known: true })
    .by(admin)
    .when(setArms, { arms: 'https://example.org/a.png' })
    .refuses('bad-input')
})

test('only administrators hang arms', () => {
  expect(whoMay(setArms, { arms: undefined, known: true }, { arms: bear })).toEqual(administrators)
})

test('the town shows its arms until they are taken down, an import in between changes nothing of them', () => {
  const named: Town = {
    name: 'Приречный',
    timeZone: 'Europe/Moscow',
    bounds: [39, 59, 40, 60],
    centre: [39.9, 59.2],
    basemap: 'v1',
    attribution: '',
  }
  const hung = evolveTown(named, { type: 'places.arms-set', arms: bear } as { type: string })
  expect(hung).toEqual({ ...named, arms: bear })
  const again = evolveTown(hung, { type: 'places.town-set', town: named } as { type: string })
  expect(again).toEqual(hung)
  expect(evolveTown(again, { type: 'places.arms-set' })).toEqual(named)
})

test('a large noisy picture becomes a light PNG of at most 512 pixels, without the camera’s notes', async () => {
  const [width, height] = [1400, 1000]
  const given = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Make: 'ТелефонИванова' } })
    .jpeg()
    .toBuffer()
  const arms = await encodeArms(given)
  const { format, exif } = await sharp(arms.picture).metadata()
  expect([format, exif]).toEqual(['png', undefined])
  expect(arms.picture.length).toBeLessThanOrEqual(200_000)
  expect(Math.max(arms.width, arms.height)).toBeLessThanOrEqual(512)
  expect(arms.width / arms.height).toBeCloseTo(width / height, 1)
})

test('what was transparent stays so, and a small picture is not blown up', async () => {
  const given = await sharp({ create: { width: 60, height: 90, channels: 4, background: '#0000' } })
    .webp()
    .toBuffer()
  const { picture, width, height } = await encodeArms(given)
  expect([width, height]).toEqual([60, 90])
  expect((await sharp(picture).stats()).isOpaque).toBe(false)
})

test('a drawing in SVG, a broken file and no picture at all are refused in words', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
  for (const bytes of [Buffer.from(svg), Buffer.from('герб'), Buffer.from('89504e470d0a1a0a00', 'hex')])
    await expect(encodeArms(bytes)).rejects.toMatchObject({ code: 'arms-unknown' })
})
