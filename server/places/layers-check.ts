import type { Geometry, Position } from 'geojson'
import * as z from 'zod/mini'
import { importFault, type FaultCode, type Where } from './layers-fault.ts'
import { selfCrossing, signedArea } from './layers-geometry.ts'

export type Properties = Record<string, unknown>
export type RawFeature = z.infer<typeof featureSchema>

/** The features of a GeoJSON document (RFC 7946, section 3.3), not yet looked into. Throws an ImportFault. */
export function checkCollection(document: unknown, file: string): unknown[] {
  const parsed = collectionSchema.safeParse(document)
  if (!parsed.success) throw importFault('collection', { file }, typeName(document))
  const system = parsed.data.crs?.properties?.name
  if (system !== undefined && !/CRS84|4326/.test(system)) throw importFault('projection', { file }, system)
  return parsed.data.features
}

/** One Feature with its place for messages. Throws an ImportFault. */
export function checkFeature(value: unknown, file: string, feature: number): RawFeature & { where: Where } {
  const parsed = featureSchema.safeParse(value)
  if (!parsed.success) throw importFault('feature', { file, feature })
  return { ...parsed.data, where: { file, feature, label: labelOf(parsed.data) } }
}

/** Coordinates in order: numbers in range, closed rings of enough points, outer rings counterclockwise (right-hand
 * rule, repaired silently as RFC 7946 section 3.1.6 asks of readers), altitudes dropped. `simple` also refuses areas
 * that cross themselves. Throws an ImportFault. */
export function checkGeometry(raw: { type: string; coordinates?: unknown }, where: Where, simple: boolean): Geometry {
  const fail = (code: FaultCode, detail?: string): never => {
    throw importFault(code, where, detail)
  }
  const check = { fail, simple }
  if (raw.type === 'Point') return { type: 'Point', coordinates: position(raw.coordinates, check) }
  if (raw.type === 'MultiPoint') return { type: 'MultiPoint', coordinates: list(raw.coordinates, check, position) }
  if (raw.type === 'LineString') return { type: 'LineString', coordinates: line(raw.coordinates, check) }
  if (raw.type === 'MultiLineString')
    return { type: 'MultiLineString', coordinates: list(raw.coordinates, check, line) }
  if (raw.type === 'Polygon') return { type: 'Polygon', coordinates: polygon(raw.coordinates, check) }
  return { type: 'MultiPolygon', coordinates: list(raw.coordinates, check, polygon) }
}

/** A position as people read it in a message: longitude, latitude. */
export function positionText([lon, lat]: Position): string {
  return `${lon}, ${lat}`
}

type Check = { fail: (code: FaultCode, detail?: string) => never; simple: boolean }

const collectionSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
  crs: z.nullish(z.looseObject({ properties: z.nullish(z.looseObject({ name: z.optional(z.string()) })) })),
})

const geometryTypes = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
] as const

const featureSchema = z.looseObject({
  type: z.literal('Feature'),
  id: z.optional(z.union([z.string(), z.number()])),
  properties: z.nullable(z.record(z.string(), z.unknown())),
  geometry: z.nullable(z.looseObject({ type: z.enum(geometryTypes), coordinates: z.optional(z.unknown()) })),
})

function typeName(document: unknown): string {
  const type = typeof document === 'object' && document !== null && 'type' in document ? document.type : undefined
  return typeof type === 'string' && type !== 'FeatureCollection' ? type : ''
}

function labelOf({ id, properties }: RawFeature): string | undefined {
  const p = properties ?? {}
  const street = p['addr:street'] ?? p['street']
  const house = p['addr:housenumber'] ?? p['house']
  const label = p['name'] ?? (street && house ? `${street}, ${house}` : undefined) ?? id ?? p['@id'] ?? p['key']
  return typeof label === 'string' || typeof label === 'number' ? String(label).slice(0, 80) : undefined
}

function list<T>(value: unknown, check: Check, read: (item: unknown, check: Check) => T): T[] {
  if (!Array.isArray(value)) return check.fail('coordinates')
  if (value.length === 0) return check.fail('few-points', '1')
  return value.map(item => read(item, check))
}

function position(value: unknown, { fail }: Check): Position {
  if (!Array.isArray(value) || value.length < 2) return fail('coordinates')
  const [lon, lat] = value as unknown[]
  if (typeof lon !== 'number' || typeof lat !== 'number') return fail('coordinates')
  if (Math.abs(lon) <= 90 && Math.abs(lat) > 90 && Math.abs(lat) <= 180)
    return fail('swapped', positionText([lon, lat]))
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return fail('range', positionText([lon, lat]))
  return [lon, lat]
}

function line(value: unknown, check: Check): Position[] {
  const points = list(value, check, position)
  return points.length < 2 ? check.fail('few-points', '2') : points
}

function polygon(value: unknown, check: Check): Position[][] {
  return list(value, check, ring).map((points, index) => {
    const counterclockwise = signedArea(points) > 0
    return counterclockwise === (index === 0) ? points : points.toReversed()
  })
}

function ring(value: unknown, check: Check): Position[] {
  const points = list(value, check, position)
  const [first, last] = [points[0]!, points[points.length - 1]!]
  if (first[0] !== last[0] || first[1] !== last[1]) return check.fail('unclosed')
  if (points.length < 4 || signedArea(points) === 0) return check.fail('few-points', '3')
  const crossing = check.simple ? selfCrossing(points) : null
  return crossing ? check.fail('crossing', positionText(crossing)) : points
}
