import type { Day, Id } from '#shared/core/value.ts'
import { dayOf } from '#shared/core/calendar.ts'
import type { TerritoryShown } from '#shared/initiatives/initiative-shown.ts'
import type { Shape } from '#shared/initiatives/part.ts'
import { stateWords } from '#shared/initiatives/state-words.ts'
import type { Frozen } from '#shared/initiatives/submit.ts'
import type { Sql } from '../core/store.ts'
import type { Column, Row, Table } from '../core/table-file.ts'
import { cardColumns, cardOf, type CardRow } from './state.ts'

const columns = [
  { key: 'key', title: 'Ключ', kind: 'text', width: 38 },
  { key: 'number', title: '№', kind: 'number', width: 6 },
  { key: 'title', title: 'Название', kind: 'text', width: 44 },
  { key: 'stateWords', title: 'Состояние', kind: 'text', width: 22 },
  { key: 'since', title: 'С какого дня', kind: 'day', width: 13 },
  { key: 'deadline', title: 'Срок', kind: 'day', width: 12 },
  { key: 'place', title: 'Территория', kind: 'text', width: 26 },
  { key: 'cost', title: 'Стоимость, ₽', kind: 'money', width: 16 },
  { key: 'spent', title: 'Израсходовано, ₽', kind: 'money', width: 16 },
  { key: 'support', title: 'Поддержали идею', kind: 'number', width: 12 },
  { key: 'words', title: 'Описание', kind: 'text', width: 60 },
  { key: 'problem', title: 'Проблема', kind: 'text', width: 60 },
  { key: 'result', title: 'Ожидаемый результат', kind: 'text', width: 60 },
  { key: 'upkeep', title: 'Содержание', kind: 'text', width: 30 },
  { key: 'begins', title: 'Начало работ', kind: 'day', width: 12 },
  { key: 'ends', title: 'Окончание работ', kind: 'day', width: 12 },
  { key: 'longitude', title: 'Долгота', kind: 'number', width: 11 },
  { key: 'latitude', title: 'Широта', kind: 'number', width: 11 },
  { key: 'url', title: 'Подлинник', kind: 'text', width: 60 },
] as const satisfies Column[]
type Key = (typeof columns)[number]['key']

/** All public initiatives with what everybody may read of them: a submitted one in its own words and borders. */
export async function initiativesTable(sql: Sql, origin: string): Promise<Table<Key>> {
  const rows = await sql<ExportRow[]>`
    select ${cardColumns(sql)}, i.words, i.spent::float8 as spent, t.content, p.name as "placeName",
      (select time_zone from town) as zone
    from initiative i left join initiative_text t on t.initiative = i.id left join place p on p.id = i.place
    where i.listed order by i.number nulls last, i.since, i.id`
  return { name: 'Инициативы', columns, rows: rows.map(row => rowOf(row, origin)) }
}

type ExportRow = CardRow & {
  words: string | null
  spent: number | null
  content: string | null
  placeName: string | null
  zone: string
}

function rowOf(row: ExportRow, origin: string): Row<Key> {
  const { id, title, state, number, since, cost, support, deadline, point } = cardOf(row)
  const frozen = row.content === null ? undefined : (JSON.parse(row.content) as Frozen)
  return {
    values: {
      key: id,
      number,
      title,
      stateWords: stateWords[state],
      since: dayOf(since, row.zone),
      deadline,
      place: row.placeName ?? undefined,
      cost,
      spent: row.spent ?? undefined,
      support,
      words: row.words ?? undefined,
      problem: frozen?.texts.problem,
      result: frozen?.texts.result,
      upkeep: frozen?.upkeep,
      begins: frozen?.dates?.begins,
      ends: frozen?.dates?.ends,
      longitude: point[0],
      latitude: point[1],
      url: `${origin}/initiatives/${id}`,
    },
    more: { state },
    geometry: frozen?.territory ?? { type: 'Point', coordinates: point },
  }
}

/** Where submitted initiatives lie, as they were drawn, for the map of the town; with what they have cost. */
export async function loadTerritories(sql: Sql): Promise<TerritoryShown[]> {
  const rows = await sql<{ id: Id; shape: Shape; spent: number | null; ends: Day | null }[]>`
    select i.id, t.content::jsonb -> 'territory' as shape, i.spent::float8 as spent,
      t.content::jsonb -> 'dates' ->> 'ends' as ends
    from initiative i join initiative_text t on t.initiative = i.id
    where i.listed and jsonb_typeof(t.content::jsonb -> 'territory') = 'object' order by i.number`
  return rows.map(({ id, shape, spent, ends }) => ({
    id,
    shape,
    ...(spent !== null && { spent }),
    ...(ends !== null && { ends }),
  }))
}
