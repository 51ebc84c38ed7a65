import type { Card } from '#shared/initiatives/initiative.ts'
import { lastBy } from '../core/last-by.ts'
import type { Happened, Sql } from '../core/store.ts'

/** A card is the row as everybody sees it; a new state is a step of its history. */
export async function saveCards(sql: Sql, happened: readonly Happened<CardEvent>[]): Promise<void> {
  const cards = lastBy(
    happened.map(h => h.event.card),
    card => card.id,
  )
  const rows = cards.map(({ point: [lon, lat], from: source, ...rest }: Card) => ({ ...rest, source, lon, lat }))
  await sql`
    insert into initiative (id, number, title, state, since, listed, place, point, cost, support, deadline, round, issue, source)
    select id, number, title, state, since, true, place, st_setsrid(st_makepoint(lon, lat), 4326), cost, support, deadline,
      round, issue, source
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as c (id uuid, number integer, title text, state text,
      since timestamptz, place uuid, lon float8, lat float8, cost bigint, support integer, deadline date, round uuid, issue uuid, source text)
    on conflict (id) do update set number = excluded.number, title = excluded.title, state = excluded.state,
      since = excluded.since, listed = true, place = excluded.place, point = excluded.point, cost = excluded.cost,
      support = excluded.support, deadline = excluded.deadline, round = excluded.round, issue = excluded.issue,
      source = excluded.source`
  await sql`
    insert into initiative_step (initiative, n, state, at, deadline)
    select i.id, coalesce(last.n, 0) + 1, i.state, i.since, i.deadline
    from initiative i left join lateral (
      select n, state from initiative_step s where s.initiative = i.id order by n desc limit 1) as last on true
    where i.id = any(${cards.map(card => card.id)}::uuid[]) and last.state is distinct from i.state`
}
type CardEvent = Extract<Happened['event'], { type: `initiatives.${string}`; card: Card }>

/** History has one step, the day it came to its state there: what was told before was an idea, or is corrected. */
export async function savePast(sql: Sql, happened: readonly Happened<CardEvent>[]): Promise<void> {
  await saveCards(sql, happened)
  const ids = happened.map(h => h.event.card.id)
  await sql`delete from initiative_step where initiative = any(${ids}::uuid[])`
  await sql`
    insert into initiative_step (initiative, n, state, at)
    select id, 1, state, since from initiative where id = any(${ids}::uuid[])`
}
