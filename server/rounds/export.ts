import type { Id } from '#shared/core/value.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { Sql } from '../core/store.ts'
import type { Column, Row, Table } from '../core/table-file.ts'

const columns = [
  { key: 'number', title: '№', kind: 'number', width: 6 },
  { key: 'title', title: 'Проект', kind: 'text', width: 38 },
  { key: 'sentence', title: 'Описание', kind: 'text', width: 46 },
  { key: 'district', title: 'Округ', kind: 'text', width: 16 },
  { key: 'place', title: 'Территория', kind: 'text', width: 22 },
  { key: 'cost', title: 'Стоимость, ₽', kind: 'money', width: 16 },
  { key: 'votes', title: 'Голоса', kind: 'number', width: 10 },
  { key: 'resultWords', title: 'Итог', kind: 'text', width: 16 },
  { key: 'rank', title: 'Каким по счёту выбран', kind: 'number', width: 12 },
  { key: 'longitude', title: 'Долгота', kind: 'number', width: 11 },
  { key: 'latitude', title: 'Широта', kind: 'number', width: 11 },
  { key: 'url', title: 'Подлинник', kind: 'code', width: 64 },
] as const satisfies Column[]
type Key = (typeof columns)[number]['key']

/** The result of a counted round, a line for each that could be voted for; `null` before it is counted. */
export async function resultsTable(sql: Sql, round: Round, origin: string): Promise<Table<Key> | null> {
  if (!round.outcome) return null
  const places = await sql<{ id: Id; name: string }[]>`
    select id, name from place where id = any(${round.entries.flatMap(({ place }) => place ?? [])}::uuid[])`
  const names = new Map(places.map(({ id, name }) => [id, name]))
  const rows = round.entries.map(entry => rowOf(entry, round, names, origin))
  return { name: `Итоги отбора № ${round.number}`, columns, rows }
}

function rowOf(
  { id, number, title, sentence, district, place, cost, point, initiative, category }: Round['entries'][number],
  { id: round, plan, outcome }: Round,
  places: ReadonlyMap<Id, string>,
  origin: string,
): Row<Key> {
  const pot = outcome?.pots.find(each => each.district === district) ?? outcome?.pots[0]
  const rank = (pot?.winners.indexOf(number) ?? -1) + 1
  return {
    values: {
      number,
      title,
      sentence,
      district: plan.districts.find(each => each.id === district)?.title,
      place: places.get(place ?? ''),
      cost,
      votes: pot?.votes[number] ?? 0,
      resultWords: rank > 0 ? 'победил' : 'не прошёл отбор',
      rank: rank || undefined,
      longitude: point?.[0],
      latitude: point?.[1],
      url: `${origin}/rounds/${round}`,
    },
    more: { entry: id, initiative, category, won: rank > 0 },
    geometry: point && { type: 'Point', coordinates: point },
  }
}
