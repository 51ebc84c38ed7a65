import type { Position } from 'geojson'

/** Geometry of the tests' own, so that the town's geometry is not checked by itself. Rings are closed. */
export function area(ring: readonly Position[]): number {
  const [x, y] = ring[0]!
  return (
    ring.slice(1).reduce((sum, end, index) => {
      const start = ring[index]!
      return sum + (start[0]! - x!) * (end[1]! - y!) - (end[0]! - x!) * (start[1]! - y!)
    }, 0) / 2
  )
}

/** Whether a point lies inside a ring. */
export function contains(ring: readonly Position[], [x, y]: Position): boolean {
  return ring.slice(1).filter((end, index) => passes(ring[index]!, end, x!, y!)).length % 2 === 1
}

/** Whether two rings share ground. */
export function overlap(one: readonly Position[], other: readonly Position[]): boolean {
  return (
    contains(one, other[0]!) ||
    contains(other, one[0]!) ||
    one.slice(1).some((end, index) => edges(other).some(([a, b]) => cut(one[index]!, end, a, b)))
  )
}

/** Whether a straight way enters a ring. */
export const crosses = (start: Position, end: Position, ring: readonly Position[]): boolean =>
  contains(ring, start) || edges(ring).some(([a, b]) => cut(start, end, a, b))

/** Pairs of indices whose boxes meet: a sweep from west to east. */
export function neighbours(
  ones: readonly (readonly Position[])[],
  others: readonly (readonly Position[])[],
): [number, number][] {
  const boxes = others.map((ring, index) => ({ index, ...boxOf(ring) })).sort((a, b) => a.west - b.west)
  return ones.flatMap((ring, one) => {
    const own = boxOf(ring)
    const pairs: [number, number][] = []
    for (const box of boxes) {
      if (box.west > own.east) break
      if (box.east >= own.west && box.south <= own.north && box.north >= own.south) pairs.push([one, box.index])
    }
    return pairs
  })
}

function boxOf(ring: readonly Position[]) {
  const [xs, ys] = [ring.map(point => point[0]!), ring.map(point => point[1]!)]
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) }
}

const edges = (ring: readonly Position[]) => ring.slice(1).map((end, index) => [ring[index]!, end] as const)

const passes = (a: Position, b: Position, x: number, y: number) =>
  a[1]! > y !== b[1]! > y && x < a[0]! + ((b[0]! - a[0]!) * (y - a[1]!)) / (b[1]! - a[1]!)

const turn = (a: Position, b: Position, c: Position) =>
  (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!)

const cut = (a: Position, b: Position, c: Position, d: Position) =>
  turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0
