import type { Save } from '../core/store.ts'

export const saveArgument: Save<'initiatives.argument-noted'> = async (sql, happened) => {
  await sql`
    insert into initiative_argument (id, initiative, side, text, by_actor, at)
    select * from unnest(${happened.map(h => h.event.argument)}::uuid[], ${happened.map(h => h.event.initiative)}::uuid[],
      ${happened.map(h => h.event.side)}::text[], ${happened.map(h => h.event.text)}::text[],
      ${happened.map(h => h.event.by)}::uuid[], ${happened.map(h => h.at)}::timestamptz[])`
}

export const saveArgumentSupport: Save<'initiatives.argument-supported'> = async (sql, happened) => {
  for (const { event } of happened)
    await (event.on
      ? sql`
          insert into argument_support (argument, actor) values (${event.argument}, ${event.actor})
          on conflict do nothing`
      : sql`delete from argument_support where argument = ${event.argument} and actor = ${event.actor}`)
}

export const saveArgumentTakenBack: Save<'initiatives.argument-taken-back'> = async (sql, happened) => {
  await sql`delete from initiative_argument where id = any(${happened.map(h => h.event.argument)}::uuid[])`
}

export const saveArgumentHidden: Save<'initiatives.argument-hidden'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`update initiative_argument set hidden_reason = ${event.reason} where id = ${event.argument}`
}

export const saveFollow: Save<'initiatives.follow-noted'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      insert into initiative_follower (initiative, actor, follows, seen_at)
      values (${event.initiative}, ${event.actor}, ${event.on}, ${at})
      on conflict (initiative, actor) do update set follows = excluded.follows, seen_at = excluded.seen_at`
}

/** Whoever is in the group follows it without having said so. */
export const saveSeen: Save<'initiatives.seen-noted'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      insert into initiative_follower (initiative, actor, follows, seen_at)
      values (${event.initiative}, ${event.actor}, true, ${at})
      on conflict (initiative, actor) do update set seen_at = excluded.seen_at`
}

export const saveKey: Save<'initiatives.key-noted'> = async (sql, happened) => {
  await sql`
    insert into initiative_key (key, initiative)
    select * from unnest(${happened.map(h => h.event.key)}::text[], ${happened.map(h => h.event.initiative)}::uuid[])`
}
