import { left, placed, plus, times, type Point, type Ring } from './geometry.ts'
import { length, walk, type Line } from './lines.ts'

/** A plot beside a street: the middle of its front, the direction of the street, and the way inwards. */
export type Front = { middle: Point; along: Point; inwards: Point; width: number }

/** Walks along one side of a street and offers plots, each as wide as `width` says, `setback` metres from its middle. */
export function fronts(
  line: Line,
  side: 'left' | 'right',
  options: { setback: () => number; width: () => number; from?: number; to?: number },
): Front[] {
  const end = length(line) - (options.to ?? 0)
  const list: Front[] = []
  for (let along = options.from ?? 0; along < end;) {
    const width = options.width()
    const { point, way } = walk(line, Math.min(along + width / 2, end))
    const inwards = side === 'left' ? left(way) : times(left(way), -1)
    const facing = side === 'left' ? way : times(way, -1)
    list.push({ middle: plus(point, times(inwards, options.setback())), along: facing, inwards, width })
    along += width
  }
  return list
}

/** A plan whose front edge lies on y = 0, put on a plot and shifted along it. */
export const onFront = (front: Front, plan: readonly Point[], shift = 0): Ring =>
  placed(plan, plus(front.middle, times(front.along, shift)), front.along)

/** A rectangle plan, its front edge on y = 0. */
export const oblong = (width: number, depth: number, from = 0): Point[] => [
  [-width / 2, from],
  [width / 2, from],
  [width / 2, from + depth],
  [-width / 2, from + depth],
]

/** A house with a wing back into the yard. */
export const winged = (width: number, depth: number, wing: number, wide: number): Point[] => [
  [-width / 2, 0],
  [width / 2, 0],
  [width / 2, depth],
  [-width / 2 + wide, depth],
  [-width / 2 + wide, depth + wing],
  [-width / 2, depth + wing],
]
