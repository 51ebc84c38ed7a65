import type { Id } from '#shared/core/value.ts'
import { streamRound } from '#shared/core/stream.ts'
import { mayRunRound } from '#shared/people/rights.ts'
import type { closeVoting, openVoting } from '#shared/rounds/open-voting.ts'
import type { changeRound, planRound } from '#shared/rounds/plan-round.ts'
import type { publishBallots } from '#shared/rounds/publish-ballots.ts'
import type { putEntry } from '#shared/rounds/put-entry.ts'
import type { remind } from '#shared/rounds/remind.ts'
import type { RoundFacts, RoundPlan } from '#shared/rounds/round.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { ballotsFile } from './ballots-file.ts'
import type { FindOffered } from './load-taken.ts'
import { findTurnout, roundsOfStreams } from './store.ts'

export const loadPlanRound: Load<typeof planRound> = async (sql, items) => {
  const places = await findPlaces(
    sql,
    items.map(item => item.input),
  )
  const [row] = await sql<{ next: number }[]>`select coalesce(max(number), 0) + 1 as next from round`
  return items.map(({ input }) => {
    const around = places.get(input.place)
    return around ? { around, known: [...places.keys()], nextNumber: row.next } : null
  })
}

export const loadChangeRound =
  (findOffered: FindOffered): Load<typeof changeRound> =>
  async (sql, items) => {
    const rounds = await roundsOfStreams(sql, items)
    const entries = rounds.flatMap(known => known?.facts.entries ?? [])
    const offered = await findOffered(
      sql,
      entries.flatMap(each => each.initiative ?? []),
    )
    const lying = Object.fromEntries([...offered].map(([id, { around }]) => [id, around]))
    const places = await findPlaces(
      sql,
      items.map(item => item.input),
    )
    return items.map(({ input }, i) => {
      const around = places.get(input.place)
      const round = rounds[i]?.facts
      return around && round ? { round, around, known: [...places.keys()], lying } : null
    })
  }

export const loadPutEntry: Load<typeof putEntry> = async (sql, items) => {
  const rounds = await roundsOfStreams(sql, items)
  const named = items.map(item => item.input.place).filter(place => place !== undefined)
  const rows = await sql<{ id: Id }[]>`select id from place where id = any(${named}::uuid[])`
  return items.map(({ input: { place } }, i) => {
    const known = rounds[i]
    const placeKnown = place === undefined || rows.some(row => row.id === place)
    return known ? { round: known.facts, next: known.next, placeKnown } : null
  })
}

export const loadRemind: Load<typeof remind> = async (sql, items) =>
  (await roundsOfStreams(sql, items)).map(
    known =>
      known && {
        round: {
          ...known.facts,
          ...(known.round.openedAt !== undefined && { openedAt: known.round.openedAt }),
          ...(known.round.remindedAt !== undefined && { remindedAt: known.round.remindedAt }),
        },
      },
  )

export const loadOpenVoting: Load<typeof openVoting> = loadRound

export async function loadRound(sql: Sql, items: readonly Item<unknown>[]): Promise<({ round: RoundFacts } | null)[]> {
  return (await roundsOfStreams(sql, items)).map(known => known && { round: known.facts })
}

export const loadCloseVoting: Load<typeof closeVoting> = async (sql, items) => {
  const rounds = await roundsOfStreams(sql, items)
  const turnouts = await findTurnout(
    sql,
    rounds.map(known => known?.round.id).filter(id => id !== undefined),
  )
  return rounds.map(known => {
    const figures = known && turnouts.get(known.round.id)
    return figures ? { round: known.facts, ...figures } : null
  })
}

/** Reads all ballots only for who may publish them: to others the round's facts are enough to be refused. */
export const loadPublishBallots: Load<typeof publishBallots> = async (sql, items) => {
  const rounds = await roundsOfStreams(sql, items)
  return Promise.all(
    items.map(async ({ actor, stream }, i) => {
      const known = rounds[i]
      if (!known) return null
      const { facts: round } = known
      const nothing = { ballots: 0, paper: 0, spoiled: 0, hash: '' }
      if (round.phase !== 'closed' || !mayRunRound(actor, round.around))
        return { round, unchecked: 0, ballots: nothing }
      const [sheets] = await sql<{ unchecked: number; paper: number; spoiled: number }[]>`
        select (count(*) filter (where not checked and exists (
            select 1 from round_sheet_entry e where e.round = s.round and e.serial = s.serial)))::int as unchecked,
          (count(*) filter (where checked and ballot is not null))::int as paper,
          (count(*) filter (where checked and ballot is null))::int as spoiled
        from round_sheet s where s.round = ${streamRound(stream) ?? null}`
      const { unchecked, ...counted } = sheets
      const { ballots, hash } = await ballotsFile(sql, known.round)
      return { round, unchecked, ballots: { ballots, ...counted, hash } }
    }),
  )
}

/** Places named in plans, each with those around it; unknown ones are missing. */
async function findPlaces(sql: Sql, plans: readonly RoundPlan[]): Promise<Map<Id, Id[]>> {
  const named = plans.flatMap(plan => [
    plan.place,
    ...plan.electorate.places,
    ...plan.districts.flatMap(each => each.places),
    ...(plan.eligible?.places ?? []),
  ])
  const rows = await sql<{ id: Id; around: Id[] }[]>`
    select id, array_prepend(id, within) as around from place where id = any(${named}::uuid[])`
  return new Map(rows.map(row => [row.id, row.around]))
}
