import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isImportFault } from '../../server/places/layers-fault.ts'
import { readTown } from '../../server/places/layers.ts'

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

let root = ''
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'town-'))))
afterAll(() => rm(root, { recursive: true }))

async function read(files: Record<string, unknown>) {
  const folder = await mkdtemp(join(root, 'f-'))
  for (const [name, content] of Object.entries(files)) {
    const plain = typeof content === 'string' || Buffer.isBuffer(content)
    await writeFile(join(folder, name), plain ? content : JSON.stringify(content))
  }
  return readTown(folder)
}

/** The sentence with which a folder is refused. */
async function refusal(files: Record<string, unknown>): Promise<string> {
  const error: unknown = await read(files).then(
    () => new Error('was not refused'),
    (fault: unknown) => fault,
  )
  if (!isImportFault(error)) throw error
  return error.message
}

const building = (geometry: unknown, properties: unknown = { street: 'Садовая', house: '8' }) => ({
  'buildings.geojson': collection(feature(polygon), feature(geometry, properties)),
})
const yard = (geometry: unknown, properties: unknown = { name: 'Двор' }) => ({
  'yards.geojson': collection(feature(geometry, properties)),
})

const bowtie = {
  type: 'Polygon',
  coordinates: [
    [
      [47.2, 53.6],
      [47.201, 53.602],
      [47.201, 53.6],
      [47.2, 53.601],
      [47.2, 53.6],
    ],
  ],
}

const broken: [string, Record<string, unknown>, string][] = [
  ['text that is not JSON', { 'roads.geojson': '{\n"type": oops' }, 'Файл roads.geojson: это не JSON'],
  [
    'a damaged archive',
    { 'roads.geojson.gz': Buffer.from('not gzip') },
    'Файл roads.geojson.gz: файл не читается или архив повреждён',
  ],
  [
    'a lone Feature',
    { 'roads.geojson': feature(null) },
    'Файл roads.geojson: ожидается FeatureCollection, а не Feature',
  ],
  [
    'something that is no Feature',
    { 'roads.geojson': collection({ type: 'Road' }) },
    'Файл roads.geojson, объект 1: это не объект Feature',
  ],
  [
    'a foreign projection',
    { 'roads.geojson': { ...collection(), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } } },
    'EPSG::3857',
  ],
  [
    'a file of no layer',
    { 'домики.geojson': collection(feature(polygon)) },
    'Файл домики.geojson: непонятно, какой это слой',
  ],
  [
    'a point among buildings',
    building({ type: 'Point', coordinates: [47.2, 53.6] }),
    'объект 2 («Садовая, 8»): геометрия Point не подходит слою',
  ],
  [
    'an area among roads',
    { 'roads.geojson': collection(feature(polygon, { name: 'Лесная' })) },
    'Файл roads.geojson, объект 1 («Лесная»): геометрия Polygon не подходит слою, нужна LineString',
  ],
  [
    'words for coordinates',
    building({ type: 'Polygon', coordinates: [[['a', 'b']]] }),
    'объект 2 («Садовая, 8»): координаты должны быть парами чисел',
  ],
  ['no coordinates', building({ type: 'Polygon' }), 'координаты должны быть парами чисел'],
  [
    'coordinates out of range',
    building({ type: 'Polygon', coordinates: [[[200, 53.6]]] }),
    'координаты 200, 53.6 вне пределов',
  ],
  [
    'swapped far-eastern coordinates',
    building({ type: 'Polygon', coordinates: [[[53.6, 147.2]]] }),
    'похоже, широта и долгота переставлены: 53.6, 147.2',
  ],
  [
    'an unclosed ring',
    building({ type: 'Polygon', coordinates: [ring.slice(0, 3)] }),
    'Файл buildings.geojson, объект 2 («Садовая, 8»): контур не замкнут',
  ],
  [
    'a ring of two points',
    building({ type: 'Polygon', coordinates: [[ring[0], ring[1], ring[0]]] }),
    'слишком мало разных точек, нужно не меньше 3',
  ],
  [
    'a line of one point',
    { 'roads.geojson': collection(feature({ type: 'LineString', coordinates: [ring[0]] })) },
    'слишком мало разных точек, нужно не меньше 2',
  ],
  ['a yard that crosses itself', yard(bowtie), 'Файл yards.geojson, объект 1 («Двор»): контур пересекает сам себя'],
  [
    'a yard in two pieces',
    yard({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }),
    'территория должна быть из одного куска',
  ],
  ['a yard with a name that nobody could read', yard(polygon, { name: 'Ы'.repeat(201) }), 'свойство name не годится'],
  ['a yard with an invisible name', yard(polygon, { name: '\u200b' }), 'свойство name не годится'],
  ['a yard without a name', yard(polygon, {}), 'Файл yards.geojson, объект 1: у территории нет названия'],
  [
    'a yard with many residents in words',
    yard(polygon, { name: 'Двор', residents: 'много' }),
    'свойство residents должно быть целым',
  ],
]

test.each(broken)('%s is refused, in words that say where and why', async (_, files, sentence) => {
  expect(await refusal({ 'buildings.geojson': good, ...files })).toContain(sentence)
})

test('a file whose latitude and longitude are swapped is found by comparing it with the others', async () => {
  const swapped = {
    type: 'LineString',
    coordinates: [
      [53.6, 47.2],
      [53.61, 47.21],
    ],
  }
  const sentence = await refusal({
    'buildings.geojson': good,
    'roads.geojson': collection(feature(swapped, { name: 'Лесная' })),
  })
  expect(sentence).toContain(
    'Файл roads.geojson, объект 1 («Лесная»): похоже, широта и долгота переставлены: 53.6, 47.2',
  )
})

test('a point in another country is refused', async () => {
  const far = {
    type: 'LineString',
    coordinates: [
      [10, 50],
      [10.1, 50],
    ],
  }
  const sentence = await refusal({ 'buildings.geojson': good, 'roads.geojson': collection(feature(far)) })
  expect(sentence).toContain('точка 10, 50 лежит дальше 300 км')
})

test('two places of one kind with one key are refused, of two kinds they are not', async () => {
  const place = { key: '1', name: 'Первый' }
  const twice = await refusal({
    'yards.geojson': collection(feature(polygon, place), feature(polygon, { ...place, name: 'Второй' })),
  })
  expect(twice).toContain('Файл yards.geojson, объект 2 («Второй»): ключ «1» уже есть')
  const apart = await read({
    'yards.geojson': collection(feature(polygon, place)),
    'beats.geojson': collection(feature(polygon, place)),
  })
  expect(apart.places.map(p => p.properties.kind)).toEqual(['beat', 'yard'])
})
