import type { Id } from '#shared/core/value.ts'
import type { Line } from '#shared/people/roll.ts'
import type { Sql } from './store.ts'

/** The lines of the roll as rules see them, by person: who has none is missing, and so is who was erased. */
export async function loadLines(sql: Sql, people: readonly Id[]): Promise<Map<Id, Line>> {
  const rows = await sql<Line[]>`
    select r.person, r.place, array_prepend(p.id, p.within) as around, r.age, r.attested_on::text as "attestedOn",
      r.verified_at is not null as verified, r.consent_at is not null as consented, r.revoked_at is not null as revoked
    from resident r join place p on p.id = r.place
    where r.person = any(${[...new Set(people)]}::uuid[]) and r.erased_at is null`
  return new Map(rows.map(row => [row.person, { ...row }]))
}
