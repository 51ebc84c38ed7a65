import { lastBy } from '../core/last-by.ts'
import type { Save } from '../core/store.ts'

/** What is gone from the agenda is neither discussed nor done any more. */
export const saveAgendaChanged: Save<'meetings.agenda-changed'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => event.meeting,
  )
  await sql`
    update meeting m set agenda = s.agenda, revision = m.revision + 1,
      item = case when s.ids ? m.item::text then m.item end,
      item_since = case when s.ids ? m.item::text then m.item_since end,
      done = array(select d from unnest(m.done) with ordinality as marked (d, n) where s.ids ? d::text order by n)
    from (
      select meeting, agenda, jsonb_path_query_array(agenda, '$[*].id') as ids
      from unnest(${last.map(e => e.meeting)}::uuid[], ${last.map(e => JSON.stringify(e.agenda))}::text[]::jsonb[])
        as sent (meeting, agenda)) as s
    where m.id = s.meeting`
}

export const saveItemStarted: Save<'meetings.agenda-item-started'> = async (sql, happened) => {
  const last = lastBy(happened, h => h.event.meeting)
  await sql`
    update meeting m set item = s.item, item_since = case when s.item is not null then s.at end
    from unnest(${last.map(h => h.event.meeting)}::uuid[], ${last.map(h => h.event.item ?? null)}::uuid[],
      ${last.map(h => h.at)}::timestamptz[]) as s (meeting, item, at)
    where m.id = s.meeting`
}

/** One by one: several of one meeting follow one another. */
export const saveItemDone: Save<'meetings.agenda-item-done'> = async (sql, happened) => {
  for (const { event } of happened) {
    const { meeting, item, done } = event
    await sql`
      update meeting set done = array_remove(done, ${item}::uuid) || ${done ? [item] : []}::uuid[],
        item = case when ${String(done)}::text = 'true' and item = ${item} then null else item end,
        item_since = case when ${String(done)}::text = 'true' and item = ${item} then null else item_since end
      where id = ${meeting}`
  }
}
