import { hiddenMark } from '#shared/issues/without-words.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import { lastBy } from '../core/last-by.ts'
import type { Happened, Save, Saves, Sql } from '../core/store.ts'
import { saveDraftBegun, saveLink, saveMember, savePart, saveText } from './save-draft.ts'

/** A card is the row as everybody sees it; a new state is a step of its history. */
export async function saveCards(sql: Sql, happened: readonly Happened<CardEvent>[]): Promise<void> {
  const cards = lastBy(
    happened.map(h => h.event.card),
    card => card.id,
  )
  const rows = cards.map(({ point: [lon, lat], ...rest }: Card) => ({ ...rest, lon, lat }))
  await sql`
    insert into initiative (id, number, title, state, since, listed, place, point, cost, support, deadline, round, issue)
    select id, number, title, state, since, true, place, st_setsrid(st_makepoint(lon, lat), 4326), cost, support, deadline,
      round, issue
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as c (id uuid, number integer, title text, state text,
      since timestamptz, place uuid, lon float8, lat float8, cost bigint, support integer, deadline date, round uuid, issue uuid)
    on conflict (id) do update set number = excluded.number, title = excluded.title, state = excluded.state,
      since = excluded.since, listed = true, place = excluded.place, point = excluded.point, cost = excluded.cost,
      support = excluded.support, deadline = excluded.deadline, round = excluded.round, issue = excluded.issue`
  await sql`
    insert into initiative_step (initiative, n, state, at, deadline)
    select i.id, coalesce(last.n, 0) + 1, i.state, i.since, i.deadline
    from initiative i left join lateral (
      select n, state from initiative_step s where s.initiative = i.id order by n desc limit 1) as last on true
    where i.id = any(${cards.map(card => card.id)}::uuid[]) and last.state is distinct from i.state`
}
type CardEvent = Extract<Happened['event'], { type: `initiatives.${string}`; card: Card }>

const saveDescribed: Save<'initiatives.idea-described'> = async (sql, happened) => {
  await sql`
    update initiative i set words = d.words
    from unnest(${happened.map(h => h.event.initiative)}::uuid[], ${happened.map(h => h.event.words)}::text[])
      as d (initiative, words)
    where i.id = d.initiative`
}

const saveSupport: Save<'initiatives.support-noted'> = async (sql, happened) => {
  for (const { event } of happened)
    await (event.on
      ? sql`
          insert into idea_support (initiative, actor) values (${event.initiative}, ${event.actor})
          on conflict do nothing`
      : sql`delete from idea_support where initiative = ${event.initiative} and actor = ${event.actor}`)
}

/** Free text is personal data by its contents: a hidden idea's title leaves the log. Its row keeps the words for its author. */
const saveHidden: Save<'initiatives.idea-hidden'> = async (sql, happened) => {
  const ids = happened.map(h => h.event.initiative)
  await sql`update initiative set listed = false where id = any(${ids}::uuid[])`
  await sql`
    update event set data = jsonb_set(data, '{card,title}', to_jsonb(${hiddenMark}::text))
    where type like 'initiatives.%' and coalesce(data -> 'card' ->> 'id', data ->> 'initiative') = any(${ids}::text[])
      and data ? 'card'`
}

const saveHiding: Save<'initiatives.hiding-noted'> = async (sql, happened) => {
  await sql`
    update initiative i set hidden_reason = h.reason
    from unnest(${happened.map(h => h.event.initiative)}::uuid[], ${happened.map(h => h.event.reason)}::text[])
      as h (initiative, reason)
    where i.id = h.initiative`
}

/** Only a number in the log: what changed is in records of its own. */
const saveNothing = async (): Promise<void> => {}

export const initiativeSaves: Saves<'initiatives'> = {
  'initiatives.idea-dropped': saveCards,
  'initiatives.idea-supported': saveCards,
  'initiatives.idea-taken-up': saveCards,
  'initiatives.initiative-submitted': saveCards,
  'initiatives.idea-hidden': saveHidden,
  'initiatives.draft-changed': saveNothing,
  'initiatives.idea-described': saveDescribed,
  'initiatives.support-noted': saveSupport,
  'initiatives.hiding-noted': saveHiding,
  'initiatives.draft-begun': saveDraftBegun,
  'initiatives.member-noted': saveMember,
  'initiatives.link-set': saveLink,
  'initiatives.part-written': savePart,
  'initiatives.text-frozen': saveText,
}
