import type { Cell } from 'write-excel-file/node'
import type { Day } from '#shared/core/value.ts'

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
export const date = (day: Day): Cell => ({ value: new Date(day), type: Date, format: 'dd.mm.yyyy', ...framed })
export const number = (value: number): Cell => ({ value, type: Number, ...framed })
/** From kopecks. */
export const money = (kopecks: number): Cell => ({ value: kopecks / 100, type: Number, format: '#,##0.00', ...framed })
