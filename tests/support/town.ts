import type { Sql } from 'postgres'
import type { FeatureCollection, Position } from 'geojson'
import type { Execute } from '../../server/core/execute.ts'
import { normaliseTown } from '../../server/places/layers.ts'
import { saveTown } from '../../server/places/save-town.ts'

/** A hamlet of two yards, one TOS and one district: enough for every rule about places. */
export async function buildHamlet(sql: Sql, execute: Execute): Promise<void> {
  const layers: Record<string, FeatureCollection> = {
    boundary: collection(square(47.19, 53.59, 0.02, { name: 'Приречный' })),
    buildings: collection(
      ...['8', '10', '12', '14'].map((house, i) =>
        square(47.2 + i * 0.0006, 53.6, 0.0004, { street: 'Садовая улица', house, living: true, residents: 100 }),
      ),
      ...['1', '3'].map((house, i) =>
        square(47.2 + i * 0.0006, 53.605, 0.0004, { street: 'Лесная улица', house, living: true, residents: 80 }),
      ),
    ),
    roads: collection({
      type: 'Feature',
      properties: { name: 'Садовая улица', class: 'street' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [47.198, 53.5995],
          [47.204, 53.5995],
        ],
      },
    }),
    yards: collection(
      square(47.1995, 53.5998, 0.003, { key: 'yard-1', name: 'Садовая, 8–14' }),
      square(47.1995, 53.6045, 0.003, { key: 'yard-2', name: 'Лесная, 1–3' }),
    ),
    tos: collection(square(47.198, 53.5985, 0.005, { key: 'tos-1', name: 'Набережный', chair: 'Мария Котова' })),
    districts: collection(square(47.195, 53.595, 0.014, { key: 'district-1', name: 'Северный' })),
  }
  await saveTown({
    sql,
    execute,
    town: normaliseTown(layers),
    name: 'Приречный',
    timeZone: 'Europe/Moscow',
    attribution: 'Вымышленный город',
  })
}

type One = FeatureCollection['features'][number]

const collection = (...features: One[]): FeatureCollection => ({ type: 'FeatureCollection', features })

function square(west: number, south: number, side: number, properties: Record<string, unknown>): One {
  const height = side * 0.6
  const ring: Position[] = [
    [west, south],
    [west + side, south],
    [west + side, south + height],
    [west, south + height],
    [west, south],
  ]
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}
