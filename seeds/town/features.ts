import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Position } from 'geojson'
import { anticlockwise, at, box, type Point, type Ring } from './geometry.ts'
import type { Line } from './lines.ts'
import { bridged } from './bridges.ts'
import { landmarks } from './landmarks.ts'
import { boundary, centres, districts, precinctBeats, tos, yards, type Place, type Spot } from './places.ts'
import type { Building, Site } from './site.ts'

export type LayerName =
  | 'boundary'
  | 'buildings'
  | 'roads'
  | 'water'
  | 'green'
  | 'railways'
  | 'yards'
  | 'tos'
  | 'districts'
  | 'beats'
  | 'centres'
  | 'landmarks'

/** Where the middle of the town lies, degrees east and north. */
const middle = { lon: 47.2, lat: 53.6 }
const metresPerDegree = 111_320
const squeeze = Math.cos((middle.lat * Math.PI) / 180)

/** Turns what was built into RFC 7946 layers: longitude first, outer rings anticlockwise and closed. */
export function layersOf(site: Site): Record<LayerName, FeatureCollection> {
  const pools = site.water.map(water => ({ ...water, box: box(water.ring) }))
  return {
    boundary: collection([polygon(boundary(), { name: 'Приречный' })]),
    buildings: collection(site.buildings.map(building => polygon(building.ring, buildingProperties(building)))),
    roads: collection(
      site.roads.flatMap(road =>
        bridged(road, pools).map(({ line, bridge }) =>
          lineString(line, tidy({ name: road.name, class: road.class, bridge })),
        ),
      ),
    ),
    water: collection(site.water.map(({ ring, name }) => polygon(ring, tidy({ name })))),
    green: collection(site.green.map(({ ring, name, kind }) => polygon(ring, tidy({ name, kind })))),
    railways: collection(site.railways.map(line => lineString(line, {}))),
    yards: places(yards(site)),
    tos: places(tos(site)),
    districts: places(districts(site)),
    beats: places(precinctBeats(site)),
    centres: spots(centres(site)),
    landmarks: spots(landmarks(site)),
  }
}

function buildingProperties({ street, house, floors, living, residents, kind, name }: Building) {
  const address = house ? { street, house } : {}
  return tidy({ ...address, floors, living, residents: residents ?? 0, kind, name })
}

/** Leaves out what is not known, so that no property is null. */
const tidy = (properties: Record<string, unknown>): GeoJsonProperties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const places = (list: readonly Place[]) => collection(list.map(place => polygon(place.ring, place.properties)))

const spots = (list: readonly Spot[]) =>
  collection(list.map(({ point, properties }) => feature({ type: 'Point', coordinates: position(point) }, properties)))

const feature = (geometry: Geometry, properties: GeoJsonProperties): Feature => ({
  type: 'Feature',
  geometry,
  properties,
})

function polygon(ring: Ring, properties: GeoJsonProperties): Feature {
  const open = anticlockwise(ring)
  return feature({ type: 'Polygon', coordinates: [[...open, at(open, 0)].map(position)] }, properties)
}

const lineString = (line: Line, properties: GeoJsonProperties) =>
  feature({ type: 'LineString', coordinates: line.map(position) }, properties)

/** Degrees to seven places, about a centimetre. */
const position = ([x, y]: Point): Position => [
  round(middle.lon + x / (metresPerDegree * squeeze)),
  round(middle.lat + y / metresPerDegree),
]

const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
