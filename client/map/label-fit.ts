import type { Box } from './marks.ts'

export type Pixel = readonly [x: number, y: number]

export type LabelShape = {
  key: string
  /** The outer boundary in pixels. */
  ring: readonly Pixel[]
  anchor: Pixel
  /** Size of the written name in pixels. */
  width: number
  height: number
}

/**
 * Where each name stands: inside its boundary, as near to the anchor as it can, touching no other; the earlier shape wins.
 * Clear of `marks` where there is such a place, else under them.
 */
export function placeLabels(shapes: readonly LabelShape[], marks: readonly Box[] = [], gap = 6): Map<string, Pixel> {
  const taken: Box[] = []
  const result = new Map<string, Pixel>()
  for (const shape of shapes) {
    const free = candidates(shape).filter(([x, y]) => {
      const box = boxAt(x, y, shape, 0)
      return insideRing(box, shape.ring) && !taken.some(other => touch(other, boxAt(x, y, shape, gap)))
    })
    const at = free.find(([x, y]) => !marks.some(mark => touch(mark, boxAt(x, y, shape, 0)))) ?? free[0]
    if (!at) continue
    taken.push(boxAt(at[0], at[1], shape, 0))
    result.set(shape.key, at)
  }
  return result
}

const steps = 9

function candidates({ ring, anchor, width, height }: LabelShape): Pixel[] {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (right - left < width || bottom - top < height) return []
  const grid = Array.from({ length: (steps - 1) ** 2 }, (_, i): Pixel => {
    const [column, row] = [1 + (i % (steps - 1)), 1 + Math.floor(i / (steps - 1))]
    return [left + ((right - left) * column) / steps, top + ((bottom - top) * row) / steps]
  })
  return [anchor, ...grid.sort((a, b) => far(a, anchor) - far(b, anchor))]
}

const far = (a: Pixel, b: Pixel) => Math.hypot(a[0] - b[0], a[1] - b[1])

const boxAt = (x: number, y: number, { width, height }: LabelShape, gap: number): Box => ({
  left: x - width / 2 - gap,
  right: x + width / 2 + gap,
  top: y - height / 2 - gap,
  bottom: y + height / 2 + gap,
})

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function insideRing({ left, right, top, bottom }: Box, ring: readonly Pixel[]): boolean {
  const middle = (left + right) / 2
  return [left, middle, right].every(x => [top, bottom].every(y => inside([x, y], ring)))
}

/** Whether a pixel lies within a ring (even-odd rule). */
export function inside([x, y]: Pixel, ring: readonly Pixel[]): boolean {
  let within = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!]
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) within = !within
  }
  return within
}
