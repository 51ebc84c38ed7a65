/** Metres east and north of the middle of the town. */
export type Point = readonly [number, number]
/** Corners of a polygon, anticlockwise, the first one not repeated. */
export type Ring = readonly Point[]
export type Box = { left: number; bottom: number; right: number; top: number }

/** Points written as `east,north east,north …`, in metres. */
export const path = (text: string): Point[] =>
  text.split(' ').map(pair => {
    const [x, y] = pair.split(',').map(Number)
    return [x!, y!]
  })

export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]]
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
export const times = (a: Point, k: number): Point => [a[0] * k, a[1] * k]
export const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
export const cross = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0]
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
/** A quarter turn to the left. */
export const left = (a: Point): Point => [-a[1], a[0]]
export const unit = (a: Point): Point => times(a, 1 / (Math.hypot(a[0], a[1]) || 1))
/** The item at a cyclic index; lists of corners are never empty. */
export const at = <T>(list: readonly T[], index: number): T =>
  list[index] ?? list[((index % list.length) + list.length) % list.length]!

/** Signed area in square metres, positive when anticlockwise. */
export function area(ring: Ring): number {
  let sum = 0
  for (let index = 0; index < ring.length; index++) sum += cross(at(ring, index), at(ring, index + 1))
  return sum / 2
}

export const anticlockwise = (ring: Ring): Ring => (area(ring) < 0 ? [...ring].reverse() : ring)

export function centroid(ring: Ring): Point {
  let [x, y, sum] = [0, 0, 0]
  for (let index = 0; index < ring.length; index++) {
    const [a, b] = [at(ring, index), at(ring, index + 1)]
    const part = cross(a, b)
    x += (a[0] + b[0]) * part
    y += (a[1] + b[1]) * part
    sum += part
  }
  return [x / (3 * sum), y / (3 * sum)]
}

export function box(points: readonly Point[]): Box {
  const result = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
  for (const [x, y] of points) {
    result.left = Math.min(result.left, x)
    result.right = Math.max(result.right, x)
    result.bottom = Math.min(result.bottom, y)
    result.top = Math.max(result.top, y)
  }
  return result
}

/** Whether two boxes have a point in common. */
export const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top

export function inside(point: Point, ring: Ring): boolean {
  let odd = false
  for (let index = 0; index < ring.length; index++) {
    const a = at(ring, index)
    const b = at(ring, index + 1)
    if (a[1] > point[1] === b[1] > point[1]) continue
    if (point[0] < a[0] + ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1])) odd = !odd
  }
  return odd
}

/** Where along a→b (0 to 1) it crosses c→d, or nothing. */
export function crossing(a: Point, b: Point, c: Point, d: Point): number | undefined {
  const turn = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  if (Math.abs(turn) < 1e-12) return undefined
  const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / turn
  const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / turn
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : undefined
}

/** Whether two segments come nearer to each other than `metres`; of most the boxes around them say quickly that they do not. */
export function segmentsMeet(a: Point, b: Point, c: Point, d: Point, metres: number): boolean {
  if (apart(a[0], b[0], c[0], d[0], metres) || apart(a[1], b[1], c[1], d[1], metres)) return false
  if (crossing(a, b, c, d) !== undefined) return true
  const square = metres * metres
  return (
    squareTo(a, c, d) < square || squareTo(b, c, d) < square || squareTo(c, a, b) < square || squareTo(d, a, b) < square
  )
}

const apart = (a: number, b: number, c: number, d: number, by: number): boolean =>
  Math.min(a, b) - by > Math.max(c, d) || Math.min(c, d) - by > Math.max(a, b)

/** The square of the distance from a point to a segment. */
function squareTo(point: Point, a: Point, b: Point): number {
  const [wx, wy] = [b[0] - a[0], b[1] - a[1]]
  const [x, y] = [point[0] - a[0], point[1] - a[1]]
  const length = wx * wx + wy * wy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, (x * wx + y * wy) / length))
  const [dx, dy] = [point[0] - (a[0] + wx * t), point[1] - (a[1] + wy * t)]
  return dx * dx + dy * dy
}

/** Whether two polygons come nearer to each other than `metres`, or overlap. */
export function polygonsMeet(one: Ring, other: Ring, metres: number): boolean {
  if (inside(at(one, 0), other) || inside(at(other, 0), one)) return true
  return one.some((a, i) => other.some((c, j) => segmentsMeet(a, at(one, i + 1), c, at(other, j + 1), metres)))
}

/** A rectangle that starts at `corner` and goes `length` along `along` and `depth` to its left. */
export function slab(corner: Point, along: Point, length: number, depth: number): Ring {
  const [x, y] = [times(along, length), times(left(along), depth)]
  return [corner, plus(corner, x), plus(plus(corner, x), y), plus(corner, y)]
}

/** Puts a plan drawn around (0, 0) on the ground, its own x axis turned to `along`. */
export function placed(plan: readonly Point[], middle: Point, along: Point): Ring {
  const across = left(along)
  return anticlockwise(plan.map(([x, y]) => plus(middle, plus(times(along, x), times(across, y)))))
}

/** Moves every side of a polygon inwards by `metres`; good for blocks whose corners are not sharp. */
export function inset(ring: Ring, metres: number | readonly number[]): Ring {
  const by = (index: number) => (typeof metres === 'number' ? metres : at(metres, index))
  return ring.map((corner, index) => {
    const [before, after] = [unit(minus(corner, at(ring, index - 1))), unit(minus(at(ring, index + 1), corner))]
    const a = plus(corner, times(left(before), by(index - 1)))
    const b = plus(corner, times(left(after), by(index)))
    const turn = cross(before, after)
    if (Math.abs(turn) < 0.05) return mix(a, b, 0.5)
    return plus(a, times(before, cross(minus(b, a), after) / turn))
  })
}
