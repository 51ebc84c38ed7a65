import type { Id } from '#shared/core/value.ts'
import type { Decision } from '#shared/initiatives/decision.ts'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import type { Frozen } from '#shared/initiatives/submit.ts'
import type { PassportFacts } from '#shared/documents/passport.ts'
import type { Sql } from '../core/store.ts'

/** What the passport is made from; `null`: no such initiative was submitted. */
export async function loadPassportFacts(sql: Sql, id: Id): Promise<PassportFacts | null> {
  const [row] = await sql<PassportRow[]>`
    select i.state, i.support, i.spent::float8 as spent, t.content, t.hash, p.name as place, town.name as town,
      town.time_zone as zone,
      (select count(*)::int from initiative_argument a
        where a.initiative = i.id and a.side = 'for' and a.hidden_reason is null) as for,
      (select count(*)::int from initiative_argument a
        where a.initiative = i.id and a.side = 'against' and a.hidden_reason is null) as against
    from initiative i join initiative_text t on t.initiative = i.id cross join town left join place p on p.id = i.place
    where i.id = ${id} and i.listed`
  if (!row) return null
  const steps = await sql<{ state: InitiativeState; at: Date; decision: Decision | null }[]>`
    select state, at, decision from initiative_step where initiative = ${id} order by n`
  return {
    id,
    town: row.town,
    timeZone: row.zone,
    state: row.state,
    content: JSON.parse(row.content) as Frozen,
    hash: row.hash,
    support: row.support,
    sides: { for: row.for, against: row.against },
    steps: steps.map(({ state, at, decision }) => ({ state, at: at.toISOString(), decision })),
    ...(row.place !== null && { place: row.place }),
    ...(row.spent !== null && { spent: row.spent }),
  }
}

type PassportRow = {
  state: InitiativeState
  support: number
  spent: number | null
  content: string
  hash: string
  place: string | null
  town: string
  zone: string
  for: number
  against: number
}
