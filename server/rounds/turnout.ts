import type { Id } from '#shared/core/value.ts'
import { shownTurnout } from '#shared/rounds/roll.ts'
import type { Figures } from '../core/live.ts'
import type { Sql } from '../core/store.ts'
import { findTurnout } from './store.ts'

/** How many have voted so far, and the last link of the chain over the roll: to everybody the same, and nothing of the ballots. */
export async function turnoutOf(sql: Sql, round: Id, smallestGroupShown: number): Promise<Figures> {
  const found = (await findTurnout(sql, [round])).get(round)
  if (!found) return { public: {}, staff: {} }
  const told = { turnout: shownTurnout(found.turnout, smallestGroupShown), head: found.head }
  return { public: told, staff: told }
}
