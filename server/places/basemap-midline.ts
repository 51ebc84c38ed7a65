import type { Geometry, Position } from 'geojson'
import { boundsOf, chordsAt, polygons, signedArea } from './layers-geometry.ts'

/** Lines along the middle of long narrow areas, a river or an embankment, for a name that follows the bends;
 * nothing for compact areas, whose name stands in the middle. */
export function midlines(geometry: Geometry): Position[][] {
  return polygons(geometry)
    .filter(rings => narrowness(rings[0]!) > 50)
    .flatMap(middle)
}

const cuts = 60

/** Middles of the widest chords of parallel cuts; where the area turns along the cuts, the line is broken. */
function middle(rings: Position[][]): Position[][] {
  const [west, south, east, north] = boundsOf([{ type: 'Polygon', coordinates: rings }])!
  const shrink = shrinkAt(south)
  const alongLatitude = north - south > (east - west) * shrink
  const turned = alongLatitude ? rings : rings.map(ring => ring.map(([lon, lat]) => [lat!, lon!]))
  const [from, to] = alongLatitude ? [south, north] : [west, east]
  const step = (to - from) / cuts
  const farthest = alongLatitude ? (step / shrink) * 2 : step * shrink * 2
  const parts: Position[][] = [[]]
  for (let cut = 0; cut < cuts; cut++) {
    const at = from + (cut + 0.5) * step
    const widest = chordsAt(turned, at).toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
    if (!widest) continue
    const across = (widest[0] + widest[1]) / 2
    const part = parts[parts.length - 1]!
    const before = part[part.length - 1]
    if (before && Math.abs(before[alongLatitude ? 0 : 1]! - across) > farthest) parts.push([])
    parts[parts.length - 1]!.push(alongLatitude ? [across, at] : [at, across])
  }
  return parts.filter(part => part.length > 5).map(smooth)
}

function smooth(line: Position[]): Position[] {
  const mean = (index: number, axis: 0 | 1) =>
    (line[index - 1]![axis]! + 2 * line[index]![axis]! + line[index + 1]![axis]!) / 4
  return line.map((point, index) =>
    index === 0 || index === line.length - 1 ? point : [mean(index, 0), mean(index, 1)],
  )
}

/** Perimeter squared by area: 13 for a circle, 16 for a square, 48 for a strip ten times as long as wide. */
function narrowness(ring: Position[]): number {
  const shrink = shrinkAt(ring[0]![1]!)
  let perimeter = 0
  for (let i = 1; i < ring.length; i++) {
    perimeter += Math.hypot((ring[i]![0]! - ring[i - 1]![0]!) * shrink, ring[i]![1]! - ring[i - 1]![1]!)
  }
  return perimeter ** 2 / ((Math.abs(signedArea(ring)) / 2) * shrink)
}

function shrinkAt(lat: number): number {
  return Math.cos((lat * Math.PI) / 180)
}
