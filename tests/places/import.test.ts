import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importOptions, importTown } from '../../server/places/import.ts'

const ring = [
  [47.2, 53.6],
  [47.201, 53.6],
  [47.201, 53.601],
  [47.2, 53.6],
]
const polygon = { type: 'Polygon', coordinates: [ring] }
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties })
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const good = collection(
  feature(polygon),
  feature({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [x! + 0.01, y!])] }),
)

const unclosed = { type: 'Polygon', coordinates: [ring.slice(0, 3)] }

let root = ''
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'town-'))))
afterAll(() => rm(root, { recursive: true }))

/** Writes a folder, imports it, and returns the last line on the screen with the exit code and whether anything was stored. */
async function imported(files: Record<string, unknown>, language: 'ru' | 'en' = 'ru') {
  const folder = await mkdtemp(join(root, 'f-'))
  for (const [name, content] of Object.entries(files)) {
    await writeFile(
      join(folder, name),
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
    )
  }
  const [lines, saved] = [[] as string[], [] as unknown[]]
  const screen = { write: (text: string) => void lines.push(text), terminal: false }
  const code = await importTown({ folder, check: false, language }, screen, async town => {
    saved.push(town)
    return { buildings: town.buildings.length, places: town.places.length, basemap: 0 }
  })
  return { code, last: lines.at(-1)!.trim(), all: lines.join(''), saved: saved.length }
}

test('one broken file refuses the whole import, with one sentence and exit code 1', async () => {
  const yards = collection(feature(unclosed, { name: 'Двор' }))
  const { code, last, saved } = await imported({ 'buildings.geojson': good, 'yards.geojson': yards })
  expect(last).toBe(
    'Файл yards.geojson, объект 1 («Двор»): контур не замкнут: первая и последняя точки должны совпадать. Ничего не загружено.',
  )
  expect({ code, saved }).toEqual({ code: 1, saved: 0 })
})

test('a folder that is missing, empty, or without a town in it is refused', async () => {
  expect((await imported({ 'readme.txt': 'x' })).last).toMatch(
    /^В папке «.*» нет файлов \.geojson или \.geojson\.gz\.$/,
  )
  const { code, last, saved } = await imported({ 'green.geojson': collection(feature(polygon)) })
  expect(last).toBe('В файлах нет ни зданий, ни улиц, ни территорий: загружать нечего.')
  expect({ code, saved }).toEqual({ code: 1, saved: 0 })
  const lines: string[] = []
  const screen = { write: (text: string) => void lines.push(text), terminal: false }
  expect(await importTown({ folder: join(root, 'none'), check: true, language: 'ru' }, screen)).toBe(1)
  expect(lines.join('')).toMatch(/^Папка «.*none» не найдена или не читается\.\n$/)
})

test('a broken import is explained in English too', async () => {
  const { last } = await imported(
    { 'buildings.geojson': collection(feature(unclosed, { street: 'Садовая', house: '8' })) },
    'en',
  )
  expect(last).toBe(
    'File buildings.geojson, feature 1 (“Садовая, 8”): the ring is not closed: its first and last points must be the same. Nothing was imported.',
  )
})

test('a school that is nowhere on the map is left out, counted and said', async () => {
  const schools = collection(
    feature(null, { name: 'Школа № 1' }),
    feature({ type: 'Point', coordinates: [47.2, 53.6] }, { name: 'Школа № 2' }),
  )
  const { code, all } = await imported({
    'buildings.geojson': good,
    'school.geojson.gz': gzipSync(JSON.stringify(schools)),
  })
  expect(all).toContain('school.geojson.gz: 1 объект без координат, пропущено')
  expect(all).toContain('встречи будут назначаться в городе целиком')
  expect(all).toContain(
    'Прочитано: 2 здания, 0 участков дорог, 0 водных объектов, 0 зелёных зон, 1 ориентир, 0 территорий.',
  )
  expect(code).toBe(0)
})

test('a terminal sees a bar that moves to its end, and a check stores nothing', async () => {
  const folder = await mkdtemp(join(root, 'f-'))
  await writeFile(join(folder, 'buildings.geojson'), JSON.stringify(good))
  const lines: string[] = []
  const code = await importTown(
    { folder, check: true, language: 'ru' },
    { write: text => void lines.push(text), terminal: true },
    () => {
      throw new Error('a check must not store')
    },
  )
  expect(lines[0]).toContain('░ 0 % читаю buildings.geojson')
  expect(lines.join('')).toContain('█ 100 %')
  expect(lines.at(-1)).toBe('Файлы в порядке. Ничего не сохранено: это была проверка.\n')
  expect(code).toBe(0)
})

test('a database that fails is one sentence and exit code 1', async () => {
  const folder = await mkdtemp(join(root, 'f-'))
  await writeFile(join(folder, 'buildings.geojson'), JSON.stringify(good))
  const lines: string[] = []
  const code = await importTown(
    { folder, check: false, language: 'ru' },
    { write: text => void lines.push(text), terminal: false },
    () => Promise.reject(new Error('connection refused')),
  )
  expect([code, lines.at(-1)]).toEqual([1, 'Загрузить не удалось: Error: connection refused\n'])
})

test('a time zone that there is not stops the import before anything is read: no day could be told in that town', async () => {
  const lines: string[] = []
  const code = await importTown(
    { folder: join(root, 'none'), timeZone: 'Mars/Olympus', check: false, language: 'ru' },
    { write: text => void lines.push(text), terminal: false },
    () => Promise.reject(new Error('nothing is stored')),
  )
  expect([code, lines]).toEqual([
    1,
    ['Часового пояса «Mars/Olympus» нет. Назовите его так: --time-zone Europe/Samara. Ничего не загружено.\n'],
  ])
})

test('a boundary whose name is too long for a town is refused with its place, unless the town is named', async () => {
  const folder = await mkdtemp(join(root, 'long-'))
  const name = 'Ы'.repeat(101)
  const told = async (file: string, more: { name?: string } = {}) => {
    await writeFile(join(folder, file), JSON.stringify(collection(feature(polygon, { name }))))
    const lines: string[] = []
    const options = { folder, check: true, language: 'ru', ...more } as const
    const code = await importTown(options, { write: text => void lines.push(text), terminal: false })
    return [code, lines.join('')] as const
  }
  await writeFile(join(folder, 'buildings.geojson'), JSON.stringify(good))
  const [code, said] = await told('boundary.geojson')
  expect(code).toBe(1)
  expect(said).toContain(
    `Файл boundary.geojson, объект 1 («${name.slice(0, 80)}»): название города длиннее 100 знаков: сократите его или задайте другое, --name «Название».`,
  )
  expect((await told('boundary.geojson', { name: 'Светлый' }))[0]).toBe(0)
})

test('a name that is too long stops the import before anything is stored', async () => {
  const lines: string[] = []
  const options = { folder: join(root, 'none'), name: 'Ы'.repeat(101), check: false, language: 'ru' } as const
  const code = await importTown(options, { write: text => void lines.push(text), terminal: false })
  expect([code, lines.at(-1)]).toEqual([1, 'После --name слишком длинно: не больше 100 знаков. Ничего не загружено.\n'])
})

test('the command line is understood, and nonsense is not', () => {
  expect(
    importOptions(['город', '--name', 'Приречный', '--attribution', '© город', '--check', '--lang', 'en']),
  ).toEqual({
    folder: 'город',
    name: 'Приречный',
    attribution: '© город',
    check: true,
    language: 'en',
  })
  expect(importOptions([])).toBeNull()
  expect(importOptions(['a', 'b'])).toBeNull()
  expect(importOptions(['a', '--force'])).toBeNull()
})
