import type { Id } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'

/**
 * Whether the round `r` is about the place `p`: its places are those whose residents vote or whose entries stand in it, with
 * what lies in them and what they lie in; a vote of the whole town is about every place.
 */
export const isAbout = (sql: Sql) => sql`(
  jsonb_array_length(r.plan->'electorate'->'places') = 0 and not exists (
    select 1 from jsonb_array_elements(r.plan->'districts') d where jsonb_array_length(d->'places') > 0)
  or exists (
    select 1 from (
      select r.place as id
      union all select n::uuid from jsonb_array_elements_text(r.plan->'electorate'->'places') n
      union all select n::uuid
        from jsonb_array_elements(r.plan->'districts') d, jsonb_array_elements_text(d->'places') n
      union all select (e->>'place')::uuid from jsonb_array_elements(r.entries) e where e ? 'place'
    ) named left join place np on np.id = named.id
    where p.id = named.id or named.id = any(p.within) or p.id = any(np.within)))`

/** Whoever follows a place of a round follows the round from now on, once: what has just happened to it is new to them. */
export async function tellFollowersOfPlaces(sql: Sql, round: Id, at: string): Promise<void> {
  const before = new Date(Date.parse(at) - 1).toISOString()
  await sql`
    with told as (
      insert into round_told (round, person)
      select distinct r.id, f.person from round r, place_follower f join place p on p.id = f.place
      where r.id = ${round} and ${isAbout(sql)}
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
