import type { Geometry, Position } from 'geojson'
import { positionText } from './layers-check.ts'
import { importFault, type Where } from './layers-fault.ts'
import { positions } from './layers-geometry.ts'

/** About 300 km: no town is that wide, so what lies further is a mistake in the data. */
const widest = 300 / 111.3

/** Compares all features with the middle of the town: one alone cannot show that its latitude and longitude are
 * swapped, since both orders are often valid positions. Throws an ImportFault. */
export function checkTogether(features: { place: Where; geometry: Geometry }[]): void {
  if (features.length === 0) return
  const first = features.map(({ geometry }) => positions(geometry)[0]!)
  const middle: Position = [median(first.map(p => p[0]!)), median(first.map(p => p[1]!))]
  for (const { place, geometry } of features) {
    const stray = positions(geometry).find(position => !near(position, middle))
    if (!stray) continue
    const swapped = near([stray[1]!, stray[0]!], middle)
    throw importFault(swapped ? 'swapped' : 'far', place, positionText(stray))
  }
}

function near([lon, lat]: Position, [middleLon, middleLat]: Position): boolean {
  const shrink = Math.cos((middleLat! * Math.PI) / 180)
  return Math.hypot((lon! - middleLon!) * shrink, lat! - middleLat!) < widest
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}
