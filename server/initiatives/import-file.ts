import { importedIdea, mostImported, type ImportedIdea } from '#shared/initiatives/import-ideas.ts'
import type { Id } from '#shared/core/value.ts'

type Line = Readonly<Record<string, unknown>>
export type ImportRead = { readonly ideas: readonly ImportedIdea[]; readonly faults: readonly string[] }

/** Reads ideas of another list, GeoJSON (RFC 7946) or CSV (RFC 4180, also with semicolons); all faults are named with their rows. */
export function readIdeas(text: string, places: ReadonlyMap<string, readonly Id[]>): ImportRead {
  const lines = /^\s*\{/.test(text) ? geojsonLines(text) : csvLines(text.replace(/^\uFEFF/, ''))
  if (!lines || lines.length === 0) return { ideas: [], faults: ['В файле нет ни одной строки с идеей.'] }
  if (lines.length > mostImported) return { ideas: [], faults: [`За раз принимается не больше ${mostImported} идей.`] }
  const keys = new Set<unknown>()
  const read = lines.map((line, i) => {
    const key = line['key']
    const twice = key !== undefined && keys.has(key)
    keys.add(key)
    return twice ? `Строка ${i + 1}: ключ «${String(key)}» уже был` : ideaOf(line, i + 1, places)
  })
  const faults = read.filter(each => typeof each === 'string')
  return { ideas: faults.length > 0 ? [] : read.filter(each => typeof each !== 'string'), faults }
}

function ideaOf(line: Line, row: number, places: ReadonlyMap<string, readonly Id[]>): ImportedIdea | string {
  const named = typeof line['place'] === 'string' ? line['place'].trim().toLowerCase() : ''
  const known = places.get(named) ?? []
  const point = [Number(line['longitude']), Number(line['latitude'])]
  const hasPoint = line['longitude'] !== undefined && point.every(Number.isFinite)
  if (!hasPoint && known.length !== 1)
    return `Строка ${row}: ${named ? `территории «${String(line['place'])}» нет, или таких несколько` : 'нет ни территории, ни координат'}`
  const cost = line['cost'] === undefined ? undefined : Math.round(Number(String(line['cost']).replace(',', '.')) * 100)
  const parsed = importedIdea.safeParse({
    key: String(line['key'] ?? ''),
    title: line['title'],
    words: line['words'] ?? line['title'],
    ...(hasPoint ? { point } : { place: known[0] }),
    ...(cost !== undefined && { cost }),
  })
  if (parsed.success) return parsed.data
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  return `Строка ${row}: поле «${titles[field] ?? field}» не заполнено, слишком длинное или не то`
}

const titles: Readonly<Record<string, string>> = {
  key: 'Ключ',
  title: 'Название',
  words: 'Описание',
  cost: 'Стоимость, ₽',
  point: 'Координаты',
}
const columns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(titles).map(([key, title]) => [title.toLowerCase(), key])),
  территория: 'place',
  долгота: 'longitude',
  широта: 'latitude',
}

function geojsonLines(text: string): Line[] | undefined {
  try {
    const { features } = JSON.parse(text) as {
      features: { geometry?: { type: string; coordinates: number[] }; properties?: Line }[]
    }
    return features.map(({ geometry, properties = {} }) => ({
      ...properties,
      ...(geometry?.type === 'Point' && { longitude: geometry.coordinates[0], latitude: geometry.coordinates[1] }),
    }))
  } catch {
    return undefined
  }
}

function csvLines(text: string): Line[] {
  const comma = (text.split(/\r?\n/, 1)[0] ?? '').includes(';') ? ';' : ','
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at <= text.length; at++) {
    const c = text[at]
    if (quoted && c !== undefined) {
      if (c !== '"') cell += c
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (c === '"') quoted = true
    else if (c === comma || c === '\n' || c === undefined) {
      rows.at(-1)?.push(cell.replace(/\r$/, '').replace(/^'(?=[=+\-@])/, ''))
      cell = ''
      if (c === '\n') rows.push([])
    } else cell += c
  }
  const [head = [], ...body] = rows.filter(row => row.some(each => each.trim() !== ''))
  const names = head.map(name => columns[name.trim().toLowerCase()] ?? name.trim().toLowerCase())
  return body.map(row =>
    Object.fromEntries(names.flatMap((name, i) => (row[i]?.trim() ? [[name, row[i].trim()]] : []))),
  )
}
