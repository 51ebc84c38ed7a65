import { lastBy } from '../core/last-by.ts'
import type { Save, Saves } from '../core/store.ts'
import { saveFeed } from './feed.ts'
import { savePlaceFollow } from './follow-place.ts'
import * as roll from './save-roll.ts'

const saveCreated: Save<'people.person-created'> = async (sql, happened) => {
  await sql`
    insert into person (id, created_at)
    select * from unnest(${happened.map(h => h.event.person)}::uuid[], ${happened.map(h => h.at)}::timestamptz[])`
}

const saveDescribed: Save<'people.person-described'> = async (sql, happened) => {
  const last = lastBy(happened, h => h.event.person).map(h => h.event)
  await sql`
    update person p set login = d.login, name = d.name
    from unnest(${last.map(e => e.person)}::uuid[], ${last.map(e => e.login)}::text[], ${last.map(e => e.name)}::text[])
      as d (person, login, name)
    where p.id = d.person`
}

const savePassword: Save<'people.password-set'> = async (sql, happened) => {
  const last = lastBy(happened, h => h.event.person).map(h => h.event)
  await sql`
    update person p set password = s.hash
    from unnest(${last.map(e => e.person)}::uuid[], ${last.map(e => e.hash)}::text[]) as s (person, hash)
    where p.id = s.person`
}

const saveDisabled: Save<'people.person-disabled'> = async (sql, happened) => {
  const last = lastBy(happened, h => h.event.person).map(h => h.event)
  await sql`
    with changed as (
      update person p set disabled = d.disabled
      from unnest(${last.map(e => e.person)}::uuid[], ${last.map(e => String(e.disabled))}::text[]::boolean[]) as d (person, disabled)
      where p.id = d.person returning p.id, p.disabled)
    delete from session s using changed c where s.person = c.id and c.disabled`
}

const saveGranted: Save<'people.role-granted'> = async (sql, happened) => {
  const grants = happened.map(({ event: { person, grant } }) => ({ person, ...grant }))
  await sql`
    insert into role_grant (id, person, role, place, body)
    select * from jsonb_to_recordset(${JSON.stringify(grants)}::text::jsonb)
      as granted (id uuid, person uuid, role text, place uuid, body uuid)`
}

const saveRevoked: Save<'people.role-revoked'> = async (sql, happened) => {
  await sql`
    delete from role_grant where (id, person) in (
      select * from unnest(${happened.map(h => h.event.grant)}::uuid[], ${happened.map(h => h.event.person)}::uuid[]))`
}

const saveBody: Save<'people.body-put'> = async (sql, happened) => {
  const bodies = lastBy(
    happened.map(h => h.event.body),
    body => body.id,
  )
  await sql`
    insert into body (id, name, kind, categories, places)
    select * from jsonb_to_recordset(${JSON.stringify(bodies)}::text::jsonb)
      as put (id uuid, name text, kind text, categories text[], places uuid[])
    on conflict (id) do update set name = excluded.name, kind = excluded.kind, categories = excluded.categories,
      places = excluded.places`
}

export const peopleSaves: Saves<'people'> = {
  'people.person-created': saveCreated,
  'people.person-described': saveDescribed,
  'people.password-set': savePassword,
  'people.person-disabled': saveDisabled,
  'people.role-granted': saveGranted,
  'people.role-revoked': saveRevoked,
  'people.body-put': saveBody,
  'people.resident-described': roll.saveResidentDescribed,
  'people.resident-verified': roll.saveResidentVerified,
  'people.resident-revoked': roll.saveResidentRevoked,
  'people.resident-erased': roll.saveResidentErased,
  'people.consent-given': roll.saveConsentGiven,
  'people.code-given': roll.saveCodeGiven,
  'people.code-ended': roll.saveCodeEnded,
  'people.code-used': roll.saveCodeUsed,
  'people.subject-bound': roll.saveSubjectBound,
  'people.feed-set': saveFeed,
  'people.place-follow-noted': savePlaceFollow,
}
