import { createHash } from 'node:crypto'
import type { Geometry, Point, Polygon } from 'geojson'
import type { Notice, TownLayers } from './layers.ts'
import type { Properties } from './layers-check.ts'
import { importFault, type Where } from './layers-fault.ts'
import { pointInside, type Area, type Line } from './layers-geometry.ts'
import * as p from './layers-properties.ts'
import { placeKinds, type LayerName } from './layers-tags.ts'

/** The letters that a town's name has at most. */
export const mostOfName = 100

/** What has been read so far, and where each feature came from. */
export type Reading = {
  town: TownLayers
  where: { place: Where; geometry: Geometry }[]
  left: Map<string, Notice>
  placeKeys: Set<string>
  buildingKeys: Set<string>
  /** Quarters marked as residential: they tell which houses people live in. */
  residential: Geometry[]
}

/** Counts a feature that is left out. */
export function leaveOut(reading: Reading, file: string, reason: Notice['reason']): void {
  const key = `${file} ${reason}`
  const notice = reading.left.get(key) ?? { file, reason, count: 0 }
  reading.left.set(key, { ...notice, count: notice.count + 1 })
}

export function startReading(): Reading {
  const town: TownLayers = {
    boundary: [],
    buildings: [],
    roads: [],
    water: [],
    green: [],
    railways: [],
    landmarks: [],
    places: [],
    notices: [],
  }
  return { town, where: [], left: new Map(), placeKeys: new Set(), buildingKeys: new Set(), residential: [] }
}

type Checked = { geometry: Geometry; properties: Properties; where: Where; kind?: string | undefined }

/** Adds a checked feature to its layer. The casts rest on `geometryOfLayer`, which was asked before. */
export function put(reading: Reading, layer: LayerName, feature: Checked): void {
  const { town } = reading
  const { geometry, properties } = feature
  if (layer === 'buildings') putBuilding(reading, feature)
  else if (layer === 'landmarks') putLandmark(reading, feature)
  else if (layer === 'roads') town.roads.push({ geometry: geometry as Line, properties: p.roadProperties(properties) })
  else if (layer === 'green') town.green.push({ geometry: geometry as Area, properties: p.greenProperties(properties) })
  else if (layer === 'railways')
    town.railways.push({ geometry: geometry as Line, properties: p.railwayProperties(properties) })
  else if (layer === 'water')
    town.water.push({ geometry: geometry as Area | Line, properties: p.namedProperties(properties) })
  else if (layer === 'boundary') putBoundary(town, feature)
  else putPlace(reading, layer, feature)
}

/** The first one names the town. */
function putBoundary(town: TownLayers, { geometry, properties, where }: Checked): void {
  const named = p.namedProperties(properties)
  if (town.boundary.length === 0 && (named.name?.length ?? 0) > mostOfName) town.longName = where
  town.boundary.push({ geometry: geometry as Area, properties: named })
}

function putBuilding(reading: Reading, { geometry, properties, where }: Checked): void {
  const key = givenKey(properties) ?? shapeKey(geometry)
  if (reading.buildingKeys.has(key)) return leaveOut(reading, where.file, 'repeated')
  reading.buildingKeys.add(key)
  reading.town.buildings.push({ geometry: geometry as Area, properties: p.buildingProperties(properties, key) })
}

function putLandmark(reading: Reading, { geometry, properties, where, kind }: Checked): void {
  const landmark = p.landmarkProperties(properties, kind)
  if (!landmark) return leaveOut(reading, where.file, 'unnamed')
  reading.town.landmarks.push({ geometry: { type: 'Point', coordinates: pointInside(geometry) }, properties: landmark })
}

function putPlace(reading: Reading, layer: keyof typeof placeKinds, { geometry, properties, where }: Checked): void {
  const place = p.placeProperties(properties, placeKinds[layer], where)
  const key = `${place.kind}/${place.key}`
  if (reading.placeKeys.has(key)) throw importFault('same-key', where, place.key)
  reading.placeKeys.add(key)
  reading.town.places.push({ geometry: onePiece(geometry, where), properties: place })
}

function onePiece(geometry: Geometry, where: Where): Polygon | Point {
  if (geometry.type !== 'MultiPolygon') return geometry as Polygon | Point
  if (geometry.coordinates.length !== 1) throw importFault('pieces', where)
  return { type: 'Polygon', coordinates: geometry.coordinates[0]! }
}

/** Numbers of OpenStreetMap are unique only within nodes, ways and relations. */
function givenKey(properties: Properties): string | undefined {
  const id = properties['@id'] ?? properties['key']
  if (typeof id !== 'string' && typeof id !== 'number') return undefined
  return typeof properties['@type'] === 'string' ? `${properties['@type']}/${id}` : String(id)
}

/** Data without ids: the outline itself tells one building from another. */
function shapeKey(geometry: Geometry): string {
  return createHash('sha256').update(JSON.stringify(geometry)).digest('base64url').slice(0, 16)
}
