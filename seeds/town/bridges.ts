import { at, box, type Box, crossing, inside, meets, mix, type Point } from './geometry.ts'
import type { Line } from './lines.ts'
import type { Outline, Road } from './site.ts'

/** Water and the box around it. */
type Pool = Outline & { box: Box }
type Piece = { line: Line; bridge: boolean }

/** Cuts a road where it meets the water, so that its parts over the water are bridges. */
export function bridged(road: Road, waters: readonly Pool[]): Piece[] {
  const own = box(road.line)
  const near = waters.filter(water => meets(own, water.box))
  const pieces: Piece[] = []
  let run: Point[] = [road.line[0]!]
  const finish = () => {
    const bridge = near.some(water => inside(mix(run[0]!, run[1]!, 0.5), water.ring))
    pieces.push({ line: run, bridge })
  }
  road.line.slice(1).forEach((end, index) => {
    const start = road.line[index]!
    for (const t of cuts(start, end, near)) {
      run.push(mix(start, end, t))
      finish()
      run = [mix(start, end, t)]
    }
    run.push(end)
  })
  finish()
  return pieces
}

function cuts(start: Point, end: Point, waters: readonly Pool[]): number[] {
  const own = box([start, end])
  const found: number[] = []
  for (const water of waters) {
    if (!meets(own, water.box)) continue
    for (let index = 0; index < water.ring.length; index++) {
      const t = crossing(start, end, at(water.ring, index), at(water.ring, index + 1))
      if (t !== undefined && t > 0.001 && t < 0.999) found.push(t)
    }
  }
  return found.sort((a, b) => a - b)
}
