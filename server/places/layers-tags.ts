import type { Geometry } from 'geojson'
import type { Properties } from './layers-check.ts'

export const placeKinds = {
  yards: 'yard',
  tos: 'tos',
  districts: 'district',
  beats: 'beat',
  centres: 'centre',
} as const

export type PlaceKind = (typeof placeKinds)[keyof typeof placeKinds]
export type LayerName = keyof typeof geometryOfLayer

/** Which geometries a layer may hold. */
export const geometryOfLayer = {
  boundary: ['Polygon', 'MultiPolygon'],
  buildings: ['Polygon', 'MultiPolygon'],
  roads: ['LineString', 'MultiLineString'],
  water: ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString'],
  green: ['Polygon', 'MultiPolygon'],
  railways: ['LineString', 'MultiLineString'],
  yards: ['Polygon', 'MultiPolygon', 'Point'],
  tos: ['Polygon', 'MultiPolygon', 'Point'],
  districts: ['Polygon', 'MultiPolygon', 'Point'],
  beats: ['Polygon', 'MultiPolygon', 'Point'],
  centres: ['Polygon', 'MultiPolygon', 'Point'],
  landmarks: ['Point', 'Polygon', 'MultiPolygon'],
} as const satisfies Record<string, readonly Geometry['type'][]>

/** The layer that a file's name promises, with the kind that its features take from it. */
export function layerOfFile(file: string): { layer: LayerName; kind?: string } | null {
  const name = file.toLowerCase().replace(/\.geojson(\.gz)?$/, '')
  if (name === 'boundaries') return { layer: 'boundary' }
  if (name === 'school' || name === 'schools') return { layer: 'landmarks', kind: 'school' }
  if (name === 'kindergarten' || name === 'kindergartens') return { layer: 'landmarks', kind: 'kindergarten' }
  return Object.hasOwn(geometryOfLayer, name) ? { layer: name as LayerName } : null
}

/** The layers that a feature with OpenStreetMap tags belongs to: none, one, or two (a school's building). */
export function layersOfTags(tags: Properties, type: Geometry['type']): LayerName[] {
  const found: LayerName[] = []
  const is = (layer: LayerName) => (geometryOfLayer[layer] as readonly string[]).includes(type)
  if (tags['building'] && tags['building'] !== 'no' && is('buildings')) found.push('buildings')
  if (roadClass(tags['highway']) && tags['area'] !== 'yes' && is('roads')) found.push('roads')
  if (railKind(tags) && is('railways')) found.push('railways')
  if (isWater(tags) && is('water')) found.push('water')
  else if (greenKind(tags) && is('green')) found.push('green')
  if (landmarkKind(tags) && typeof tags['name'] === 'string' && is('landmarks')) found.push('landmarks')
  if (tags['boundary'] === 'administrative' && is('boundary')) found.push('boundary')
  return found
}

/** Whether OpenStreetMap's way of tagging is there at all, though the feature may be of no use to us. */
export function hasTags(tags: Properties): boolean {
  return ['building', 'highway', 'railway', 'waterway', 'natural', 'landuse', 'leisure', 'amenity', 'boundary'].some(
    key => key in tags,
  )
}

export type RoadClass = 'main' | 'street' | 'lane' | 'drive' | 'path'

/** Our five widths of road from OpenStreetMap's `highway`; null for what is not a road today. */
export function roadClass(highway: unknown): RoadClass | null {
  if (typeof highway !== 'string') return null
  const kind = highway.replace(/_link$/, '')
  if (['motorway', 'trunk', 'primary', 'secondary'].includes(kind)) return 'main'
  if (['tertiary', 'residential', 'unclassified', 'road'].includes(kind)) return 'street'
  if (['living_street', 'track'].includes(kind)) return 'lane'
  if (kind === 'service') return 'drive'
  return ['footway', 'path', 'cycleway', 'pedestrian', 'steps', 'bridleway'].includes(kind) ? 'path' : null
}

export function railKind(tags: Properties): 'rail' | 'tram' | null {
  if (tags['tunnel'] === 'yes') return null
  const kind = tags['railway']
  if (kind === 'rail' || kind === 'light_rail' || kind === 'narrow_gauge') return 'rail'
  return kind === 'tram' || kind === 'monorail' ? 'tram' : null
}

export function greenKind(tags: Properties): string | null {
  const kind = [tags['leisure'], tags['landuse'], tags['natural']].find(
    value => typeof value === 'string' && greens.has(value),
  )
  return typeof kind === 'string' ? kind : null
}

export function landmarkKind(tags: Properties): string | null {
  for (const [kind, amenities] of landmarks) if (amenities.has(String(tags['amenity']))) return kind
  if (tags['railway'] === 'station') return 'station'
  if (tags['historic'] || tags['tourism'] === 'attraction' || tags['tourism'] === 'museum') return 'sight'
  return tags['leisure'] === 'stadium' || tags['leisure'] === 'sports_centre' ? 'sport' : null
}

/** Dwelling or not, by the value of OpenStreetMap's `building`. */
export function isDwelling(building: unknown): boolean {
  return typeof building === 'string' && dwellings.has(building)
}

function isWater(tags: Properties): boolean {
  if (tags['tunnel'] === 'yes' || tags['tunnel'] === 'culvert') return false
  if (tags['natural'] === 'water' || tags['landuse'] === 'reservoir' || tags['landuse'] === 'basin') return true
  return ['river', 'stream', 'canal', 'riverbank', 'ditch', 'drain'].includes(String(tags['waterway']))
}

const words = (text: string) => new Set(text.split(' '))

const greens = words(
  'park garden common nature_reserve playground pitch dog_park golf_course grass forest meadow cemetery ' +
    'recreation_ground village_green allotments orchard wood scrub grassland heath',
)
const dwellings = words('apartments house residential detached semidetached_house terrace dormitory bungalow')

const landmarks = new Map([
  ['school', words('school')],
  ['kindergarten', words('kindergarten')],
  ['college', words('college university')],
  ['health', words('hospital clinic doctors')],
  ['culture', words('library theatre cinema arts_centre community_centre')],
  ['office', words('townhall police post_office')],
  ['church', words('place_of_worship')],
  ['market', words('marketplace')],
])
