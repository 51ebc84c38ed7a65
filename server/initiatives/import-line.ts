import type { Day, Id, Point } from '#shared/core/value.ts'
import { importedIdea, importedPast, type ImportedLine } from '#shared/initiatives/import-list.ts'
import { importColumns, type ImportFault, type ImportField } from '#shared/initiatives/import-preview.ts'
import { initiativeTitle, type InitiativeState } from '#shared/initiatives/initiative.ts'
import { isPast, stateIn, type PastState } from '#shared/initiatives/past.ts'

/** A row of a list under the names of its columns; `row` as a spreadsheet numbers it. */
export type Line = { readonly row: number; readonly values: Values }
type Values = Readonly<Partial<Record<ImportField | 'stateWords', unknown>>>

/** A line that can be read, with the row it stands on. */
export type RowLine = { readonly row: number; readonly line: ImportedLine }
/** One that is still going on where the list is from. */
export type RunningLine = {
  readonly row: number
  readonly key: string
  readonly title: string
  readonly running: InitiativeState
}
export type Places = ReadonlyMap<string, readonly Id[]>

/** Reads a row: an idea, an initiative that is over, or one that still goes on elsewhere; else why it cannot be read. */
export function lineOf({ row, values }: Line, places: Places, today: Day): RowLine | RunningLine | ImportFault {
  const words = wordsIn(values.state ?? values.stateWords)
  const state = words === '' ? 'idea' : stateIn(words)
  if (!state) return { fault: 'state-unknown', row, words: words.slice(0, 100) }
  const [key, title] = [wordsIn(values.key), wordsIn(values.title)]
  if (state !== 'idea' && !isPast(state))
    return initiativeTitle.safeParse(title).success && key !== ''
      ? { row, key, title, running: state }
      : { fault: 'field', row, field: key === '' ? 'key' : 'title' }
  const at = spotOf(values, places)
  if ('fault' in at) return { ...at, row }
  const kind = state === 'idea' ? { words: wordsIn(values.words ?? values.title) } : pastOf(values, state, today)
  if ('fault' in kind) return { ...kind, row }
  const cost = kopecksIn(values.cost)
  const schema = 'past' in kind ? importedPast : importedIdea
  const parsed = schema.safeParse({ key, title, ...at, ...kind, ...(cost !== undefined && { cost }) })
  if (parsed.success) return { row, line: parsed.data }
  const field = parsed.error.issues[0]?.path.at(-1)
  return { fault: 'field', row, ...(isField(field) && { field }) }
}

const isField = (name: unknown): name is ImportField => typeof name === 'string' && name in importColumns

function spotOf(values: Values, places: Places): { point: Point } | { place: Id } | Omit<ImportFault, 'row'> {
  const point: Point = [numberIn(values.longitude), numberIn(values.latitude)]
  if (values.longitude !== undefined && point.every(Number.isFinite)) return { point }
  const place = wordsIn(values.place)
  const [known, ...others] = places.get(place.toLowerCase()) ?? []
  if (known !== undefined && others.length === 0) return { place: known }
  return place === '' ? { fault: 'nowhere' } : { fault: 'place-unknown', words: place.slice(0, 100) }
}

/** What a list says of an initiative that is over; from which list is said in each row. */
function pastOf(values: Values, state: PastState, today: Day): { past: object } | Omit<ImportFault, 'row'> {
  const from = wordsIn(values.from)
  if (from === '') return { fault: 'without-source' }
  const words = wordsIn(values.since)
  const yearOnly = /^\d{4}$/.test(words)
  const since = yearOnly ? `${words}-12-31` : dayIn(words)
  // Of a year that is not over yet, the last day is this one.
  const known = yearOnly && since > today && words === today.slice(0, 4) ? today : since
  if (Number.isNaN(Date.parse(known)) || known > today) return { fault: 'since', words: words.slice(0, 100) }
  const outcome = stateIn(wordsIn(values.outcome))
  const details = {
    ...(yearOnly && { yearOnly }),
    ...(outcome && { outcome }),
    ...given(values, ['round', 'words', 'problem', 'result', 'upkeep', 'url'], wordsIn),
    ...given(values, ['number', 'votes'], numberIn),
    ...given(values, ['begins', 'ends'], value => dayIn(wordsIn(value))),
  }
  const numbers = { ...given(values, ['support'], numberIn), ...given(values, ['spent'], kopecksIn) }
  return { past: { state, since: known, from, ...numbers, details } }
}

/** The fields of a row that are filled in. */
const given = <K extends ImportField, T>(values: Values, names: readonly K[], read: (value: unknown) => T) =>
  Object.fromEntries(
    names.filter(name => wordsIn(values[name]) !== '').map(name => [name, read(values[name])]),
  ) as Partial<Record<K, T>>

export const wordsIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

/** «1 500,50 ₽» too; what is no number is none. */
function numberIn(value: unknown): number {
  const words = wordsIn(value).replace(/[\s₽]/g, '').replace(',', '.')
  return words === '' ? NaN : Number(words)
}

/** Roubles of a list in kopecks. */
const kopecksIn = (value: unknown): number | undefined =>
  wordsIn(value) === '' ? undefined : Math.round(numberIn(value) * 100)

/** «31.12.2023» or «2023-12-31». */
function dayIn(words: string): Day {
  const [, d = '', m = '', y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words) ?? []
  return y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : words
}
