import type { FollowFacts, follow, noteSeen } from '#shared/rounds/follow.ts'
import { streamRound } from '#shared/core/stream.ts'
import type { Item, Load, Save, Sql } from '../core/store.ts'

export const loadFollow: Load<typeof follow> = loadFollower
export const loadNoteSeen: Load<typeof noteSeen> = loadFollower

async function loadFollower(sql: Sql, items: readonly Item<unknown>[]): Promise<(FollowFacts | null)[]> {
  const rows = await sql<{ round: string | null; follows: boolean }[]>`
    select r.id as round, f.actor is not null as follows
    from unnest(${items.map(item => streamRound(item.stream) ?? null)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
        with ordinality as item (round, actor, n)
      left join round r on r.id = item.round
      left join round_follower f on f.round = item.round and f.actor = item.actor
    order by item.n`
  return rows.map(({ round, follows }) => (round === null ? null : { round: { id: round }, follows }))
}

export const saveFollow: Save<'rounds.follow-noted'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await (event.on
      ? sql`
          insert into round_follower (round, actor, seen_at) values (${event.round}, ${event.actor}, ${at})
          on conflict do nothing`
      : sql`delete from round_follower where round = ${event.round} and actor = ${event.actor}`)
}

export const saveSeen: Save<'rounds.seen-noted'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      update round_follower set seen_at = ${at} where round = ${event.round} and actor = ${event.actor}`
}
