import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { glyphsOf, type Contour } from './font-glyphs.ts'
import { fontTables, type Bytes } from './font-tables.ts'

/** Letters as outlines: what is drawn on the server needs no font of its machine. */
export type Font = {
  /** How far the next letter stands, in widths of the font's em. */
  readonly advance: (letter: string) => number
  /** The letter as the data of an SVG path, in ems, from its left end on the line, upwards negative; a space has none. */
  readonly outline: (letter: string) => string
}

/** Letters of Russian, of the languages of Russia that are written in Cyrillic, and Latin ones with digits and signs. */
const parts = ['latin', 'cyrillic', 'cyrillic-ext']
let known: Promise<Font> | undefined

/** The font of the pages, at its ordinary weight; what it has no letter for is left out. */
export function pageFont(): Promise<Font> {
  known ??= Promise.all(parts.map(readPart)).then(all => {
    const of = (letter: string) => all.find(part => part.has(letter))
    return {
      advance: letter => of(letter)?.advance(letter) ?? 0,
      outline: letter => of(letter)?.outline(letter) ?? '',
    }
  })
  return known
}

async function readPart(part: string): Promise<Font & { readonly has: (letter: string) => boolean }> {
  const { resolve } = createRequire(import.meta.url)
  const path = resolve(`@fontsource-variable/golos-text/files/golos-text-${part}-wght-normal.woff2`)
  const tables = fontTables(await readFile(path))
  const em = tables.head.u16(18)
  const advances = advancesOf(tables)
  const numbers = numbersOf(tables.cmap)
  const glyphs = glyphsOf(tables.glyf)
  const numberOf = (letter: string) => numbers.get(letter.codePointAt(0) ?? 0) ?? 0
  return {
    has: letter => numberOf(letter) > 0,
    advance: letter => (advances[numberOf(letter)] ?? 0) / em,
    outline: letter => (glyphs[numberOf(letter)] ?? []).map(contour => pathOf(contour, em)).join(''),
  }
}

/** Widths by the glyph's number; a transformed table has them side by side, a plain one between bearings. */
function advancesOf({ hhea, hmtx }: ReturnType<typeof fontTables>): number[] {
  const count = hhea.u16(34)
  return Array.from({ length: count }, (_, i) =>
    hmtx.isTransformed ? hmtx.bytes.u16(1 + 2 * i) : hmtx.bytes.u16(4 * i),
  )
}

/** Which glyph stands for which code: the segments of format 4 (OpenType, «cmap»). */
function numbersOf(cmap: Bytes): Map<number, number> {
  const numbers = new Map<number, number>()
  const at = Array.from({ length: cmap.u16(2) }, (_, i) => cmap.u32(4 + 8 * i + 4)).find(start => cmap.u16(start) === 4)
  if (at === undefined) return numbers
  const double = cmap.u16(at + 6)
  for (let i = 0; i < double; i += 2) {
    const [end, start] = [cmap.u16(at + 14 + i), cmap.u16(at + 16 + double + i)]
    const [delta, offsetAt] = [cmap.u16(at + 16 + 2 * double + i), at + 16 + 3 * double + i]
    const offset = cmap.u16(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = offset === 0 ? code : cmap.u16(offsetAt + offset + 2 * (code - start))
      numbers.set(code, offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff)
    }
  }
  return numbers
}

/** A contour of quadratic curves: between two points off the curve lies one on it. */
function pathOf(contour: Contour, em: number): string {
  const write = (x: number, y: number) => `${(x / em).toFixed(3)} ${(-y / em).toFixed(3)}`
  const middle = (a: Contour[number], b: Contour[number]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })
  const whole = contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length] ?? point
    return point.on || next.on ? [point] : [point, middle(point, next)]
  })
  const first = whole.findIndex(point => point.on)
  if (first < 0) return ''
  const turned = [...whole.slice(first), ...whole.slice(0, first + 1)]
  return `${turned
    .map(({ x, y, on }, i) => {
      if (i === 0) return `M${write(x, y)}`
      if (!on) return `Q${write(x, y)}`
      return turned[i - 1]?.on ? `L${write(x, y)}` : ` ${write(x, y)}`
    })
    .join('')}Z`
}
