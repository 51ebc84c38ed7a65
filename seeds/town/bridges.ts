import { at, box, type Box, crossing, inside, meets, mix, type Point } from './geometry.ts'
import type { Line } from './lines.ts'
import type { Outline, Road } from './site.ts'

/** Water and the box around it. */
type Pool = Outline & { box: Box }
type Piece = { line: Line; bridge: boolean }

/** Cuts a road where it meets the water, so that its parts over the water are bridges. */
export function bridged(road: Road, waters: readonly Pool[]): Piece[] {
  const near = waters.filter(water => meets(box(road.line), water.box))
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

function cuts(start: Point, end: Point, waters: readonly Outline[]): number[] {
  return waters
    .flatMap(({ ring }) => ring.map((corner, index) => crossing(start, end, corner, at(ring, index + 1))))
    .filter(t => t !== undefined)
    .filter(t => t > 0.001 && t < 0.999)
    .sort((a, b) => a - b)
}
