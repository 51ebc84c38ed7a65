import type { Geometry, LineString, Point, Position } from 'geojson'
import { joinLines } from './basemap-lines.ts'
import { midlines } from './basemap-midline.ts'
import { lines, pointInside, polygons, signedArea } from './layers-geometry.ts'
import type { TownLayers } from './layers.ts'

/** A stored piece of the basemap; `layer` is one of `basemapLayers`. */
export type BasemapRow = { layer: BasemapLayer; geometry: Geometry; properties: Record<string, unknown> }
export type BasemapLayer = (typeof basemapLayers)[number]

export const basemapLayers = ['land', 'green', 'water', 'roads', 'railways', 'buildings', 'landmarks'] as const

/** The rows of a town's basemap, in order of layers. Places are not among them: they are drawn live over the map. */
export function basemapRows(town: TownLayers): BasemapRow[] {
  const rows = (layer: BasemapLayer, features: { geometry: Geometry; properties: object }[]): BasemapRow[] =>
    features.map(({ geometry, properties }) => ({ layer, geometry, properties: { ...properties } }))
  return [
    ...rows('land', town.boundary),
    ...rows('green', town.green),
    ...rows('water', town.water),
    ...rows('roads', town.roads),
    ...rows('railways', town.railways),
    ...rows('buildings', town.buildings),
    ...rows('landmarks', town.landmarks),
  ]
}

/** Names that run along lines: of streets, whose data is cut at every crossing, of rivers and of long narrow parks. */
export function streetRows(
  rows: readonly BasemapRow[],
): { geometry: LineString; properties: { name: string; class: string } }[] {
  const groups = new Map<string, { name: string; class: string; lines: Position[][] }>()
  for (const row of rows) {
    const { name } = row.properties
    const parts = typeof name === 'string' ? linesOf(row) : []
    if (typeof name !== 'string' || parts.length === 0) continue
    const kind = row.layer === 'roads' ? String(row.properties['class']) : row.layer
    const group = groups.get(`${row.layer} ${name}`) ?? { name, class: kind, lines: [] }
    group.lines.push(...parts)
    if (order.indexOf(kind) < order.indexOf(group.class)) group.class = kind
    groups.set(`${row.layer} ${name}`, group)
  }
  return [...groups.values()].flatMap(({ name, class: kind, lines: parts }) =>
    joinLines(parts).map(coordinates => ({
      geometry: { type: 'LineString' as const, coordinates },
      properties: { name, class: kind },
    })),
  )
}

/** House numbers as points, since an outline cut by a tile's edge would carry its number twice. */
export function houseRows(rows: readonly BasemapRow[]): { geometry: Point; properties: { house: string } }[] {
  return rows
    .filter(row => row.layer === 'buildings' && typeof row.properties['house'] === 'string')
    .map(row => ({ geometry: pointIn(row.geometry), properties: { house: String(row.properties['house']) } }))
}

/** Names of parks and waters as points, the largest first; `size` is about the width in metres. */
export function nameRows(
  rows: readonly BasemapRow[],
): { geometry: Point; properties: { name: string; kind: string; size: number } }[] {
  return rows
    .filter(row => (row.layer === 'green' || row.layer === 'water') && typeof row.properties['name'] === 'string')
    .filter(row => polygons(row.geometry).length > 0 && linesOf(row).length === 0)
    .map(row => ({
      geometry: pointIn(row.geometry),
      properties: { name: String(row.properties['name']), kind: row.layer, size: widthInMetres(row.geometry) },
    }))
    .toSorted((a, b) => b.properties.size - a.properties.size)
}

function linesOf({ layer, geometry }: BasemapRow): Position[][] {
  if (layer === 'roads') return lines(geometry)
  return layer === 'water' || layer === 'green' ? [...lines(geometry), ...midlines(geometry)] : []
}

/** The widest class of a street gives the size of its name. */
const order = ['main', 'street', 'lane', 'drive', 'path']

function pointIn(geometry: Geometry): Point {
  return { type: 'Point', coordinates: pointInside(geometry) }
}

function widthInMetres(geometry: Geometry): number {
  const [, lat] = pointInside(geometry)
  const area = polygons(geometry).reduce((sum, rings) => sum + Math.abs(signedArea(rings[0]!)) / 2, 0)
  return Math.round(Math.sqrt(area * Math.cos((lat! * Math.PI) / 180)) * 111_320)
}
