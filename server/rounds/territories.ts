import type { Id } from '#shared/core/value.ts'
import type { Round } from '#shared/rounds/round.ts'
import { shownTerritories, type CountedTerritory, type TerritoryTurnout } from '#shared/rounds/territories.ts'
import type { Sql } from '../core/store.ts'
import { findTurnout } from './store.ts'

/** How long figures stand before they are counted anew, milliseconds. */
const standing = 30_000

/** Counts who has voted by where they live: where, never what. One count a round and half a minute, however many ask. */
export function createTerritories(sql: Sql, clock: () => Date) {
  const known = new Map<Id, { readonly at: number; readonly figures: Promise<TerritoryTurnout[]> }>()
  return (round: Round, smallest: number): Promise<TerritoryTurnout[]> => {
    const now = clock().getTime()
    const last = known.get(round.id)
    if (last && now - last.at < standing) return last.figures
    const figures = count(sql, round, smallest)
    known.set(round.id, { at: now, figures })
    figures.catch(() => known.delete(round.id))
    return figures
  }
}

async function count(sql: Sql, { id, plan: { electorate } }: Round, smallest: number): Promise<TerritoryTurnout[]> {
  const turnout = (await findTurnout(sql, [id])).get(id)?.turnout
  const rows = await sql<CountedTerritory[]>`
    select p.id as place, p.kind, p.within, count(l.person)::int as voters, count(*)::int as electors
    from resident r join place home on home.id = r.place
      left join round_roll l on l.round = ${id} and l.person = r.person
      join place p on p.id = home.id or p.id = any(home.within)
    where l.person is not null or (r.verified_at is not null and r.consent_at is not null and r.revoked_at is null
      and r.erased_at is null and r.age >= ${electorate.age}
      and (${electorate.places.length === 0} or home.id = any(${electorate.places}::uuid[])
        or home.within && ${electorate.places}::uuid[]))
    group by p.id`
  return shownTerritories(
    rows.map(row => ({ ...row })),
    turnout?.voters ?? 0,
    smallest,
  )
}
