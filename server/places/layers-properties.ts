import * as z from 'zod/mini'
import { place } from '#shared/places/place.ts'
import type { Properties } from './layers-check.ts'
import { importFault, type Where } from './layers-fault.ts'
import { addressParts, houseNumber, shortName, streetName } from './layers-names.ts'
import {
  greenKind,
  isDwelling,
  landmarkKind,
  railKind,
  roadClass,
  type PlaceKind,
  type RoadClass,
} from './layers-tags.ts'

export type BuildingProperties = {
  /** Stays the same when the same data is imported again. */
  key: string
  street?: string
  house?: string
  floors?: number
  living: boolean
  residents?: number
  name?: string
  kind?: string
}
export type RoadProperties = { name?: string; class: RoadClass; bridge?: true }
export type NamedProperties = { name?: string }
export type GreenProperties = { name?: string; kind: string }
export type RailwayProperties = { kind: 'rail' | 'tram' }
export type LandmarkProperties = { name: string; label: string; kind: string; address?: string }
export type PlaceProperties = {
  kind: PlaceKind
  /** Unique within the kind; the name in lower case where the data gives none. */
  key: string
  name: string
  residents?: number
  chair?: string
  charter?: string
  address?: string
  phone?: string
  hours?: string
}

export function buildingProperties(p: Properties, key: string): BuildingProperties {
  const address = addressParts(text(p['address']) ?? '')
  const street = text(p['street'] ?? p['addr:street'])
  const house = text(p['house'] ?? p['addr:housenumber'])
  const building = p['building'] === 'yes' ? undefined : text(p['building'])
  return compact({
    key,
    street: street ? streetName(street) : address.street,
    house: house ? houseNumber(house) : address.house,
    floors: count(p['floors'] ?? p['number_of_floors'] ?? p['building:levels']) || undefined,
    living: flag(p['living'] ?? p['is_living']) ?? isDwelling(p['building']),
    residents: count(p['residents'] ?? p['population']),
    name: text(p['name']),
    kind: text(p['kind']) ?? landmarkKind(p) ?? building,
  })
}

export function roadProperties(p: Properties): RoadProperties {
  const name = text(p['name'])
  const given = roadClasses.safeParse(p['class'])
  const bridge = flag(p['bridge']) ?? (p['bridge'] !== undefined && p['bridge'] !== null && p['bridge'] !== 'no')
  return compact({
    name: name && streetName(name),
    class: given.success ? given.data : (roadClass(p['highway']) ?? 'street'),
    bridge: bridge || undefined,
  })
}

export function namedProperties(p: Properties): NamedProperties {
  return compact({ name: text(p['name']) })
}

export function greenProperties(p: Properties): GreenProperties {
  return compact({ name: text(p['name']), kind: text(p['kind']) ?? greenKind(p) ?? 'park' })
}

export function railwayProperties(p: Properties): RailwayProperties {
  return { kind: p['kind'] === 'tram' ? 'tram' : (railKind(p) ?? 'rail') }
}

/** Null for a landmark without a name: there is nothing to write on the map. */
export function landmarkProperties(p: Properties, kindOfFile?: string): LandmarkProperties | null {
  const name = text(p['name'])
  if (!name) return null
  const kind = kindOfFile ?? text(p['kind']) ?? landmarkKind(p) ?? 'other'
  const street = text(p['addr:street'])
  const house = text(p['addr:housenumber'])
  const address = text(p['address']) ?? (street && house && `${streetName(street)}, ${houseNumber(house)}`)
  return compact({ name, label: shortName(name, kind), kind, address })
}

/** Throws an ImportFault: a place is what people vote and are counted in, so nothing about it is guessed. */
export function placeProperties(p: Properties, kind: PlaceKind, where: Where): PlaceProperties {
  const name = text(p['name'])
  if (!name) throw importFault('no-name', where)
  const residents = p['residents'] ?? p['population']
  if (residents !== undefined && residents !== null && count(residents) === undefined) {
    throw importFault('number', where, 'residents')
  }
  const rest = ['chair', 'charter', 'address', 'phone', 'hours'] as const
  const found: PlaceProperties = compact({
    kind,
    key: text(p['key']) ?? name.toLowerCase(),
    name,
    residents: count(residents),
    ...Object.fromEntries(rest.map(key => [key, text(p[key])])),
  })
  // What the place itself would refuse is told here, where file and feature are known.
  for (const property of ['name', 'key', ...rest] as const)
    if (!place.shape[property].safeParse(found[property]).success) throw importFault('text', where, property)
  return found
}

const roadClasses = z.enum(['main', 'street', 'lane', 'drive', 'path'])
const wholeNumber = z.int().check(z.nonnegative())

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string'
    ? value
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 300) || undefined
    : undefined
}

function count(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return wholeNumber.safeParse(number).data
}

function flag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 'yes' || value === 'true' || value === 1) return true
  return value === 'no' || value === 'false' || value === 0 ? false : undefined
}

function compact<T extends object>(properties: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T
}
