import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { initialsOf } from '#shared/people/names.ts'
import type { ListedLine } from '#shared/people/roll.ts'
import { searchable } from '../core/searchable.ts'
import type { Sql } from '../core/store.ts'

/** Lines shown at once; who looks for somebody writes their name. */
const most = 50

/**
 * Lines whose name or house has a word beginning with each word asked for, the newest first; only those of places in which
 * the actor keeps the roll.
 */
export async function listRoll(
  sql: Sql,
  actor: Actor,
  asked: string,
  only?: readonly Id[],
): Promise<{ items: ListedLine[]; more: boolean }> {
  const words = searchable(asked).split(' ').filter(Boolean).slice(0, 10)
  const places = placesOf(actor)
  const rows = await sql<Row[]>`
    select r.person, p.name, b.address, r.house, r.place, r.age, r.attested_on::text as "attestedOn", r.how,
      r.verified_at as "verifiedAt", o.name as "verifiedBy", r.consent_at as "consentAt", r.revoked_because as revoked,
      r.erased_at is not null as erased,
      (select c.until from entry_code c where c.person = r.person and c.used_at is null and c.ended_at is null) as "codeUntil",
      exists (select 1 from entry_code c where c.person = r.person and c.used_at is not null)
        or exists (select 1 from provider_subject s where s.person = r.person) or p.password is not null as entered
    from resident r join person p on p.id = r.person join place h on h.id = r.place
      left join building b on b.id = r.house left join person o on o.id = r.verified_by,
      concat(' ', regexp_replace(translate(lower(p.name), 'ё.,', 'е  '), '\\s+', ' ', 'g'), ' ', b.search, ' ') as words
    where words like all(${words.map(word => `% ${word}%`)}::text[])
      and (${places === 'all'} or array_prepend(h.id, h.within) && ${places === 'all' ? [] : places}::uuid[])
      and (${only === undefined} or r.person = any(${only ?? []}::uuid[]))
    order by p.created_at desc, r.person limit ${most + 1}`
  return { items: rows.slice(0, most).map(lineOf), more: rows.length > most }
}

/** Where somebody keeps the roll: everywhere, or in the places of their roles. */
function placesOf(actor: Actor): 'all' | readonly Id[] {
  if (actor.kind === 'system') return 'all'
  const grants = actor.kind === 'person' ? actor.grants.filter(g => g.role === 'moderator' || g.role === 'admin') : []
  const whole = grants.some(g => g.place === undefined && g.body === undefined)
  return whole ? 'all' : grants.flatMap(g => (g.body === undefined ? (g.place ?? []) : []))
}

type Row = { readonly [Key in keyof Required<ListedLine>]: Required<ListedLine>[Key] | Date | null }

/** A row without what it does not have, its moments as text. */
const lineOf = (row: Row): ListedLine =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  ) as ListedLine

/** What whoever holds a code sees of the line: initials and street, no more. */
export type Glimpse = { readonly initials: string; readonly street: string }

export const glimpseOf = (name: string, address: string | null, place: string): Glimpse => ({
  initials: initialsOf(name),
  // «Садовая улица, 8» without its house.
  street: address?.replace(/,[^,]*$/, '') ?? place,
})
