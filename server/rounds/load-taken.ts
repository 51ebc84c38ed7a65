import { streamRound } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Taken } from '#shared/rounds/fates.ts'
import type { Offered, takeInitiative } from '#shared/rounds/take-initiative.ts'
import type { RoundFacts } from '#shared/rounds/round.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { roundsOfStreams } from './store.ts'

/** Reads submitted initiatives as a ballot shows them; they are another feature's. */
export type FindOffered = (sql: Sql, initiatives: readonly Id[]) => Promise<ReadonlyMap<Id, Offered>>
/** Reads the initiatives that stand in rounds. */
export type FindTaken = (sql: Sql, rounds: readonly Id[]) => Promise<readonly Taken[]>

export const loadTakeInitiative =
  (findOffered: FindOffered): Load<typeof takeInitiative> =>
  async (sql, items) => {
    const rounds = await roundsOfStreams(sql, items)
    const offered = await findOffered(
      sql,
      items.map(item => item.input.initiative),
    )
    return items.map(({ input }, i) => {
      const known = rounds[i]
      const found = offered.get(input.initiative)
      return known && found ? { round: known.facts, next: known.next, offered: found } : null
    })
  }

/** A round with the initiatives that were taken into it: what leaves it, and what its count is told to. */
export const loadWithTaken =
  (findTaken: FindTaken) =>
  async (
    sql: Sql,
    items: readonly Item<unknown>[],
  ): Promise<({ round: RoundFacts; taken: readonly Taken[] } | null)[]> => {
    const rounds = await roundsOfStreams(sql, items)
    const cards = await findTaken(
      sql,
      items.map(item => streamRound(item.stream)).filter(id => id !== undefined),
    )
    return rounds.map(
      known => known && { round: known.facts, taken: cards.filter(card => card.round === known.round.id) },
    )
  }
