import { centroid, type Point } from './geometry.ts'
import type { Spot } from './places.ts'
import type { Site } from './site.ts'

/** Things people say «у …» of that are not buildings. */
const sights: readonly (readonly [string, string, Point])[] = [
  ['Октябрьский мост', 'bridge', [-577, 60]],
  ['Старый мост', 'bridge', [592, -730]],
  ['Памятник основателям города', 'monument', [690, -226]],
  ['Вечный огонь', 'monument', [1160, 690]],
  ['Фонтан в Городском саду', 'fountain', [1020, -631]],
  ['Речной причал', 'pier', [1330, -735]],
  ['Городской пляж', 'beach', [60, -330]],
  ['Водонапорная башня', 'tower', [-30, 1660]],
  ['Смотровая площадка', 'viewpoint', [1860, 30]],
]

/** Everything a resident may name to say where something is. */
export function landmarks(site: Site): Spot[] {
  const buildings = site.buildings.flatMap(({ name, kind, ring }) =>
    name && kind ? [{ point: centroid(ring), properties: { name, kind } }] : [],
  )
  return [...buildings, ...sights.map(([name, kind, point]) => ({ point, properties: { name, kind } }))]
}
