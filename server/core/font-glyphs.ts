import { bytesOf, type Bytes } from './font-tables.ts'

/** Points of a closed line of quadratic curves, in units of the font; `on`: the line goes through it. */
export type Contour = readonly { readonly x: number; readonly y: number; readonly on: boolean }[]

/** The outlines of all glyphs by their numbers, from the transformed table of a WOFF2 file (WOFF File Format 2.0, 5.1). */
export function glyphsOf(table: Bytes): readonly (readonly Contour[])[] {
  const sizes = Array.from({ length: 7 }, (_, i) => table.u32(8 + 4 * i))
  let start = 36
  const [contours, points, flags, glyphs, composites] = sizes.map(size => {
    const stream = streamOf(bytesOf(table.piece.subarray(start, start + size)))
    start += size
    return stream
  })
  if (!contours || !points || !flags || !glyphs || !composites) throw new Error('a font without outlines')
  const simple = (count: number): Contour[] => {
    let [x, y] = [0, 0]
    const lengths = Array.from({ length: count }, () => points.short())
    const found = lengths.map(length =>
      Array.from({ length }, () => {
        const flag = flags.u8()
        const [dx, dy] = step(flag & 127, glyphs)
        return { x: (x += dx), y: (y += dy), on: flag < 128 }
      }),
    )
    glyphs.short()
    return found
  }
  const read = Array.from({ length: table.u16(4) }, (): readonly Contour[] | Part[] => {
    const count = contours.i16()
    if (count > 0) return simple(count)
    return count === 0 ? [] : partsOf(composites, glyphs)
  })
  const whole = (glyph: readonly Contour[] | Part[] = []): readonly Contour[] =>
    isParts(glyph)
      ? glyph.flatMap(({ glyph: n, move }) =>
          whole(read[n]).map(line => line.map(point => ({ ...point, ...move(point) }))),
        )
      : glyph
  return read.map(whole)
}

/** A glyph that is a part of another, and where its points come to lie. */
type Part = { readonly glyph: number; readonly move: (at: { x: number; y: number }) => { x: number; y: number } }
const isParts = (glyph: readonly Contour[] | Part[]): glyph is Part[] => glyph.some(each => 'move' in each)

type Stream = ReturnType<typeof streamOf>

function streamOf(bytes: Bytes) {
  let at = 0
  const u8 = () => bytes.u8(at++)
  const u16 = () => bytes.u16((at += 2) - 2)
  const i16 = () => bytes.i16((at += 2) - 2)
  /** A small number in a byte, a larger one in two or three (255UInt16). */
  const short = () => {
    const first = u8()
    if (first === 253) return u16()
    if (first === 254) return 506 + u8()
    return first === 255 ? 253 + u8() : first
  }
  return { u8, u16, i16, short }
}

/** How far the next point lies: from one to four bytes, as the flag says. */
function step(flag: number, from: Stream): [x: number, y: number] {
  const sign = (bit: number, value: number) => (bit & 1 ? value : -value)
  const a = from.u8()
  if (flag < 10) return [0, sign(flag, ((flag & 14) << 7) + a)]
  if (flag < 20) return [sign(flag, (((flag - 10) & 14) << 7) + a), 0]
  if (flag < 84) {
    const b = flag - 20
    return [sign(flag, 1 + (b & 0x30) + (a >> 4)), sign(flag >> 1, 1 + ((b & 0x0c) << 2) + (a & 0x0f))]
  }
  const c = from.u8()
  if (flag < 120) {
    const b = flag - 84
    return [sign(flag, 1 + (Math.floor(b / 12) << 8) + a), sign(flag >> 1, 1 + (((b % 12) >> 2) << 8) + c)]
  }
  const d = from.u8()
  if (flag < 124) return [sign(flag, (a << 4) + (c >> 4)), sign(flag >> 1, ((c & 0x0f) << 8) + d)]
  return [sign(flag, (a << 8) + c), sign(flag >> 1, (d << 8) + from.u8())]
}

const bits = { words: 0x1, offsets: 0x2, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 }

/** A letter that is put together of others, as «й» is (OpenType, «glyf», composite glyphs). */
function partsOf(from: Stream, glyphs: Stream): Part[] {
  const parts: Part[] = []
  const part = () => from.i16() / 16_384
  const byte = () => (from.u8() << 24) >> 24
  let [flags, instructed] = [0, 0]
  do {
    flags = from.u16()
    instructed |= flags & bits.instructions
    const glyph = from.u16()
    const [dx, dy] = flags & bits.words ? [from.i16(), from.i16()] : [byte(), byte()]
    const one = flags & bits.scale ? part() : 1
    const [a, b, c, d] =
      flags & bits.matrix
        ? [part(), part(), part(), part()]
        : flags & bits.twoScales
          ? [part(), 0, 0, part()]
          : [one, 0, 0, one]
    const [right, up] = flags & bits.offsets ? [dx, dy] : [0, 0]
    parts.push({ glyph, move: ({ x, y }) => ({ x: a * x + c * y + right, y: b * x + d * y + up }) })
  } while (flags & bits.more)
  if (instructed) glyphs.short()
  return parts
}
