import { at, crossing, minus, mix, unit, type Point, type Ring } from './geometry.ts'

/** A ring without what an offset leaves at its corners: small loops, cut off where the ring crosses itself, and spikes. */
export function unlooped(ring: Ring): Ring {
  let points: Point[] = [...ring]
  for (let cut = firstLoop(points); cut; cut = firstLoop(points)) points = cut
  return points.filter((_, i) => !isSpike(points, i))
}

/** A point where the ring turns back on itself. */
function isSpike(ring: readonly Point[], i: number): boolean {
  const [before, here, after] = [at(ring, i - 1), at(ring, i), at(ring, (i + 1) % ring.length)]
  const [there, back] = [unit(minus(here, before)), unit(minus(after, here))]
  return there[0] * back[0] + there[1] * back[1] < -0.9
}

function firstLoop(ring: readonly Point[]): Point[] | undefined {
  const n = ring.length
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue
      const [a, b] = [at(ring, i), at(ring, i + 1)]
      const where = crossing(a, b, at(ring, j), at(ring, (j + 1) % n))
      if (where === undefined) continue
      const corner = mix(a, b, where)
      // The loop is the shorter of the two ways round.
      return j - i <= n / 2
        ? [...ring.slice(0, i + 1), corner, ...ring.slice(j + 1)]
        : [corner, ...ring.slice(i + 1, j + 1)]
    }
  }
  return undefined
}
