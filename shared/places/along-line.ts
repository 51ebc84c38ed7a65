export type Pixel = { readonly x: number; readonly y: number }
/** A letter of a name, with its middle and how it is turned, in radians. */
export type Glyph = Pixel & { readonly text: string; readonly angle: number }
export type Box = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }

/** Steps from the middle of a stretch at which a straighter piece is looked for, in widths of the name. */
const tries = [0, -0.5, 0.5, -1, 1, -1.5, 1.5]
const sharpest = 0.45
const mostBend = 1.3

/**
 * Where a name stands along a bending line, letter by letter, as often as it is long enough for; all in pixels.
 * `advances`: where each letter begins, with one more entry for the end of the word; `repeat`: between two repetitions.
 */
export function layAlong(
  line: readonly Pixel[],
  name: string,
  advances: readonly number[],
  size: number,
  repeat: number,
): Glyph[][] {
  const distances = distancesOf(line)
  const [length, width] = [distances[distances.length - 1]!, advances[advances.length - 1]!]
  const room = width + size * 1.5
  if (length < room) return []
  const stretches = Math.max(1, Math.floor(length / repeat))
  const result: Glyph[][] = []
  for (let stretch = 0; stretch < stretches; stretch++) {
    const middle = ((stretch + 0.5) * length) / stretches
    const glyphs = tries
      .map(step => middle + step * width - width / 2)
      .filter(start => start >= size * 0.7 && start + width <= length - size * 0.7)
      .map(start => glyphsAt(line, distances, name, advances, start))
      .find(straightEnough)
    if (glyphs) result.push(glyphs)
  }
  return result
}

function glyphsAt(
  line: readonly Pixel[],
  distances: readonly number[],
  name: string,
  advances: readonly number[],
  start: number,
): Glyph[] {
  const width = advances[advances.length - 1]!
  const [first, last] = [pointAt(line, distances, start), pointAt(line, distances, start + width)]
  const back = last.x < first.x
  return Array.from(name, (text, index) => {
    const [from, to] = [advances[index]!, advances[index + 1]!]
    const a = pointAt(line, distances, back ? start + width - from : start + from)
    const b = pointAt(line, distances, back ? start + width - to : start + to)
    return { text, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, angle: Math.atan2(b.y - a.y, b.x - a.x) }
  })
}

function straightEnough(glyphs: readonly Glyph[]): boolean {
  let [low, high, turned] = [0, 0, 0]
  for (let i = 1; i < glyphs.length; i++) {
    const bend = Math.atan2(
      Math.sin(glyphs[i]!.angle - glyphs[i - 1]!.angle),
      Math.cos(glyphs[i]!.angle - glyphs[i - 1]!.angle),
    )
    if (Math.abs(bend) > sharpest) return false
    turned += bend
    low = Math.min(low, turned)
    high = Math.max(high, turned)
  }
  return high - low < mostBend
}

/** Where a written name is anchored: its middle letter. */
export function positionOf(glyphs: readonly Glyph[]): Pixel {
  const { x, y } = glyphs[glyphs.length >> 1]!
  return { x, y }
}

/** The room that a written name takes up. */
export function boxesOf(glyphs: readonly Glyph[], size: number): Box[] {
  const half = size * 0.8
  return glyphs
    .filter((_, index) => index % 2 === 0 || index === glyphs.length - 1)
    .map(({ x, y }) => ({ minX: x - half, minY: y - half, maxX: x + half, maxY: y + half }))
}

function distancesOf(line: readonly Pixel[]): number[] {
  let sum = 0
  return line.map((point, index) => {
    const before = line[index - 1]
    if (before) sum += Math.hypot(point.x - before.x, point.y - before.y)
    return sum
  })
}

function pointAt(line: readonly Pixel[], distances: readonly number[], distance: number): Pixel {
  let index = 1
  while (index < line.length - 1 && distances[index]! < distance) index++
  const [a, b] = [line[index - 1]!, line[index]!]
  const span = distances[index]! - distances[index - 1]!
  const t = span === 0 ? 0 : (distance - distances[index - 1]!) / span
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}
