import { at, distance, left, minus, mix, path, plus, slab, times, unit, type Point, type Ring } from './geometry.ts'

/** A slab along one side of a plot: `from` metres after the corner, `setback` metres in, its front to that side. */
export function alongSide(plot: Ring, side: number, from: number, long: number, deep: number, setback = 0): Ring {
  const way = wayOf(plot, side)
  return slab(plus(plus(at(plot, side), times(way, from)), times(left(way), setback)), way, long, deep)
}

/** Metres of a side of a plot. */
export const sideLength = (plot: Ring, side: number): number => distance(at(plot, side), at(plot, side + 1))

/** A slab that stands with its end to a side: `from` metres after the corner, `setback` in, going `long` inwards. */
export function endOn(plot: Ring, side: number, from: number, long: number, deep: number, setback = 0): Ring {
  const way = wayOf(plot, side)
  return slab(plus(plus(at(plot, side), times(way, from)), times(left(way), setback)), way, deep, long)
}

/** A panel house made of sections, each second one a little forward, as nine-storey houses are. */
export function sections(base: Ring, step: number): Ring {
  const [a, b, c, d] = [at(base, 0), at(base, 1), at(base, 2), at(base, 3)]
  const count = Math.max(1, Math.round(distance(a, b) / 22))
  const inwards = times(unit(minus(d, a)), step)
  const edge = (from: Point, to: Point, odd: number) =>
    Array.from({ length: count }, (_, part) => {
      const shift: Point = (part + odd) % 2 ? inwards : [0, 0]
      return [plus(mix(from, to, part / count), shift), plus(mix(from, to, (part + 1) / count), shift)]
    }).flat()
  return [...edge(a, b, 0), ...edge(c, d, count + 1)]
}

/** A house of two wings on a corner: along side `side` and along the side before it. */
export function corner(plot: Ring, side: number, long: number, wing: number, deep: number): Ring {
  const [way, up] = [wayOf(plot, side), left(wayOf(plot, side))]
  const start = at(plot, side)
  const to = (x: number, y: number) => plus(start, plus(times(way, x), times(up, y)))
  return [to(0, 0), to(long, 0), to(long, deep), to(deep, deep), to(deep, wing), to(0, wing)]
}

/** A house of three wings open to the yard. */
export function horseshoe(plot: Ring, side: number, from: number, long: number, wing: number, deep: number): Ring {
  const [way, up] = [wayOf(plot, side), left(wayOf(plot, side))]
  const start = plus(at(plot, side), times(way, from))
  const to = (x: number, y: number) => plus(start, plus(times(way, x), times(up, y)))
  return [
    to(0, 0),
    to(long, 0),
    to(long, wing),
    to(long - deep, wing),
    to(long - deep, deep),
    to(deep, deep),
    to(deep, wing),
    to(0, wing),
  ]
}

/** Plans around (0, 0), in metres, for `placed`. */
export const plans = {
  school: path('-34,-22 34,-22 34,-7 8,-7 8,6 30,6 30,22 -30,22 -30,6 -8,6 -8,-7 -34,-7'),
  bigSchool: path(
    '-38,-26 -22,-26 -22,-8 22,-8 22,-26 38,-26 38,24 22,24 22,8 6,8 6,22 -10,22 -10,8 -22,8 -22,24 -38,24',
  ),
  kindergarten: path('-20,-14 -7,-14 -7,-4 7,-4 7,-14 20,-14 20,14 7,14 7,5 -7,5 -7,14 -20,14'),
  hospital: path(
    '-52,-11 -10,-11 -10,-30 10,-30 10,-11 52,-11 52,5 36,5 36,30 22,30 22,5 -22,5 -22,30 -36,30 -36,5 -52,5',
  ),
  palace: path('-36,-16 -14,-16 -14,-21 14,-21 14,-16 36,-16 36,16 20,16 20,24 -20,24 -20,16 -36,16'),
  church: path(
    '-22,-5 -18,-5 -18,-7 -8,-7 -8,-11 2,-11 2,-14 12,-14 12,-9 18,-7 21,-3 21,3 18,7 12,9 12,14 2,14 2,11 -8,11 -8,7 -18,7 -18,5 -22,5',
  ),
  tower: path('-12,-8 -6,-8 -6,-12 6,-12 6,-8 12,-8 12,8 6,8 6,12 -6,12 -6,8 -12,8'),
  station: path('-52,-8 -16,-8 -16,-11 16,-11 16,-8 52,-8 52,8 14,8 14,11 -14,11 -14,8 -52,8'),
} satisfies Record<string, Point[]>

const wayOf = (plot: Ring, side: number): Point => unit(minus(at(plot, side + 1), at(plot, side)))
