import { at, centroid, minus, mix, placed, plus, times, unit, type Ring } from './geometry.ts'
import { alongSide, corner, endOn, horseshoe, plans, sections, sideLength } from './house-plans.ts'
import type { Random } from './prng.ts'

/** A house to be tried: its outline, its floors, and a shorter version in case it does not fit. */
type Proposal = { ring: Ring; floors: number; shorter?: (by: number) => Ring }
/** How the houses of a yard stand on a plot whose side 0 faces the street. */
type YardPlan = (plot: Ring, floors: number, chance: Random) => Proposal[]

const deepOf = (floors: number) => (floors >= 9 ? 14 : 12.5)

/** The arrangements of houses by the letter used in the plan of a micro-district. */
export const yardPlans: Readonly<Record<string, YardPlan>> = {
  // Three sides closed, the back half open.
  П: (plot, floors, chance) => [
    ...row(plot, 0, floors, 0, 0),
    one(plot, 1, 30, sideLength(plot, 1) - chance.between(40, 62), floors),
    one(plot, 3, chance.between(12, 30), sideLength(plot, 3) - 62, floors),
    one(plot, 2, sideLength(plot, 2) * 0.28, sideLength(plot, 2) * 0.45, floors),
  ],
  // A long corner house in front, slabs behind it, a tower in the free corner.
  Г: (plot, floors, chance) => [
    { ring: corner(plot, 0, sideLength(plot, 0) * 0.72, sideLength(plot, 3) * 0.55, deepOf(floors)), floors },
    one(plot, 1, 8, sideLength(plot, 1) * 0.5, floors),
    one(plot, 2, 34, sideLength(plot, 2) * chance.between(0.45, 0.55), floors),
    tower(plot, 0.82, 0.8, 9),
    tower(plot, 0.12, 0.86, 9),
  ],
  // Slabs with their ends to the street, as a comb.
  Ш: (plot, floors, chance) => {
    const deep = deepOf(floors)
    const count = Math.max(3, Math.floor((sideLength(plot, 0) - deep) / 44) + 1)
    const step = (sideLength(plot, 0) - deep) / (count - 1)
    const teeth = Array.from({ length: count }, (_, index) => {
      const from = 4 + (index % 2) * chance.between(8, 22)
      const long = Math.min(sideLength(plot, 1) - 40 - from, chance.pick([76, 88, 94]))
      return shrinking(by => endOn(plot, 0, index * step, long - by, deep, from), floors)
    })
    return [...teeth, one(plot, 2, 20, sideLength(plot, 2) - 70, floors)]
  },
  // Closed all round, with passages at the corners.
  О: (plot, floors) => [
    ...row(plot, 0, floors, 0, 0),
    one(plot, 1, 28, sideLength(plot, 1) - 56, floors),
    ...row(plot, 2, floors, 0, 0),
    one(plot, 3, 28, sideLength(plot, 3) - 56, floors),
  ],
  // Towers around one long house.
  Т: (plot, floors, chance) => [
    tower(plot, 0.1, 0.12, 12),
    tower(plot, 0.9, 0.12, 12),
    tower(plot, 0.5, chance.between(0.1, 0.2), 14),
    tower(plot, 0.1, 0.55, 12),
    tower(plot, 0.9, 0.6, 12),
    one(plot, 2, 10, sideLength(plot, 2) - 30, Math.max(floors, 9)),
  ],
  // Slabs parallel to the street, one behind another, shifted.
  Л: (plot, floors, chance) => {
    const deep = deepOf(floors)
    const [wide, tall] = [sideLength(plot, 0), sideLength(plot, 1)]
    const count = Math.max(3, Math.floor((tall - deep) / 48) + 1)
    const slabs = Array.from({ length: count }, (_, index) => {
      const long = Math.min(wide - 30, chance.pick([76, 88, 106]))
      const from = index % 2 ? wide - long - 4 : 4
      const setback = (index * (tall - deep)) / (count - 1)
      return shrinking(by => alongSide(plot, 0, from, long - by, deep, setback), floors)
    })
    return [
      ...slabs,
      one(plot, 1, 2, Math.min(64, tall * 0.4), floors),
      one(plot, 3, 2, Math.min(50, tall * 0.32), floors),
    ]
  },
  // A solid old block: a horseshoe to the street and two wings behind.
  С: (plot, floors, chance) => [
    {
      ring: horseshoe(plot, 0, 0, sideLength(plot, 0) * chance.between(0.56, 0.66), sideLength(plot, 1) * 0.42, 14),
      floors,
    },
    one(plot, 0, sideLength(plot, 0) * 0.76, sideLength(plot, 0) * 0.24, floors),
    one(plot, 1, 34, sideLength(plot, 1) - 60, floors),
    one(plot, 2, 24, sideLength(plot, 2) * 0.5, floors),
  ],
  // A broken line of sections along two sides, low houses inside.
  З: (plot, floors, chance) => [
    { ring: sections(alongSide(plot, 0, 26, sideLength(plot, 0) - 30, 15), 4), floors: 9 },
    { ring: sections(alongSide(plot, 3, 24, sideLength(plot, 3) - 34, 15), 4), floors: 9 },
    one(plot, 1, chance.between(30, 44), sideLength(plot, 1) * 0.46, floors),
    one(plot, 2, 6, sideLength(plot, 2) * 0.52, floors),
    tower(plot, 0.87, 0.86, 9),
  ],
}

/** One or two slabs along a side, two when it is long. */
function row(plot: Ring, side: number, floors: number, before: number, after: number): Proposal[] {
  const long = sideLength(plot, side) - before - after
  if (long < 128) return [one(plot, side, before, long, floors)]
  const first = long * 0.46
  return [one(plot, side, before, first, floors), one(plot, side, before + first + 18, long - first - 18, floors)]
}

function one(plot: Ring, side: number, from: number, wanted: number, floors: number): Proposal {
  const long = Math.min(wanted, 128)
  const shape = (by: number) => {
    const base = alongSide(plot, side, from + by / 2, long - by, deepOf(floors))
    return floors >= 9 ? sections(base, 1.4) : base
  }
  return shrinking(shape, floors)
}

const shrinking = (shape: (by: number) => Ring, floors: number): Proposal => ({
  ring: shape(0),
  floors,
  shorter: shape,
})

function tower(plot: Ring, u: number, v: number, floors: number): Proposal {
  const foot = mix(mix(at(plot, 0), at(plot, 1), u), mix(at(plot, 3), at(plot, 2), u), v)
  const middle = plus(foot, times(minus(centroid(plot), foot), 0.06))
  return { ring: placed(plans.tower, middle, unit(minus(at(plot, 1), at(plot, 0)))), floors }
}
