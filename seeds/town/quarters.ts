import { at, inset, mix, plus, times, type Point, type Ring } from './geometry.ts'
import { between, length, meet, walk, type Line } from './lines.ts'
import { roadside } from './site.ts'
import { street, streets } from './streets.ts'

/** A block between four streets with its own bent coordinates: u to the east, v to the north, both 0 to 1. */
type Quarter = {
  /** Names of the streets in the order south, east, north, west. */
  sides: readonly [string, string, string, string]
  width: number
  height: number
  point: (u: number, v: number) => Point
}
/** A part of a quarter: its corners south-west first, anticlockwise. */
export type Cell = {
  corners: Ring
  from: Point
  to: Point
  row: number
  column: number
  rows: number
  columns: number
  quarter: Quarter
}

/** The quarter between four streets, its coordinates bent after them (a Coons patch). */
export function quarter(south: string, east: string, north: string, west: string): Quarter {
  const [s, e, n, w] = [street(south), street(east), street(north), street(west)]
  const corners = [meet(s, w), meet(s, e), meet(n, e), meet(n, w)] as const
  const [low, right] = [between(s, corners[0], corners[1]), between(e, corners[1], corners[2])]
  const [high, edge] = [between(n, corners[3], corners[2]), between(w, corners[0], corners[3])]
  const share = (line: Line) => {
    const whole = length(line)
    return (t: number) => walk(line, Math.max(0, Math.min(1, t)) * whole).point
  }
  const [S, E, N, W] = [share(low), share(right), share(high), share(edge)]
  return {
    sides: [south, east, north, west],
    width: (length(low) + length(high)) / 2,
    height: (length(edge) + length(right)) / 2,
    point: (u, v) => {
      const ruled = plus(mix(S(u), N(u), v), mix(W(v), E(v), u))
      return plus(ruled, times(mix(mix(corners[0], corners[1], u), mix(corners[3], corners[2], u), v), -1))
    },
  }
}

/** Cuts a quarter at the given shares; the outer cuts 0 and 1 are added. */
export function cells(block: Quarter, acrossAt: readonly number[], upAt: readonly number[]): Cell[] {
  const [us, vs] = [
    [0, ...acrossAt, 1],
    [0, ...upAt, 1],
  ]
  const [columns, rows] = [us.length - 1, vs.length - 1]
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const [a, b, c, d] = [us[column]!, us[column + 1]!, vs[row]!, vs[row + 1]!]
    const corners = [block.point(a, c), block.point(b, c), block.point(b, d), block.point(a, d)]
    return { corners, from: [a, c], to: [b, d], row, column, rows, columns, quarter: block }
  })
}

/** The street along each side of a cell (south, east, north, west), nothing where its neighbour is another cell. */
export function streetsBeside(cell: Cell): (string | undefined)[] {
  const [south, east, north, west] = cell.quarter.sides
  return [
    cell.row === 0 ? south : undefined,
    cell.column === cell.columns - 1 ? east : undefined,
    cell.row === cell.rows - 1 ? north : undefined,
    cell.column === 0 ? west : undefined,
  ]
}

/** The cell drawn in: by the width of the street and `lawn` at its outer sides, by `inner` at the others. */
export function drawnIn(cell: Cell, lawn: number, inner: number): Ring {
  return inset(
    cell.corners,
    streetsBeside(cell).map(name => (name ? roadside[classOf(name)] + lawn : inner)),
  )
}

/** The ground of a cell with its bent sides, so that cells of neighbouring rows share them: drawn in as above. */
export function ground(cell: Cell, lawn: number, inner: number): Ring {
  const [[a, c], [b, d]] = [cell.from, cell.to]
  const walk: readonly (readonly [Point, Point])[] = [
    [
      [a, c],
      [b, c],
    ],
    [
      [b, c],
      [b, d],
    ],
    [
      [b, d],
      [a, d],
    ],
    [
      [a, d],
      [a, c],
    ],
  ]
  const beside = streetsBeside(cell).map(name => (name ? roadside[classOf(name)] + lawn : inner))
  const sides = walk.map(([from, to]) => stations(from, to).map(([u, v]) => cell.quarter.point(u, v)))
  return inset(
    sides.flat(),
    sides.flatMap((points, side) => points.map(() => beside[side]!)),
  )
}

/** A start and the stations after it at round shares of the quarter, which are the same for all its cells. */
function stations(from: Point, to: Point): Point[] {
  const axis = from[0] === to[0] ? 1 : 0
  const [start, end] = [from[axis], to[axis]]
  const round = Array.from({ length: 23 }, (_, index) => (index + 1) / 24)
  const passed = round.filter(share => Math.min(start, end) + 0.01 < share && share < Math.max(start, end) - 0.01)
  const ordered = start < end ? passed : passed.reverse()
  return [from, ...ordered.map(share => mix(from, to, (share - start) / (end - start)))]
}

/** A line inside a quarter from one pair of shares to another, bent as the quarter is. */
export function across(block: Quarter, from: Point, to: Point): Line {
  const parts = 12
  return Array.from({ length: parts + 1 }, (_, index) => {
    const [u, v] = mix(from, to, index / parts)
    return block.point(u, v)
  })
}

/** The outline of a quarter, drawn in by `metres`. */
export function outline(block: Quarter, metres: number): Ring {
  const edge = [
    ...across(block, [0, 0], [1, 0]).slice(0, -1),
    ...across(block, [1, 0], [1, 1]).slice(0, -1),
    ...across(block, [1, 1], [0, 1]).slice(0, -1),
    ...across(block, [0, 1], [0, 0]).slice(0, -1),
  ]
  return inset(edge, metres)
}

/** The same corners, begun from another side. */
export const turned = (ring: Ring, side: number): Ring => ring.map((_, index) => at(ring, index + side))

const classOf = (name: string) => streets.find(one => one.name === name)?.class ?? 'street'
