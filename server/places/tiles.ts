import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Feature, Geometry } from 'geojson'
import GeoJSONVT, { type LegacyFeature } from 'geojson-vt'
import { fromGeojsonVt } from 'vt-pbf'
import { houseRows, nameRows, streetRows, type BasemapRow } from './basemap.ts'
import { boundsOf, type Bounds } from './layers-geometry.ts'

export type Tiles = {
  /** A gzipped vector tile (Mapbox Vector Tile 2.1), or null where there is nothing to draw. */
  tile: (z: number, x: number, y: number) => Buffer | null
  /** The same for the same rows in any order; a part of the address, so that a tile never changes under it. */
  version: string
  /** West, south, east, north of the boundary, or of everything where there is none; null for an empty map. */
  bounds: Bounds | null
}

/** Tiles reach this zoom; closer the client enlarges them. A display tile of zoom z shows a quarter of tile z - 1. */
export const maxTileZoom = 16

/** Cuts a town's basemap into vector tiles, when they are asked for: nothing is indexed before the first tile. */
export function createTiles(rows: readonly BasemapRow[]): Tiles {
  const indexes = new Map<LayerName, GeoJSONVT>()
  const cache = new Map<string, Buffer | null>()
  const cut = (z: number, x: number, y: number): Buffer | null => {
    const layers: Record<string, { features: LegacyFeature[] }> = {}
    for (const [name, { from, rows: pick, keep }] of layerList) {
      if (z < from) continue
      const index = remembered(indexes, name, () => indexOf(pick(rows)))
      const features = index.getTile(z, x, y)?.features.filter(feature => !keep || keep(feature.tags ?? {}, z)) ?? []
      if (features.length > 0) layers[name] = { features }
      if (index.tileCoords.length > mostTiles) indexes.delete(name)
    }
    if (Object.keys(layers).length === 0) return null
    return gzipSync(fromGeojsonVt(layers, { version: 2 }))
  }
  return {
    tile: (z, x, y) => (isTile(z, x, y) ? remembered(cache, `${z}/${x}/${y}`, () => cut(z, x, y), mostCached) : null),
    version: versionOf(rows),
    bounds: boundsOf(landOf(rows).map(row => row.geometry)),
  }
}

type LayerName = keyof typeof layers
type Shape = { geometry: Geometry; properties: object }
type Layer = {
  /** The lowest zoom of tiles that hold it. */
  from: number
  rows: (rows: readonly BasemapRow[]) => Shape[]
  keep?: (tags: Record<string, unknown>, z: number) => boolean
}

/** An index keeps every tile it ever cut; beyond this it is built anew (a quarter of a second for 25,000 buildings). */
const mostTiles = 6_000
const mostCached = 1_500
/** Changes when the way of cutting changes, so that browsers do not keep tiles of the old way. */
const format = 'tiles-1'

const lowestZoom: Record<string, number> = { main: 8, street: 11, lane: 12, drive: 13, path: 14, water: 10, green: 12 }
const of = (layer: BasemapRow['layer'], properties: string[]) => (rows: readonly BasemapRow[]) =>
  rows
    .filter(row => row.layer === layer)
    .map(row => ({ geometry: row.geometry, properties: only(row.properties, properties) }))

const layers = {
  land: { from: 5, rows: of('land', []) },
  green: { from: 10, rows: of('green', ['kind']) },
  water: { from: 8, rows: of('water', []) },
  roads: {
    from: 8,
    rows: of('roads', ['class', 'bridge']),
    keep: (tags, z) => z >= (lowestZoom[String(tags['class'])] ?? 11),
  },
  railways: { from: 10, rows: of('railways', ['kind']) },
  buildings: { from: 12, rows: of('buildings', ['living']) },
  streets: { from: 12, rows: streetRows, keep: (tags, z) => z >= (lowestZoom[String(tags['class'])] ?? 11) + 1 },
  names: { from: 11, rows: nameRows, keep: (tags, z) => Number(tags['size']) > 4_000_000 / 2 ** (z + 1) },
  landmarks: { from: 14, rows: of('landmarks', ['label', 'kind']) },
  houses: { from: 16, rows: houseRows },
} satisfies Record<string, Layer>

const layerList = Object.entries(layers) as [LayerName, Layer][]

function indexOf(shapes: Shape[]): GeoJSONVT {
  const features = shapes.map(({ geometry, properties }): Feature => ({ type: 'Feature', geometry, properties }))
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: maxTileZoom, indexMaxZoom: 8, indexMaxPoints: 0, tolerance: 3, extent: 4096, buffer: 128 },
  )
}

function isTile(z: number, x: number, y: number): boolean {
  const inside = (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** z
  return Number.isInteger(z) && z >= 0 && z <= maxTileZoom && inside(x) && inside(y)
}

/** The value under a key, made when it is missing; the longest unused one makes room. */
function remembered<K, V>(map: Map<K, V>, key: K, make: () => V, most = Infinity): V {
  const value = map.has(key) ? map.get(key)! : make()
  map.delete(key)
  map.set(key, value)
  if (map.size > most) map.delete(map.keys().next().value!)
  return value
}

function versionOf(rows: readonly BasemapRow[]): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
  const each = rows.map(row =>
    hash(JSON.stringify([row.layer, row.geometry.type, coordinatesOf(row), sorted(row.properties)])),
  )
  return hash([format, ...each.toSorted()].join('\n')).slice(0, 16)
}

function coordinatesOf({ geometry }: BasemapRow): unknown {
  return geometry.type === 'GeometryCollection' ? geometry.geometries : geometry.coordinates
}

function sorted(properties: Record<string, unknown>): [string, unknown][] {
  return Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function only(properties: Record<string, unknown>, names: string[]): object {
  return Object.fromEntries(names.filter(name => properties[name] !== undefined).map(name => [name, properties[name]]))
}

function landOf(rows: readonly BasemapRow[]): readonly BasemapRow[] {
  const land = rows.filter(row => row.layer === 'land')
  return land.length > 0 ? land : rows
}
