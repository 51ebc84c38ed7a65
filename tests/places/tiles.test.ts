import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { gunzipSync } from 'node:zlib'
import { ZxySource } from 'protomaps-leaflet'
import { expect, test } from 'vitest'
import { basemapRows, type BasemapRow } from '../../server/places/basemap.ts'
import { normaliseTown } from '../../server/places/layers.ts'
import { createTiles, maxTileZoom } from '../../server/places/tiles.ts'

const [lon, lat] = [47.2, 53.6]
const square = (size: number, east = 0, north = 0): Geometry => {
  const [x, y] = [lon + east, lat + north]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  }
}
const line = (north: number): Geometry => ({
  type: 'LineString',
  coordinates: [
    [lon - 0.02, lat + north],
    [lon + 0.02, lat + north],
  ],
})
const collection = (...features: [Geometry, object][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(([geometry, properties]): Feature => ({
    type: 'Feature',
    geometry,
    properties: { ...properties },
  })),
})

const rows = basemapRows(
  normaliseTown({
    boundary: collection([square(0.06, -0.03, -0.03), {}]),
    buildings: collection(
      [square(0.0004, 0.0002, 0.0002), { street: 'Садовая', house: '8', living: true }],
      [square(0.0003, 0.001), {}],
    ),
    roads: collection(
      [line(0.0001), { name: 'Садовая улица', highway: 'primary' }],
      [line(-0.0001), { highway: 'footway' }],
    ),
    water: collection([square(0.003, 0, 0.001), { name: 'Пруд' }]),
    green: collection([square(0.003, 0, -0.004), { name: 'Парк Победы' }]),
    railways: collection([line(-0.0002), {}]),
    school: collection([{ type: 'Point', coordinates: [lon + 0.0003, lat + 0.0003] }, { name: 'Школа №3' }]),
  }),
)

/** The number of the tile around the middle of the town. */
function tileAt(z: number): [number, number, number] {
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2
  return [z, Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)]
}

/** That tile, decoded by the very code that draws it. */
async function layersAt(zoom: number, tiles = createTiles(rows)) {
  const [z, x, y] = tileAt(zoom)
  const bytes = gunzipSync(tiles.tile(z, x, y)!).toString('base64')
  const layers = await new ZxySource(`data:application/octet-stream;base64,${bytes}`, false).get({ z, x, y }, 512)
  return Object.fromEntries([...layers].map(([name, features]) => [name, features.map(f => f.props)]))
}

test('a near tile carries everything in its layer, with no more properties than are drawn', async () => {
  expect(await layersAt(maxTileZoom)).toEqual({
    land: [{}],
    green: [{ kind: 'park' }],
    water: [{}],
    roads: [{ class: 'main' }, { class: 'path' }],
    railways: [{ kind: 'rail' }],
    buildings: [{ living: true }, { living: false }],
    streets: [{ name: 'Садовая', class: 'main' }],
    landmarks: [{ label: 'Школа № 3', kind: 'school' }],
    houses: [{ house: '8' }],
  })
})

test('a far tile leaves out houses, paths and small words', async () => {
  const far = await layersAt(10)
  expect(Object.keys(far).toSorted()).toEqual(['green', 'land', 'railways', 'roads', 'water'])
  expect(far['roads']).toEqual([{ class: 'main' }])
})

test('the names of a park and a pond stand in a tile of the middle zoom', async () => {
  const { names } = await layersAt(14)
  expect(names?.map(name => name['name'])).toEqual(expect.arrayContaining(['Парк Победы', 'Пруд']))
})

test('where there is nothing, and beyond the last zoom, there is no tile', () => {
  const { tile } = createTiles(rows)
  for (const [z, x, y] of [
    [16, 0, 0],
    [maxTileZoom + 1, 0, 0],
    [3, 9, 0],
    [3, -1, 0],
    [1.5, 0, 0],
  ] as const)
    expect(tile(z, x, y)).toBeNull()
})

test('the same town has the same version in any order of rows and of properties; a moved house changes it', () => {
  const { version } = createTiles(rows)
  expect(version).toMatch(/^[\w-]{16}$/)
  const shuffled = rows
    .toReversed()
    .map(row => ({ ...row, properties: Object.fromEntries(Object.entries(row.properties).toReversed()) }))
  expect(createTiles(shuffled).version).toBe(version)
  const moved = rows.map((row): BasemapRow => (row.layer === 'buildings' ? { ...row, geometry: square(0.0005) } : row))
  expect(createTiles(moved).version).not.toBe(version)
})

test('the same tile is the same to the byte, asked twice or cut anew', () => {
  const [one, other] = [createTiles(rows), createTiles(rows)]
  const first = one.tile(...tileAt(10))
  expect(first).not.toBeNull()
  expect(one.tile(...tileAt(10))).toBe(first)
  expect(other.tile(...tileAt(10))?.equals(first!)).toBe(true)
})

test('the map opens on the boundary of the town', () => {
  const bounds = createTiles(rows).bounds!
  expect(bounds.map(degrees => Math.round(degrees * 1000) / 1000)).toEqual([47.17, 53.57, 47.23, 53.63])
  expect(createTiles([]).bounds).toBeNull()
})
