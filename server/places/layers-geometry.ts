import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'

export type Area = Polygon | MultiPolygon
export type Line = LineString | MultiLineString
/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number]

/** A point that certainly lies inside the largest part of an area: the place for its name or house number. */
export function pointInside(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates
  const rings = largestPolygon(geometry)
  if (!rings) return positions(geometry)[0]!
  const centre = centroid(rings[0]!)
  if (chordsAt(rings, centre[1]!).some(([from, to]) => centre[0]! > from && centre[0]! < to)) return centre
  return middleOfWidestChord(rings, centre[1]!) ?? centre
}

export function boundsOf(geometries: Iterable<Geometry>): Bounds | null {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const geometry of geometries) {
    for (const [lon, lat] of positions(geometry) as [number, number][]) {
      bounds[0] = Math.min(bounds[0], lon)
      bounds[1] = Math.min(bounds[1], lat)
      bounds[2] = Math.max(bounds[2], lon)
      bounds[3] = Math.max(bounds[3], lat)
    }
  }
  return bounds[0] === Infinity ? null : bounds
}

export function positions(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positions)
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'LineString' || geometry.type === 'MultiPoint') return geometry.coordinates
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2)
  return geometry.coordinates.flat()
}

export function polygons(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

export function lines(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : []
}

/** Twice the signed area in square degrees; positive when the ring runs counterclockwise. */
export function signedArea(ring: Position[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number]
    const [x1, y1] = ring[i] as [number, number]
    sum += (x0 - ring[0]![0]!) * (y1 - ring[0]![1]!) - (x1 - ring[0]![0]!) * (y0 - ring[0]![1]!)
  }
  return sum
}

/** Whether a point lies in an area, holes excluded. */
export function contains(geometry: Geometry, [lon, lat]: Position): boolean {
  return polygons(geometry).some(rings => chordsAt(rings, lat!).some(([from, to]) => lon! >= from && lon! <= to))
}

/** The first place where a ring crosses or touches itself, or null for a simple ring. */
export function selfCrossing(ring: Position[]): Position | null {
  const last = ring.length - 1
  for (let i = 0; i < last; i++) {
    for (let j = i + 2; j < last; j++) {
      if (i === 0 && j === last - 1) continue
      if (segmentsCross(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!)) return ring[j]!
    }
  }
  return null
}

function segmentsCross(a: Position, b: Position, c: Position, d: Position): boolean {
  if (Math.max(a[0]!, b[0]!) < Math.min(c[0]!, d[0]!) || Math.max(c[0]!, d[0]!) < Math.min(a[0]!, b[0]!)) return false
  if (Math.max(a[1]!, b[1]!) < Math.min(c[1]!, d[1]!) || Math.max(c[1]!, d[1]!) < Math.min(a[1]!, b[1]!)) return false
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!))
}

export function largestPolygon(geometry: Geometry): Position[][] | undefined {
  return polygons(geometry).reduce<Position[][] | undefined>(
    (best, rings) => (!best || Math.abs(signedArea(rings[0]!)) > Math.abs(signedArea(best[0]!)) ? rings : best),
    undefined,
  )
}

function centroid(ring: Position[]): Position {
  const [x, y] = ring[0] as [number, number]
  const area = signedArea(ring)
  if (area === 0) return [x, y]
  let cx = 0
  let cy = 0
  for (let i = 1; i < ring.length; i++) {
    const ax = ring[i - 1]![0]! - x
    const ay = ring[i - 1]![1]! - y
    const bx = ring[i]![0]! - x
    const by = ring[i]![1]! - y
    cx += (ax + bx) * (ax * by - bx * ay)
    cy += (ay + by) * (ax * by - bx * ay)
  }
  return [x + cx / (3 * area), y + cy / (3 * area)]
}

/** The stretches of a parallel that lie inside a polygon, as pairs of longitudes. */
export function chordsAt(rings: Position[][], lat: number): [number, number][] {
  const at: number[] = []
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x0, y0] = ring[i - 1] as [number, number]
      const [x1, y1] = ring[i] as [number, number]
      if (y0 > lat !== y1 > lat) at.push(x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0))
    }
  }
  at.sort((a, b) => a - b)
  return Array.from({ length: at.length >> 1 }, (_, i) => [at[2 * i]!, at[2 * i + 1]!])
}

function middleOfWidestChord(rings: Position[][], lat: number): Position | null {
  const widest = chordsAt(rings, lat).toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
  return widest ? [(widest[0] + widest[1]) / 2, lat] : null
}
