import type { Day, Id } from '#shared/core/value.ts'
import { dayOf } from '#shared/core/calendar.ts'
import type { TerritoryShown } from '#shared/initiatives/initiative-shown.ts'
import type { Shape } from '#shared/initiatives/part.ts'
import { importColumns } from '#shared/initiatives/import-preview.ts'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import type { RoundResult } from '#shared/initiatives/events.ts'
import type { PastDetails } from '#shared/initiatives/past.ts'
import { stateWords } from '#shared/initiatives/state-words.ts'
import type { Frozen } from '#shared/initiatives/submit.ts'
import type { Sql } from '../core/store.ts'
import type { Column, Row, Table } from '../core/table-file.ts'
import { cardColumns, cardOf, type CardRow } from './state.ts'

/** What is read stands first, what only programs ask for last. A column that is read in again has its name there. */
const columns = [
  { key: 'number', title: importColumns.number, kind: 'number', width: 6 },
  { key: 'title', title: importColumns.title, kind: 'text', width: 36 },
  { key: 'stateWords', title: importColumns.state, kind: 'text', width: 18 },
  { key: 'since', title: importColumns.since, kind: 'day', width: 12 },
  { key: 'deadline', title: 'Срок', kind: 'day', width: 12 },
  { key: 'place', title: importColumns.place, kind: 'text', width: 20 },
  { key: 'cost', title: importColumns.cost, kind: 'money', width: 14 },
  { key: 'spent', title: importColumns.spent, kind: 'money', width: 14 },
  { key: 'support', title: importColumns.support, kind: 'number', width: 12 },
  { key: 'words', title: importColumns.words, kind: 'text', width: 36 },
  { key: 'problem', title: importColumns.problem, kind: 'text', width: 40 },
  { key: 'result', title: importColumns.result, kind: 'text', width: 40 },
  { key: 'upkeep', title: importColumns.upkeep, kind: 'text', width: 24 },
  { key: 'begins', title: importColumns.begins, kind: 'day', width: 12 },
  { key: 'ends', title: importColumns.ends, kind: 'day', width: 12 },
  { key: 'round', title: importColumns.round, kind: 'text', width: 24 },
  { key: 'votes', title: importColumns.votes, kind: 'number', width: 9 },
  { key: 'outcome', title: importColumns.outcome, kind: 'text', width: 18 },
  { key: 'from', title: importColumns.from, kind: 'text', width: 20 },
  { key: 'longitude', title: importColumns.longitude, kind: 'number', width: 12 },
  { key: 'latitude', title: importColumns.latitude, kind: 'number', width: 12 },
  { key: 'key', title: importColumns.key, kind: 'code', width: 38 },
  { key: 'url', title: importColumns.url, kind: 'code', width: 64 },
] as const satisfies Column[]
type Key = (typeof columns)[number]['key']

/** All public initiatives with what everybody may read of them: a submitted one in its own words and borders. */
export async function initiativesTable(sql: Sql, origin: string): Promise<Table<Key>> {
  const rows = await sql<ExportRow[]>`
    select ${cardColumns(sql)}, i.words, i.spent::float8 as spent, i.past, t.content, p.name as "placeName", town.name as town,
      town.time_zone as zone, coalesce((select min(key) from initiative_key k where k.initiative = i.id), i.id::text) as key,
      (select s.result from initiative_step s where s.initiative = i.id and s.result ? 'votes' order by s.n desc limit 1)
        as result,
      case when i.state = 'archived' then (select s.state from initiative_step s
        where s.initiative = i.id and s.state <> 'archived' order by s.n desc limit 1) end as outcome
    from initiative i left join initiative_text t on t.initiative = i.id left join place p on p.id = i.place cross join town
    where i.listed order by i.number nulls last, i.since, i.id`
  return { name: 'Инициативы', columns, rows: rows.map(row => rowOf(row, origin)) }
}

type ExportRow = CardRow & {
  key: string
  words: string | null
  spent: number | null
  past: PastDetails | null
  content: string | null
  placeName: string | null
  town: string
  zone: string
  result: RoundResult | null
  outcome: InitiativeState | null
}

function rowOf(row: ExportRow, origin: string): Row<Key> {
  const { id, title, state, since, cost, support, deadline, point, from } = cardOf(row)
  const frozen = row.content === null ? undefined : (JSON.parse(row.content) as Frozen)
  const day = dayOf(since, row.zone)
  const [longitude, latitude] = point
  return {
    values: {
      title,
      stateWords: stateWords[state],
      since: day,
      deadline,
      place: row.placeName ?? undefined,
      cost,
      spent: row.spent ?? undefined,
      support,
      from: from ?? row.town,
      longitude,
      latitude,
      key: row.key,
      url: `${origin}/initiatives/${id}`,
      ...(from === undefined ? ownOf(row, frozen) : pastOf(row, day)),
    },
    more: { state },
    geometry: frozen?.territory ?? { type: 'Point', coordinates: point },
  }
}

/** Of the town's own: a submitted one in its own words. */
const ownOf = ({ number, words, result, outcome }: ExportRow, frozen: Frozen | undefined): Row<Key>['values'] => ({
  number: number ?? undefined,
  words: words ?? undefined,
  problem: frozen?.texts.problem,
  result: frozen?.texts.result,
  upkeep: frozen?.upkeep,
  begins: frozen?.dates?.begins,
  ends: frozen?.dates?.ends,
  round: result?.title,
  votes: result?.votes,
  outcome: outcome ? stateWords[outcome] : undefined,
})

/** What another list said of it is said on as it was: of a year alone no day is made. */
function pastOf({ past }: ExportRow, day: Day): Row<Key>['values'] {
  const { yearOnly, outcome, ...said } = past ?? {}
  return {
    ...said,
    ...(yearOnly && { since: day.slice(0, 4) }),
    ...(outcome && { outcome: stateWords[outcome] }),
  }
}

/** Where submitted initiatives lie, as they were drawn, for the map of the town; with what they have cost. */
export async function loadTerritories(sql: Sql): Promise<TerritoryShown[]> {
  const rows = await sql<{ id: Id; shape: Shape; spent: number | null; ends: Day | null }[]>`
    select i.id, read.content -> 'territory' as shape, i.spent::float8 as spent, read.content -> 'dates' ->> 'ends' as ends
    from initiative i join initiative_text t on t.initiative = i.id
      cross join lateral (select t.content::jsonb as content offset 0) read -- read once: a long text
    where i.listed and jsonb_typeof(read.content -> 'territory') = 'object' order by i.number`
  return rows.map(({ id, shape, spent, ends }) => ({
    id,
    shape,
    ...(spent !== null && { spent }),
    ...(ends !== null && { ends }),
  }))
}
