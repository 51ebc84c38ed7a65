import type { Day, Id } from '#shared/core/value.ts'
import type { RoundDays } from '#shared/initiatives/term.ts'
import type { Sql } from '../core/store.ts'

/** The calendar of its round for each initiative that stands in one, or for one of them: days in the town's time zone. */
export async function loadRoundDays(sql: Sql, only: Id | null = null): Promise<Record<Id, RoundDays>> {
  const rows = await sql<{ id: Id; phase: RoundDays['phase']; opensOn: Day; closesOn: Day }[]>`
    select i.id, r.phase, (r.opens_at at time zone town.zone)::date as "opensOn",
      ((r.closes_at - interval '1 second') at time zone town.zone)::date as "closesOn"
    from initiative i join round r on r.id = i.round
      cross join (select coalesce((select time_zone from town), 'UTC') as zone) as town
    where i.listed and i.state = 'in-round' and (${only}::uuid is null or i.id = ${only})`
  return Object.fromEntries(rows.map(({ id, ...days }) => [id, { ...days }]))
}
