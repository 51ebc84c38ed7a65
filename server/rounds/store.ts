import { streamRound, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Round, RoundFacts, Turnout } from '#shared/rounds/round.ts'
import type { RoundState } from '#shared/rounds/state.ts'
import type { Sql } from '../core/store.ts'

type Row = {
  id: Id
  number: number
  phase: Round['phase']
  plan: Round['plan']
  entries: Round['entries']
  next_entry: number
  opened_at: Date | null
  reminded_at: Date | null
  closed_at: Date | null
  hash: string | null
  turnout: Turnout | null
  head: string | null
  ballots: Round['ballots'] | null
  outcome: Round['outcome'] | null
  because: string | null
  around: Id[]
}

/** A round as rules know it, with the number its next entry gets. */
export type KnownRound = { readonly round: Round; readonly facts: RoundFacts; readonly next: number }

/** Rounds by id. */
export async function findRounds(sql: Sql, ids: readonly (Id | undefined)[]): Promise<Map<Id, KnownRound>> {
  const wanted = [...new Set(ids.filter(id => id !== undefined))]
  if (wanted.length === 0) return new Map()
  const rows = await sql<Row[]>`
    select r.*, array_prepend(p.id, p.within) as around from round r join place p on p.id = r.place
    where r.id = any(${wanted}::uuid[])`
  return new Map(rows.map(row => [row.id, knownRound(row)]))
}

/** The rounds whose streams these are, in their order; `null` where there is none. */
export async function roundsOfStreams(
  sql: Sql,
  items: readonly { readonly stream: StreamName }[],
): Promise<(KnownRound | null)[]> {
  const ids = items.map(item => streamRound(item.stream))
  const known = await findRounds(sql, ids)
  return ids.map(id => known.get(id ?? '') ?? null)
}

/** What everybody in front of a round follows; `null`: there is no such round. */
export async function loadRoundState(sql: Sql, id: Id): Promise<RoundState | null> {
  const known = (await findRounds(sql, [id])).get(id)
  return known ? { rounds: { [id]: known.round } } : null
}

/** All rounds, the newest first. */
export async function listRounds(sql: Sql): Promise<Round[]> {
  const rows = await sql<Row[]>`
    select r.*, array_prepend(p.id, p.within) as around from round r join place p on p.id = r.place order by r.number desc`
  return rows.map(row => knownRound(row).round)
}

/** How many have voted in each round, by channel, and the last link of its chain; the lock's hash before the first. */
export async function findTurnout(
  sql: Sql,
  rounds: readonly Id[],
): Promise<Map<Id, { turnout: Turnout; head: string }>> {
  const rows = await sql<
    { id: Id; hash: string | null; channels: Record<string, number> | null; link: string | null }[]
  >`
    select r.id, r.hash,
      (select jsonb_object_agg(c.channel, c.n) from (
        select channel, count(*)::int as n from round_roll where round = r.id group by channel) c) as channels,
      (select link from round_roll where round = r.id order by n desc limit 1) as link
    from round r where r.id = any(${[...rounds]}::uuid[])`
  return new Map(
    rows.map(({ id, hash, channels, link }) => {
      const voters = Object.values(channels ?? {}).reduce((sum, n) => sum + n, 0)
      return [id, { turnout: { voters, channels: channels ?? {} }, head: link ?? hash ?? '' }]
    }),
  )
}

/** Where the chain over the roll ends: its last number and link; before the first voter the lock's hash. */
export async function rollEnds(sql: Sql, rounds: readonly Id[]): Promise<Map<Id, { n: number; link: string }>> {
  const rows = await sql<{ id: Id; n: number; link: string }[]>`
    select r.id, coalesce(l.n, 0) as n, coalesce(l.link, r.hash, '') as link
    from round r left join lateral (select n, link from round_roll where round = r.id order by n desc limit 1) l on true
    where r.id = any(${[...rounds]}::uuid[])`
  return new Map(rows.map(({ id, n, link }) => [id, { n, link }]))
}

const knownRound = (row: Row): KnownRound => {
  const round: Round = {
    id: row.id,
    number: row.number,
    phase: row.phase,
    plan: row.plan,
    entries: row.entries,
    ...(row.hash !== null && { hash: row.hash }),
    ...(row.opened_at && { openedAt: row.opened_at.toISOString() }),
    ...(row.reminded_at && { remindedAt: row.reminded_at.toISOString() }),
    ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
    ...(row.turnout && { turnout: row.turnout }),
    ...(row.head !== null && { head: row.head }),
    ...(row.ballots && { ballots: row.ballots }),
    ...(row.outcome && { outcome: row.outcome }),
    ...(row.because !== null && { because: row.because }),
  }
  const { id, phase, plan, entries, hash } = round
  const facts = { id, phase, plan, entries, ...(hash !== undefined && { hash }), around: row.around }
  return { round, facts, next: row.next_entry }
}
