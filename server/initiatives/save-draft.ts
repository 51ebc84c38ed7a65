import type { Save } from '../core/store.ts'
import { shapeOf } from './territory.ts'

export const saveDraftBegun: Save<'initiatives.draft-begun'> = async (sql, happened) => {
  const begun = happened.map(({ event, at }) => ({ ...event, at }))
  await sql`
    insert into initiative (id, title, state, since, listed, issue)
    select initiative, title, 'draft', at, false, issue
    from jsonb_to_recordset(${JSON.stringify(begun)}::text::jsonb) as b (initiative uuid, title text, at timestamptz, issue uuid)`
  await sql`
    insert into initiative_step (initiative, n, state, at)
    select id, 1, state, since from initiative where id = any(${begun.map(each => each.initiative)}::uuid[])`
}

export const saveMember: Save<'initiatives.member-noted'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await (event.role === undefined
      ? sql`delete from initiative_member where initiative = ${event.initiative} and actor = ${event.actor}`
      : sql`
          insert into initiative_member (initiative, actor, role, joined_at)
          values (${event.initiative}, ${event.actor}, ${event.role}, ${at})
          on conflict (initiative, actor) do update set role = excluded.role`)
}

export const saveLink: Save<'initiatives.link-set'> = async (sql, happened) => {
  for (const { event } of happened)
    await (event.link === undefined
      ? sql`delete from initiative_link where initiative = ${event.initiative}`
      : sql`
          insert into initiative_link (initiative, link) values (${event.initiative}, ${event.link})
          on conflict (initiative) do update set link = excluded.link`)
}

/** Writing the same part again counts its version on and leaves it in its row of the table. */
export const savePart: Save<'initiatives.part-written'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { initiative, key, part, by } = event
    if (!part) {
      await sql`delete from initiative_part where initiative = ${initiative} and key = ${key}`
      if (key === 'territory') await sql`delete from initiative_territory where initiative = ${initiative}`
      continue
    }
    await sql`
      insert into initiative_part (initiative, key, version, part, by_actor, at)
      values (${initiative}, ${key}, 1, ${JSON.stringify(part)}::text::jsonb, ${by}, ${at})
      on conflict (initiative, key) do update
        set version = initiative_part.version + 1, part = excluded.part, by_actor = excluded.by_actor, at = excluded.at`
    if (part.kind === 'territory')
      await sql`
        insert into initiative_territory (initiative, shape)
        values (${initiative}, ${shapeOf(sql, JSON.stringify(part.shape))})
        on conflict (initiative) do update set shape = excluded.shape`
  }
}

export const saveText: Save<'initiatives.text-frozen'> = async (sql, happened) => {
  await sql`
    insert into initiative_text (initiative, content, hash, at, by_actor)
    select * from unnest(${happened.map(h => h.event.initiative)}::uuid[], ${happened.map(h => h.event.content)}::text[],
      ${happened.map(h => h.event.hash)}::text[], ${happened.map(h => h.at)}::timestamptz[],
      ${happened.map(h => h.event.by)}::uuid[])
    on conflict (initiative) do update
      set content = excluded.content, hash = excluded.hash, at = excluded.at, by_actor = excluded.by_actor`
}

export const saveResumed: Save<'initiatives.writing-resumed'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    await sql`update initiative set state = 'draft', since = ${at}, deadline = null where id = ${event.initiative}`
    await sql`
      insert into initiative_step (initiative, n, state, at)
      select ${event.initiative}, max(n) + 1, 'draft', ${at} from initiative_step where initiative = ${event.initiative}`
  }
}
