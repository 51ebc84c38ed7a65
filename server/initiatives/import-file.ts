import { csvRecords, decodedText, type TableRow } from '#shared/core/csv.ts'
import type { Id } from '#shared/core/value.ts'
import { importedIdea, mostImported, type ImportedIdea } from '#shared/initiatives/import-ideas.ts'
import { importColumns, type ImportFault, type ImportField } from '#shared/initiatives/import-preview.ts'
import { isArchive, xlsxRecords } from '../core/xlsx-read.ts'

/** An idea of the file, with the row it stands on. */
export type RowIdea = { readonly row: number; readonly idea: ImportedIdea }
export type ImportRead = { readonly ideas: readonly RowIdea[]; readonly faults: readonly ImportFault[] }
type Line = { readonly row: number; readonly values: Readonly<Record<string, unknown>> }

/** Reads ideas of another list: XLSX, GeoJSON (RFC 7946), CSV (RFC 4180, also with semicolons and in windows-1251); all faults are named with their rows. */
export async function readIdeas(bytes: Uint8Array, places: ReadonlyMap<string, readonly Id[]>): Promise<ImportRead> {
  const lines = await linesOf(bytes)
  if (typeof lines === 'string') return { ideas: [], faults: [{ fault: lines }] }
  if (lines.length > mostImported) return { ideas: [], faults: [{ fault: 'too-many' }] }
  const keys = new Set<unknown>()
  const ideas: RowIdea[] = []
  const faults: ImportFault[] = []
  for (const line of lines) {
    const { key } = line.values
    const words = wordsIn(key).normalize('NFC')
    const read = keys.has(words) ? { fault: 'key-twice' as const, row: line.row, words } : ideaOf(line, places)
    if (words !== '') keys.add(words)
    if ('fault' in read) faults.push(read)
    else ideas.push(read)
  }
  return { ideas, faults }
}

function ideaOf({ row, values }: Line, places: ReadonlyMap<string, readonly Id[]>): RowIdea | ImportFault {
  const place = wordsIn(values['place'])
  const known = places.get(place.toLowerCase()) ?? []
  const point = [numberIn(values['longitude']), numberIn(values['latitude'])]
  const hasPoint = values['longitude'] !== undefined && point.every(Number.isFinite)
  if (!hasPoint && known.length !== 1)
    return place === '' ? { fault: 'nowhere', row } : { fault: 'place-unknown', row, words: place.slice(0, 100) }
  const { cost } = values
  const parsed = importedIdea.safeParse({
    key: wordsIn(values['key']),
    title: wordsIn(values['title']),
    words: wordsIn(values['words'] ?? values['title']),
    ...(hasPoint ? { point } : { place: known[0] }),
    ...(cost !== undefined && { cost: Math.round(numberIn(cost) * 100) }),
  })
  if (parsed.success) return { row, idea: parsed.data }
  const field = parsed.error.issues[0]?.path[0]
  return { fault: 'field', row, ...(isField(field) && { field }) }
}

const isField = (name: unknown): name is ImportField => typeof name === 'string' && name in importColumns
const wordsIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
/** «1 500,50 ₽» too. */
const numberIn = (value: unknown): number => Number(wordsIn(value).replace(/[\s₽]/g, '').replace(',', '.') || NaN)

const columns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(importColumns).map(([key, title]) => [title.toLowerCase(), key])),
  стоимость: 'cost',
  территория: 'place',
  долгота: 'longitude',
  широта: 'latitude',
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
