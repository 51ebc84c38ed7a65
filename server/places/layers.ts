import type { FeatureCollection, Geometry, Point, Polygon } from 'geojson'
import { addNearestStreets, markDwellings } from './layers-address.ts'
import { checkCollection, checkFeature, checkGeometry, type Properties, type RawFeature } from './layers-check.ts'
import { importFault, type Where } from './layers-fault.ts'
import { geojsonFiles, readDocument } from './layers-file.ts'
import type { Area, Line } from './layers-geometry.ts'
import { leaveOut, put, startReading, type Reading } from './layers-put.ts'
import { checkTogether } from './layers-together.ts'
import { geometryOfLayer, hasTags, layerOfFile, layersOfTags, type LayerName } from './layers-tags.ts'
import type * as P from './layers-properties.ts'

type Located<G extends Geometry, T> = { geometry: G; properties: T }

/** A town as its data tells it, checked and in one spelling; nothing of it is stored yet. */
export type TownLayers = {
  boundary: Located<Area, P.NamedProperties>[]
  /** Where the boundary stands whose name is too long for a town's. */
  longName?: Where
  buildings: Located<Area, P.BuildingProperties>[]
  roads: Located<Line, P.RoadProperties>[]
  water: Located<Area | Line, P.NamedProperties>[]
  green: Located<Area, P.GreenProperties>[]
  railways: Located<Line, P.RailwayProperties>[]
  landmarks: Located<Point, P.LandmarkProperties>[]
  places: Located<Polygon | Point, P.PlaceProperties>[]
  notices: Notice[]
}

/** What was left out without spoiling the import: features without a place, of no layer, without a name, or repeated. */
export type Notice = { file: string; reason: 'unlocated' | 'other' | 'unnamed' | 'repeated'; count: number }

/** `done` of `total` files are read, and `features` objects so far. */
export type Progress = { file: string; done: number; total: number; features: number }

/** Reads all `*.geojson` and `*.geojson.gz` of a folder. Throws an ImportFault for the first thing that is wrong. */
export async function readTown(
  folder: string,
  onProgress: (progress: Progress) => void = () => {},
): Promise<TownLayers> {
  const files = await geojsonFiles(folder)
  const reading = startReading()
  for (const [done, file] of files.entries()) {
    onProgress({ file, done, total: files.length, features: reading.where.length })
    takeDocument(reading, file, await readDocument(folder, file))
  }
  onProgress({ file: '', done: files.length, total: files.length, features: reading.where.length })
  return finishReading(reading)
}

/** The same for layers that are already in memory, by layer name. Throws an ImportFault. */
export function normaliseTown(layers: Record<string, FeatureCollection>): TownLayers {
  const reading = startReading()
  for (const [layer, collection] of Object.entries(layers)) takeDocument(reading, layer, collection)
  return finishReading(reading)
}

function takeDocument(reading: Reading, file: string, document: unknown): void {
  const known = layerOfFile(file)
  const features = checkCollection(document, file).map((value, index) => checkFeature(value, file, index + 1))
  if (!known && !features.some(feature => hasTags(feature.properties ?? {}))) throw importFault('layer', { file })
  for (const feature of features) {
    if (!feature.geometry) leaveOut(reading, file, 'unlocated')
    else if (known) takeKnown(reading, feature, feature.geometry, known)
    else takeTagged(reading, feature, feature.geometry)
  }
}

type RawGeometry = NonNullable<RawFeature['geometry']>
type Feature = RawFeature & { where: Where }

function takeKnown(
  reading: Reading,
  feature: Feature,
  raw: RawGeometry,
  known: { layer: LayerName; kind?: string },
): void {
  const fitting: readonly string[] = geometryOfLayer[known.layer]
  if (!fitting.includes(raw.type)) throw importFault('geometry-type', feature.where, [raw.type, ...fitting].join('|'))
  takeGeometry(reading, feature, raw, [known.layer], known.kind)
}

function takeTagged(reading: Reading, feature: Feature, raw: RawGeometry): void {
  const tags = feature.properties ?? {}
  const layers = raw.type === 'GeometryCollection' ? [] : layersOfTags(tags, raw.type)
  const area = raw.type === 'Polygon' || raw.type === 'MultiPolygon'
  if (area && tags['landuse'] === 'residential') reading.residential.push(checkGeometry(raw, feature.where, false))
  else if (layers.length === 0) leaveOut(reading, feature.where.file, 'other')
  if (raw.type !== 'GeometryCollection') takeGeometry(reading, feature, raw, layers)
}

function takeGeometry(reading: Reading, feature: Feature, raw: RawGeometry, layers: LayerName[], kind?: string): void {
  const simple = layers.some(layer => ['boundary', 'yards', 'tos', 'districts', 'beats', 'centres'].includes(layer))
  const geometry = checkGeometry(raw, feature.where, simple)
  reading.where.push({ place: feature.where, geometry })
  const id = feature.id ?? feature.properties?.['@id']
  const properties: Properties = { ...feature.properties, ...(id !== undefined && { '@id': id }) }
  for (const layer of layers) put(reading, layer, { geometry, properties, where: feature.where, kind })
}

function finishReading(reading: Reading): TownLayers {
  const { town } = reading
  checkTogether(reading.where)
  if (town.buildings.length + town.roads.length + town.places.length === 0) throw importFault('no-town', { file: '' })
  markDwellings(town.buildings, reading.residential)
  addNearestStreets(town.buildings, town.roads)
  return { ...town, notices: [...reading.left.values()] }
}
