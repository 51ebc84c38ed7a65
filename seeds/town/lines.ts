import { at, crossing, distance, left, minus, mix, plus, times, unit, type Point } from './geometry.ts'

export type Line = readonly Point[]
/** A place on a line: metres from its start, its point, and how far from the asked point it is. */
export type Spot = { along: number; point: Point; away: number }

/** A soft curve through all given points (Catmull–Rom), a corner about every `step` metres. */
export function smooth(points: Line, step = 30): Line {
  const curve: Point[] = []
  for (let index = 0; index + 1 < points.length; index++) {
    const [b, c] = [points[index]!, points[index + 1]!]
    const a = points[index - 1] ?? minus(times(b, 2), c)
    const d = points[index + 2] ?? minus(times(c, 2), b)
    const parts = Math.max(1, Math.round(distance(b, c) / step))
    for (let part = 0; part < parts; part++) curve.push(through(a, b, c, d, part / parts))
  }
  return [...curve, points.at(-1)!]
}

/** The same for a closed outline. */
export function smoothRing(points: Line, step = 30): Point[] {
  return points.flatMap((b, index) => {
    const [a, c, d] = [at(points, index - 1), at(points, index + 1), at(points, index + 2)]
    const parts = Math.max(1, Math.round(distance(b, c) / step))
    return Array.from({ length: parts }, (_, part) => through(a, b, c, d, part / parts))
  })
}

export function length(line: Line): number {
  let sum = 0
  for (let index = 1; index < line.length; index++) sum += distance(line[index - 1]!, line[index]!)
  return sum
}

/** The point `along` metres from the start and the direction there. */
export function walk(line: Line, along: number): { point: Point; way: Point } {
  let rest = along
  for (let index = 1; index < line.length; index++) {
    const [a, b] = [line[index - 1]!, line[index]!]
    const part = distance(a, b)
    if (rest <= part || index === line.length - 1) return { point: mix(a, b, rest / part), way: unit(minus(b, a)) }
    rest -= part
  }
  throw new RangeError('a line has at least two points')
}

export function nearest(line: Line, point: Point): Spot {
  let best: Spot = { along: 0, point: line[0]!, away: Infinity }
  let before = 0
  for (let index = 1; index < line.length; index++) {
    const [a, b] = [line[index - 1]!, line[index]!]
    const [way, offset] = [minus(b, a), minus(point, a)]
    const whole = distance(a, b)
    const t = Math.max(0, Math.min(1, (way[0] * offset[0] + way[1] * offset[1]) / (whole * whole)))
    const foot = mix(a, b, t)
    const away = distance(foot, point)
    if (away < best.away) best = { along: before + whole * t, point: foot, away }
    before += whole
  }
  return best
}

/** Where two streets meet: their crossing, or the nearest spot of the first to the second. */
export function meet(one: Line, other: Line): Point {
  for (let i = 1; i < one.length; i++)
    for (let j = 1; j < other.length; j++) {
      const t = crossing(one[i - 1]!, one[i]!, other[j - 1]!, other[j]!)
      if (t !== undefined) return mix(one[i - 1]!, one[i]!, t)
    }
  const close = (a: Line, b: Line) => a.map(point => nearest(b, point)).reduce((x, y) => (y.away < x.away ? y : x))
  const [onOther, onOne] = [close(one, other), close(other, one)]
  return onOne.away <= onOther.away ? onOne.point : nearest(one, onOther.point).point
}

/** The piece of a line between the spots nearest to two points, in that direction. */
export function between(line: Line, from: Point, to: Point): Line {
  const [a, b] = [nearest(line, from), nearest(line, to)]
  if (a.along > b.along) return [...between(line, to, from)].reverse()
  let before = 0
  const middle = line.filter((point, index) => {
    if (index > 0) before += distance(line[index - 1]!, point)
    return before > a.along + 0.5 && before < b.along - 0.5
  })
  return [a.point, ...middle, b.point]
}

/** A line to the left of another by `metres` (a number or a function of the share of the way). */
export function offset(line: Line, metres: number | ((share: number) => number)): Point[] {
  return line.map((point, index) => {
    const way = unit(minus(line[Math.min(index + 1, line.length - 1)]!, line[Math.max(index - 1, 0)]!))
    const by = typeof metres === 'number' ? metres : metres(index / (line.length - 1))
    return plus(point, times(left(way), by))
  })
}

function through(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const axis = (k: 0 | 1) =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * t +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t)
  return [axis(0), axis(1)]
}
