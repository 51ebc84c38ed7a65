import type { Id } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'

/**
 * Whoever follows a place of a round follows the round from now on, once: what has just happened to it is new to them. The
 * places of a round are those whose residents vote or whose entries stand in it; a vote of the whole town is everybody's.
 */
export async function tellFollowersOfPlaces(sql: Sql, round: Id, at: string): Promise<void> {
  const before = new Date(Date.parse(at) - 1).toISOString()
  await sql`
    with r as (
      select id, place, plan, entries,
        jsonb_array_length(plan->'electorate'->'places') = 0 and not exists (
          select 1 from jsonb_array_elements(plan->'districts') d where jsonb_array_length(d->'places') > 0) as whole
      from round where id = ${round}
    ), named as (
      select place as id from r
      union select p::uuid from r, jsonb_array_elements_text(plan->'electorate'->'places') p
      union select p::uuid from r, jsonb_array_elements(plan->'districts') d, jsonb_array_elements_text(d->'places') p
      union select (e->>'place')::uuid from r, jsonb_array_elements(entries) e where e ? 'place'
    ), told as (
      insert into round_told (round, person)
      select distinct ${round}::uuid, f.person from place_follower f join place p on p.id = f.place
      where (select whole from r) or p.id in (select id from named)
        or p.within && (select array_agg(id) from named)
        or exists (select 1 from named n join place np on np.id = n.id where p.id = any(np.within))
      on conflict do nothing returning person
    )
    insert into round_follower (round, actor, seen_at) select ${round}::uuid, person, ${before}::timestamptz from told
    on conflict do nothing`
}

/** Everybody who follows a round. */
export async function roundFollowers(sql: Sql, rounds: readonly Id[]): Promise<Id[]> {
  const rows = await sql<{ actor: Id }[]>`
    select distinct actor from round_follower where round = any(${[...rounds]}::uuid[])`
  return rows.map(row => row.actor)
}
