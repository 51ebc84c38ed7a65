import { consentOf } from '#shared/people/consent.ts'
import { lastBy } from '../core/last-by.ts'
import type { Id } from '#shared/core/value.ts'
import type { Save, Sql } from '../core/store.ts'

export const saveResidentDescribed: Save<'people.resident-described'> = async (sql, happened) => {
  const last = lastBy(happened, h => h.event.person).map(({ event }) => ({
    ...event,
    house: event.house ?? null,
    attested_on: event.attestedOn,
  }))
  const rows = JSON.stringify(last)
  await sql`
    insert into resident (person, place, house, age, attested_on)
    select person, place, house, age, attested_on from jsonb_to_recordset(${rows}::text::jsonb)
      as d (person uuid, place uuid, house uuid, age integer, attested_on date)
    on conflict (person) do update set place = excluded.place, house = excluded.house, age = excluded.age,
      attested_on = excluded.attested_on`
  await sql`
    update person p set name = d.name from jsonb_to_recordset(${rows}::text::jsonb) as d (person uuid, name text)
    where p.id = d.person`
}

export const saveResidentVerified: Save<'people.resident-verified'> = async (sql, happened) => {
  for (const { event, at } of lastBy(happened, h => h.event.person))
    await sql`
      update resident set how = ${event.how}, verified_at = ${at}, verified_by = ${event.by ?? null}, revoked_at = null,
        revoked_because = null
      where person = ${event.person}`
}

export const saveConsentGiven: Save<'people.consent-given'> = async (sql, happened) => {
  const [town] = await sql<{ name: string }[]>`select name from town`
  const { version, hash, text } = consentOf(town?.name ?? '')
  await sql`insert into consent_text (hash, version, words) values (${hash}, ${version}, ${text}) on conflict do nothing`
  for (const { event, at } of lastBy(happened, h => h.event.person))
    await sql`
      update resident set consent_version = ${event.consent.version}, consent_hash = ${event.consent.hash}, consent_at = ${at}
      where person = ${event.person}`
}

/** Whoever is struck off is out at once, and their code opens nothing. */
export const saveResidentRevoked: Save<'people.resident-revoked'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      with revoked as (
        update resident set revoked_at = ${at}, revoked_because = ${event.because} where person = ${event.person}),
      ended as (
        update entry_code set ended_at = ${at} where person = ${event.person} and used_at is null and ended_at is null)
      delete from session where person = ${event.person}`
}

/** The pseudonym is the id alone: what could lead from it to the person goes, what it did stays. */
export const saveResidentErased: Save<'people.resident-erased'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    await sql`
      with line as (update resident set house = null, erased_at = ${at} where person = ${event.person}),
      forgotten as (
        update person set name = null, login = null, password = null, disabled = true where id = ${event.person}),
      codes as (delete from entry_code where person = ${event.person}),
      subjects as (delete from provider_subject where person = ${event.person}),
      feeds as (delete from person_feed where person = ${event.person}),
      spoken as (update participant set name = null, house = null where actor = ${event.person})
      delete from session where person = ${event.person}`
    await leaveGroups(sql, event.person)
  }
}

/** Whoever is forgotten leaves the groups in which somebody is left; as where they leave by themselves, the lead passes to whoever came first. */
async function leaveGroups(sql: Sql, person: Id): Promise<void> {
  await sql`
    with others as (
      select m.initiative, m.actor, m.joined_at from initiative_member m left join person p on p.id = m.actor
      where m.actor <> ${person} and p.disabled is not true),
    gone as (
      delete from initiative_member m where m.actor = ${person}
        and exists (select 1 from others o where o.initiative = m.initiative)
      returning m.initiative, m.role)
    update initiative_member m set role = 'initiator'
    from (select distinct on (o.initiative) o.initiative, o.actor from gone join others o on o.initiative = gone.initiative
      where gone.role = 'initiator' order by o.initiative, o.joined_at, o.actor) as heir
    where m.initiative = heir.initiative and m.actor = heir.actor`
}

/** A new code ends the one before, and every session that stood open. */
export const saveCodeGiven: Save<'people.code-given'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    await sql`
      update entry_code set ended_at = ${at} where person = ${event.person} and used_at is null and ended_at is null`
    await sql`
      insert into entry_code (hash, person, given_at, given_by, until)
      values (decode(${event.hash}, 'hex'), ${event.person}, ${at}, ${event.by}, ${event.until})`
    await sql`delete from session where person = ${event.person}`
  }
}

export const saveCodeEnded: Save<'people.code-ended'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      update entry_code set ended_at = ${at} where person = ${event.person} and used_at is null and ended_at is null`
}

export const saveCodeUsed: Save<'people.code-used'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      update entry_code set used_at = ${at}, used_by = ${event.command} where hash = decode(${event.hash}, 'hex')`
}

export const saveSubjectBound: Save<'people.subject-bound'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`insert into provider_subject (hash, person) values (decode(${event.hash}, 'hex'), ${event.person})`
}
