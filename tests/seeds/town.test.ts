import { createHash } from 'node:crypto'
import type { Feature, LineString, Point, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { town, type LayerName } from '../../seeds/town/town.ts'
import { normaliseTown } from '../../server/places/layers.ts'
import { area, contains, crosses, neighbours, overlap } from './polygons.ts'

const layers = town()

describe('the invented town', () => {
  it('is the same to the last digit every time it is made', () => {
    const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
    expect(digest(town())).toBe(digest(layers))
  })

  it('is taken by the import like any other town', () => {
    const read = normaliseTown(layers)
    expect(read.notices).toEqual([])
    expect(read.buildings).toHaveLength(buildings().length)
  })

  it('has about sixty thousand residents, all of them in dwelling houses', () => {
    const houses = buildings()
    const residents = houses.reduce((sum, one) => sum + number(one, 'residents'), 0)
    expect(residents).toBeGreaterThanOrEqual(58_000)
    expect(residents).toBeLessThanOrEqual(62_000)
    expect(houses.filter(house => number(house, 'residents') > 0 !== house.properties?.living)).toEqual([])
  })

  it('has everything a town needs, and enough of it', () => {
    expect(layers.boundary.features).toHaveLength(1)
    expect(buildings().length).toBeGreaterThan(900)
    expect(buildings().filter(one => one.properties?.house).length).toBeGreaterThan(400)
    expect(layers.yards.features.length).toBeGreaterThanOrEqual(64)
    expect(layers.tos.features).toHaveLength(8)
    expect(layers.districts.features).toHaveLength(4)
    expect(layers.beats.features.length).toBeGreaterThanOrEqual(16)
    expect(layers.centres.features).toHaveLength(4)
    const kinds = new Set(buildings().map(one => one.properties?.kind))
    for (const kind of [
      'school',
      'kindergarten',
      'hospital',
      'church',
      'shop',
      'office',
      'station',
      'culture',
      'garage',
      'industry',
    ])
      expect(kinds).toContain(kind)
    const bridges = lines('roads').filter(one => one.properties?.bridge && one.properties.class === 'main')
    expect(bridges.map(one => one.properties?.name).sort()).toEqual(['Мостовая улица', 'улица Космонавтов'])
  })
})

describe('addresses', () => {
  it('belong to every dwelling house, and to one house only', () => {
    const living = buildings().filter(one => one.properties?.living)
    for (const house of living)
      expect(house.properties).toMatchObject({ street: expect.any(String), house: expect.any(String) })
    const addresses = buildings().flatMap(one =>
      one.properties?.house ? [`${one.properties.street}, ${one.properties.house}`] : [],
    )
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('name streets that are on the map, in numbers people write', () => {
    const names = new Set(lines('roads').map(one => one.properties?.name))
    for (const { properties } of buildings()) {
      if (!properties?.house) continue
      expect(names).toContain(properties.street)
      expect(properties.house).toMatch(/^[1-9]\d*([А-В]|к[1-9])?$/)
    }
  })
})

describe('buildings', () => {
  it('never overlap each other', () => {
    const rings = buildings().map(outer)
    const touching = neighbours(rings, rings).filter(([a, b]) => a < b && overlap(rings[a]!, rings[b]!))
    expect(touching).toEqual([])
  })

  it('never stand in the water', () => {
    const [houses, waters] = [buildings().map(outer), polygons('water').map(outer)]
    const wet = neighbours(houses, waters).filter(([house, water]) => overlap(houses[house]!, waters[water]!))
    expect(wet).toEqual([])
  })

  it('never stand on a road or on the rails', () => {
    const houses = buildings().map(outer)
    const ways = [...lines('roads'), ...lines('railways')].flatMap(({ geometry: { coordinates } }) =>
      coordinates.slice(1).map((end, index) => [coordinates[index]!, end]),
    )
    const blocked = neighbours(houses, ways).filter(([house, way]) =>
      crosses(ways[way]![0]!, ways[way]![1]!, houses[house]!),
    )
    expect(blocked).toEqual([])
  })
})

describe('places', () => {
  it('have keys and names that are not used twice', () => {
    for (const layer of ['yards', 'tos', 'districts', 'beats', 'centres'] as const) {
      const properties = layers[layer].features.map(one => one.properties)
      for (const property of ['key', 'name']) {
        const values = properties.map(one => one?.[property])
        expect(new Set(values).size).toBe(layers[layer].features.length)
        expect(values.every(value => typeof value === 'string' && value.length > 0)).toBe(true)
      }
      for (const one of properties) expect(one?.key).toMatch(/^[a-zA-Z0-9-]+$/)
    }
  })

  it('are yards around at least two houses each, whose names tell the first and the last number', () => {
    const houses = buildings().filter(one => one.properties?.living)
    for (const yard of polygons('yards')) {
      const within = houses.filter(house => contains(outer(yard), middle(outer(house))))
      expect(within.length, String(yard.properties?.name)).toBeGreaterThanOrEqual(2)
      const numbers = within.map(house => Number.parseInt(String(house.properties?.house), 10))
      const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
      expect(String(yard.properties?.name).endsWith(first === last ? `, ${first}` : `, ${first}–${last}`)).toBe(true)
    }
    expect(polygons('yards').map(one => one.properties?.name)).toContain('Садовая, 8–14')
  })

  it.each(['yards', 'tos'] as const)('do not overlap: %s', layer => {
    const rings = polygons(layer).map(outer)
    expect(neighbours(rings, rings).filter(([a, b]) => a < b && overlap(rings[a]!, rings[b]!))).toEqual([])
  })

  it('lie inside the town', () => {
    const town = outer(polygons('boundary')[0]!)
    for (const layer of ['yards', 'tos'] as const)
      for (const place of polygons(layer)) expect(outer(place).every(corner => contains(town, corner))).toBe(true)
    for (const centre of layers.centres.features)
      expect(contains(town, (centre.geometry as Point).coordinates)).toBe(true)
    const outside = buildings().filter(house => !contains(town, middle(outer(house))))
    expect(outside.map(house => house.properties)).toEqual([])
  })

  it('divide the town among districts, and each district among beats, without a remainder', () => {
    const whole = area(outer(polygons('boundary')[0]!))
    const sum = (list: Feature<Polygon>[]) => list.reduce((total, one) => total + area(outer(one)), 0)
    expect(sum(polygons('districts')) / whole).toBeCloseTo(1, 6)
    for (const district of polygons('districts')) {
      const beats = polygons('beats').filter(beat => beat.properties?.district === district.properties?.key)
      expect(sum(beats) / area(outer(district))).toBeCloseTo(1, 6)
    }
  })
})

describe('the layers', () => {
  it('follow RFC 7946: closed outer rings, anticlockwise, longitude first', () => {
    for (const layer of Object.values(layers))
      for (const { geometry } of layer.features) {
        if (geometry.type !== 'Polygon') continue
        for (const ring of geometry.coordinates) {
          expect(ring.length).toBeGreaterThanOrEqual(4)
          expect(ring[0]).toEqual(ring.at(-1))
        }
        expect(area(geometry.coordinates[0]!)).toBeGreaterThan(0)
        const far = ([lon, lat]: Position) => Math.abs(lon! - 47.2) >= 0.1 || Math.abs(lat! - 53.6) >= 0.1
        expect(geometry.coordinates[0]!.filter(far)).toEqual([])
      }
  })

  it('have no property that is null', () => {
    for (const layer of Object.values(layers))
      expect(layer.features.filter(({ properties }) => Object.values(properties ?? {}).includes(null))).toEqual([])
  })
})

const buildings = () => polygons('buildings')

function polygons(layer: LayerName): Feature<Polygon>[] {
  return layers[layer].features.filter((one): one is Feature<Polygon> => one.geometry.type === 'Polygon')
}

function lines(layer: LayerName): Feature<LineString>[] {
  return layers[layer].features.filter((one): one is Feature<LineString> => one.geometry.type === 'LineString')
}

const outer = (feature: Feature<Polygon>): Position[] => feature.geometry.coordinates[0]!

const number = (feature: Feature, property: string): number => Number(feature.properties?.[property])

/** The centroid of a closed ring, as PostGIS counts it. */
function middle(ring: Position[]): Position {
  const [x, y] = ring[0]!
  const sum = [0, 0, 0]
  ring.slice(1).forEach((end, index) => {
    const [a, b] = [ring[index]![0]! - x!, ring[index]![1]! - y!]
    const [c, d] = [end[0]! - x!, end[1]! - y!]
    const part = a * d - b * c
    sum[0]! += (a + c) * part
    sum[1]! += (b + d) * part
    sum[2]! += part
  })
  return [x! + sum[0]! / (3 * sum[2]!), y! + sum[1]! / (3 * sum[2]!)]
}
