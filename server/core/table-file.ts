import type { Response } from 'express'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import type { Day } from '#shared/core/value.ts'
import * as cells from './xlsx-cells.ts'

/** What a column holds: words, a number, kopecks, a day (`YYYY-MM-DD`), an address or a key that stands in one line. */
type ColumnKind = 'text' | 'number' | 'money' | 'day' | 'code'
export type Value = string | number | undefined
/** `width` in characters. */
export type Column<K extends string = string> = {
  readonly key: K
  readonly title: string
  readonly kind: ColumnKind
  readonly width: number
}

/** A thing of a list, with where it is (a geometry of RFC 7946). */
export type Row<K extends string = string> = {
  readonly values: Readonly<Partial<Record<K, Value>>>
  /** What only a program asks for: besides the columns, in GeoJSON alone. */
  readonly more?: Readonly<Record<string, Value | boolean>>
  readonly geometry?: object | undefined
}

/** A list to take along, as words, as a sheet, as a layer of a map. */
export type Table<K extends string = string> = {
  /** The name of the file, without its ending. */
  readonly name: string
  readonly columns: readonly Column<K>[]
  readonly rows: readonly Row<K>[]
}

export const tableKinds = ['geojson', 'csv', 'xlsx'] as const
export type TableKind = (typeof tableKinds)[number]

const types: Record<TableKind, string> = {
  geojson: 'application/geo+json',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Answers with a public list as a file of this kind. */
export async function sendTable(response: Response, kind: TableKind, table: Table): Promise<void> {
  const file = kind === 'xlsx' ? await xlsxOf(table) : kind === 'csv' ? csvOf(table) : geojsonOf(table)
  response.set('cache-control', 'no-cache').attachment(`${table.name}.${kind}`).type(types[kind]).send(file)
}

/** RFC 4180, with the mark by which office programs know UTF-8. A text that they would reckon with as a formula begins with an apostrophe. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [
    columns.map(column => column.title),
    ...rows.map(({ values }) => columns.map(({ key, kind }) => plain(values[key], kind))),
  ]
  return `\uFEFF${lines.map(line => `${line.map(quoted).join(',')}\r\n`).join('')}`
}

function plain(value: Value, kind: ColumnKind): string {
  if (value === undefined) return ''
  if (kind === 'money') return roubles(Number(value)).toFixed(2)
  return kind === 'text' || kind === 'code' ? String(value).replace(/^(?=[=+\-@\t\r])/, "'") : String(measured(value))
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** RFC 7946: longitude and latitude; money in roubles. */
export function geojsonOf({ columns, rows }: Table): string {
  const features = rows.map(({ values, more, geometry }) => {
    const own = columns.map(({ key, kind }) => {
      const value = measured(values[key])
      return [key, kind === 'money' && value !== undefined ? roubles(Number(value)) : (value ?? null)] as const
    })
    return {
      type: 'Feature',
      geometry: measured(geometry) ?? null,
      properties: { ...Object.fromEntries(own), ...more },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** Numbers to seven places, of degrees a centimetre: what a machine reckons beyond that nobody has measured. */
function measured<T>(value: T): T {
  const plain: unknown =
    typeof value === 'number'
      ? Math.round(value * 1e7) / 1e7
      : Array.isArray(value)
        ? value.map(measured)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, measured(each)]))
          : value
  return plain as T
}

const roubles = (kopecks: number): number => kopecks / 100

/** A sheet: days are days, money is money; it lies on its side on paper, and its head stays in view. */
export function xlsxOf({ name, columns, rows }: Table): Promise<Buffer> {
  const widths = columns.map(column => column.width)
  const line = (texts: readonly string[], all: readonly Cell[]) => cells.highEnough(all, texts, widths)
  const titles = columns.map(column => column.title)
  const data = [
    line(titles, titles.map(cells.head)),
    ...rows.map(({ values }) =>
      line(
        columns.map(({ key, kind }) => (kind === 'text' ? String(values[key] ?? '') : '')),
        columns.map(({ key, kind }) => cellOf(values[key], kind)),
      ),
    ),
  ]
  return writeXlsxFile(
    data,
    {
      // The format takes no more letters, and none of these.
      sheet: name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
      columns: widths.map(width => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { ...cells.letters, features: [cells.scaled(Math.max(leastScale, cells.scaleOf(widths)))] },
  ).toBuffer()
}

/** Hundredths: smaller letters nobody reads on paper, so that more columns go on another sheet. */
const leastScale = 60

function cellOf(value: Value, kind: ColumnKind): Cell {
  if (value === undefined) return cells.empty
  if (kind === 'day') return cells.date(value as Day)
  if (kind === 'money') return cells.money(Number(value))
  if (kind === 'number') return cells.number(measured(Number(value)))
  return kind === 'code' ? cells.code(String(value)) : cells.words(String(value))
}
