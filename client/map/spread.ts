import type { Point } from '#shared/core/value.ts'

/** Metres between neighbours that stood on the same spot: about a mark's width at the closest zooms. */
const step = 11
const metresPerDegree = 111_320

/**
 * Points that stand on the very same spot (the yard is everybody's default pin) are laid out around it in a sunflower,
 * always in the same way, so that each can be seen and touched at the closest zooms.
 */
export function spreadSame<T extends { readonly point: Point }>(items: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return items.map(item => {
    const key = `${item.point[0].toFixed(5)},${item.point[1].toFixed(5)}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return nth === 0 ? item : { ...item, point: petal(item.point, nth) }
  })
}

const golden = Math.PI * (3 - Math.sqrt(5))

function petal([lon, lat]: Point, nth: number): Point {
  const [reach, angle] = [step * Math.sqrt(nth), nth * golden]
  const north = (reach * Math.sin(angle)) / metresPerDegree
  const east = (reach * Math.cos(angle)) / (metresPerDegree * Math.cos((lat * Math.PI) / 180))
  return [lon + east, lat + north]
}

export type Circle = { x: number; y: number; radius: number }

/** Moves circles (pixels) as little as needed for none to cover another by more than `overlap` pixels; the first yield least. */
export function pushApart<T extends Circle>(circles: readonly T[], overlap = 0): T[] {
  const moved = circles.map(circle => ({ ...circle }))
  for (let round = 0; round < 60; round++) if (!pushOnce(moved, overlap)) break
  return moved
}

function pushOnce(circles: Circle[], overlap: number): boolean {
  let any = false
  circles.forEach((a, i) => {
    for (let j = i + 1; j < circles.length; j++) {
      const b = circles[j]!
      const wanted = a.radius + b.radius - overlap
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const distance = Math.hypot(dx, dy)
      if (distance >= wanted - 0.5) continue
      any = true
      // Exactly one upon another they have no direction: each pair gets one of its own.
      const angle = distance > 0.01 ? Math.atan2(dy, dx) : (i + 1) * 1.3 + j * golden
      const push = wanted - distance
      const [x, y] = [Math.cos(angle) * push, Math.sin(angle) * push]
      a.x -= x * 0.3
      a.y -= y * 0.3
      b.x += x * 0.7
      b.y += y * 0.7
    }
  })
  return any
}
