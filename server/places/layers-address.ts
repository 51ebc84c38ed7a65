import type { Geometry, Position } from 'geojson'
import { boundsOf, contains, lines, pointInside, type Area, type Line } from './layers-geometry.ts'

type Building = { geometry: Area; properties: { street?: string; house?: string; kind?: string; living: boolean } }
type Road = { geometry: Line; properties: { name?: string } }
type Segment = { a: Position; b: Position; name: string }

/** How far a house may stand from the street it is counted to. */
const reach = 150
const metresPerDegree = 111_320

/** Gives each building without a street the nearest named road within 150 m, if there is one. */
export function addNearestStreets(buildings: Building[], roads: Road[]): void {
  const grid = new Map<string, Segment[]>()
  for (const { geometry, properties } of roads) if (properties.name) addToGrid(grid, geometry, properties.name)
  if (grid.size === 0) return
  for (const { geometry, properties } of buildings) {
    if (properties.street) continue
    const name = nearestName(grid, pointInside(geometry))
    if (name) properties.street = name
  }
}

/** OpenStreetMap mostly says only `building=yes`: such a house with a number in a residential quarter is lived in. */
export function markDwellings(buildings: Building[], residential: Geometry[]): void {
  const quarters = residential.map(geometry => ({ geometry, bounds: boundsOf([geometry])! }))
  for (const { geometry, properties } of buildings) {
    if (properties.living || properties.kind || !properties.house) continue
    const [lon, lat] = pointInside(geometry) as [number, number]
    properties.living = quarters.some(
      ({ geometry: quarter, bounds: [west, south, east, north] }) =>
        lon >= west && lon <= east && lat >= south && lat <= north && contains(quarter, [lon, lat]),
    )
  }
}

/** A cell is wider than the reach at any latitude below 75°, so that nine cells hold all candidates. */
const cell = (degrees: number) => Math.floor(degrees / 0.006)

function addToGrid(grid: Map<string, Segment[]>, geometry: Line, name: string): void {
  for (const line of lines(geometry)) {
    for (let i = 1; i < line.length; i++) {
      const segment = { a: line[i - 1]!, b: line[i]!, name }
      for (const key of cellsOf(segment)) grid.set(key, [...(grid.get(key) ?? []), segment])
    }
  }
}

function cellsOf({ a, b }: Segment): string[] {
  const keys: string[] = []
  for (let x = cell(Math.min(a[0]!, b[0]!)); x <= cell(Math.max(a[0]!, b[0]!)); x++) {
    for (let y = cell(Math.min(a[1]!, b[1]!)); y <= cell(Math.max(a[1]!, b[1]!)); y++) keys.push(`${x}/${y}`)
  }
  return keys
}

function nearestName(grid: Map<string, Segment[]>, point: Position): string | undefined {
  let [best, distance] = [undefined as string | undefined, reach]
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const segment of grid.get(`${cell(point[0]!) + dx}/${cell(point[1]!) + dy}`) ?? []) {
        const metres = metresTo(point, segment)
        if (metres < distance) [best, distance] = [segment.name, metres]
      }
    }
  }
  return best
}

function metresTo([lon, lat]: Position, { a, b }: Segment): number {
  const kx = metresPerDegree * Math.cos((lat! * Math.PI) / 180)
  const [ax, ay] = [(a[0]! - lon!) * kx, (a[1]! - lat!) * metresPerDegree]
  const [dx, dy] = [(b[0]! - a[0]!) * kx, (b[1]! - a[1]!) * metresPerDegree]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + t * dx, ay + t * dy)
}
