import type { Cell } from 'write-excel-file/node'
import type { Day } from '#shared/core/value.ts'

/** What every office program has, so that columns are as wide in each of them. */
export const letters = { fontFamily: 'Arial', fontSize: 10 }

const framed = { alignVertical: 'top', borderStyle: 'thin' } as const

/** The cells of the sheets that Veche gives out: words wrap, days are dates, money is roubles. */
export const head = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E6EEF8',
  wrap: true,
  ...framed,
})
export const words = (value: string) => ({ value, type: String, wrap: true, ...framed })
/** In one line, however long. */
export const code = (value: string): Cell => ({ value, type: String, ...framed })
export const date = (day: Day): Cell => ({ value: new Date(day), type: Date, format: 'dd.mm.yyyy', ...framed })
export const number = (value: number): Cell => ({ value, type: Number, ...framed })
/** Framed like its neighbours. */
export const empty: Cell = { ...framed }
/** From kopecks. */
export const money = (kopecks: number): Cell => ({ value: kopecks / 100, type: Number, format: '#,##0.00', ...framed })

/** A row as high as its words need, in points: a program that does not measure wrapped words itself would lay rows over each other. `widths` in characters. */
export function highEnough(row: readonly Cell[], texts: readonly string[], widths: readonly number[]): Cell[] {
  const lines = texts.map((text, at) => linesOf(text, (widths[at] ?? 1) * 0.85))
  const height = 15 * Math.max(1, ...lines)
  return row.map(cell =>
    typeof cell === 'object' && cell !== null && !(cell instanceof Date) ? { ...cell, height } : cell,
  )
}

/** How many lines words take where so many letters fit; a word that is longer than a line is broken. */
function linesOf(text: string, fit: number): number {
  let [lines, at] = [0, Infinity]
  for (const word of text.split(/\s+/)) {
    if (at + 1 + word.length > fit) {
      lines += Math.max(1, Math.ceil(word.length / fit))
      at = word.length % fit
    } else at += 1 + word.length
  }
  return lines
}

/** How large columns of these widths may be so that they stand on one sheet of A4 that lies on its side, in hundredths. */
export const scaleOf = (widths: readonly number[]): number =>
  Math.min(100, Math.floor(12_900 / widths.reduce((sum, width) => sum + width, 0)))

/** Prints a sheet at this scale, in hundredths. */
export const scaled = (scale: number) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
          tag === 'pageSetup' ? { ...attributes, scale } : attributes,
      },
    },
  },
})
