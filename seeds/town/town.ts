import type { FeatureCollection } from 'geojson'
import { numberHouses } from './addresses.ts'
import { layersOf, type LayerName } from './features.ts'
import { layGreenery } from './greenery.ts'
import { buildIndustry } from './industry.ts'
import type { Line } from './lines.ts'
import { buildMicrodistricts } from './microdistricts.ts'
import { buildOldTown } from './old-town.ts'
import { buildPrivateSector, layLanes } from './private-sector.ts'
import { layRailway } from './railway.ts'
import { settle } from './residents.ts'
import { waters } from './river.ts'
import { newSite, type Site } from './site.ts'
import { streets } from './streets.ts'

export type { LayerName } from './features.ts'
export type Layers = Record<LayerName, FeatureCollection>

/** The invented town Prirechny as GeoJSON layers, always the same to the last digit. */
export function town(): Layers {
  const site = newSite()
  for (const water of waters) site.addWater(water)
  for (const street of streets) site.addRoad(street)
  const lanes = layLanes(site)
  layRailway(site)
  layGreenery(site)
  buildMicrodistricts(site)
  buildOldTown(site)
  buildIndustry(site)
  buildPrivateSector(site, lanes)
  numberHouses(site.buildings, namedLines(site))
  settle(site.buildings)
  return layersOf(site)
}

function namedLines(site: Site): Map<string, Line> {
  return new Map(site.roads.flatMap(road => (road.name ? [[road.name, road.line] as const] : [])))
}
