import { csvRecords, decodedText, type TableRow } from '#shared/core/csv.ts'
import type { Day } from '#shared/core/value.ts'
import { mostImported } from '#shared/initiatives/import-list.ts'
import { importColumns, type ImportFault } from '#shared/initiatives/import-preview.ts'
import { isArchive, xlsxRecords } from '../core/xlsx-read.ts'
import { lineOf, wordsIn, type Line, type Places, type RowLine, type RunningLine } from './import-line.ts'

export type ImportRead = {
  readonly lines: readonly RowLine[]
  readonly running: readonly RunningLine[]
  readonly faults: readonly ImportFault[]
}

/** Reads another list of ideas and initiatives: XLSX, GeoJSON (RFC 7946), CSV (RFC 4180, also with semicolons and in windows-1251); all faults are named with their rows. */
export async function readList(bytes: Uint8Array, places: Places, today: Day): Promise<ImportRead> {
  const all = await linesOf(bytes)
  if (typeof all === 'string') return { lines: [], running: [], faults: [{ fault: all }] }
  if (all.length > mostImported) return { lines: [], running: [], faults: [{ fault: 'too-many' }] }
  const keys = new Set<string>()
  const [lines, running, faults]: [RowLine[], RunningLine[], ImportFault[]] = [[], [], []]
  for (const line of all) {
    const words = wordsIn(line.values.key).normalize('NFC')
    const read = keys.has(words) ? { fault: 'key-twice' as const, row: line.row, words } : lineOf(line, places, today)
    if (words !== '') keys.add(words)
    if ('fault' in read) faults.push(read)
    else if ('running' in read) running.push(read)
    else lines.push(read)
  }
  return { lines, running, faults }
}

const columns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(importColumns).map(([key, title]) => [title.toLowerCase(), key])),
  стоимость: 'cost',
  год: 'since',
  отбор: 'round',
}

/** The lines of the file, or why there are none. */
async function linesOf(bytes: Uint8Array): Promise<readonly Line[] | 'unreadable' | 'columns' | 'empty'> {
  try {
    const text = isArchive(bytes) ? undefined : decodedText(bytes)
    const lines =
      text === undefined
        ? tableLines(await xlsxRecords(bytes))
        : /^\s*\{/.test(text)
          ? geojsonLines(text)
          : tableLines(csvRecords(text))
    return lines?.length === 0 ? 'empty' : (lines ?? 'columns')
  } catch {
    return 'unreadable'
  }
}

function geojsonLines(text: string): Line[] {
  const { features } = JSON.parse(text) as {
    features: { geometry?: { type: string; coordinates: number[] }; properties?: Record<string, unknown> }[]
  }
  return features.map(({ geometry, properties }, i) => {
    const point = geometry?.type === 'Point' ? geometry.coordinates : []
    const all = { ...properties, ...(point.length > 1 && { longitude: point[0], latitude: point[1] }) }
    return { row: i + 1, values: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) }
  })
}

/** Rows under a row of names; `undefined`: the names are not there. An apostrophe that kept an office program from reckoning goes. */
function tableLines([head, ...body]: readonly TableRow[]): Line[] | undefined {
  if (!head) return []
  const names = head.fields.map(name => columns[name.toLowerCase()] ?? name.toLowerCase())
  if (!names.includes('key') || !names.includes('title')) return undefined
  return body.map(({ row, fields }) => ({
    row,
    values: Object.fromEntries(
      names.flatMap((name, i) => (fields[i] ? [[name, fields[i].replace(/^'(?=[=+\-@\t\r])/, '')]] : [])),
    ),
  }))
}
