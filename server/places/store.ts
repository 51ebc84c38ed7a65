import type { orderCategories } from '#shared/places/order-categories.ts'
import type { putCategory } from '#shared/places/put-category.ts'
import type { putPlaces } from '#shared/places/put-places.ts'
import type { changeTown } from '#shared/places/change-town.ts'
import type { Place } from '#shared/places/place.ts'
import type { setArms } from '#shared/places/set-arms.ts'
import type { setCalendar } from '#shared/places/set-calendar.ts'
import type { setPayee } from '#shared/places/set-payee.ts'
import type { setPolicy } from '#shared/places/set-policy.ts'
import type { setTown } from '#shared/places/set-town.ts'
import { defaultPolicy, policyOn, type PolicyRow } from '#shared/core/policy.ts'
import { lastBy } from '../core/last-by.ts'
import type { Load, Save, Saves, Sql } from '../core/store.ts'
import { loadTown, loadTownCategories, loadTownDays } from './state.ts'

/** The ids of the places that are there already, by kind and key. */
export const loadPutPlaces: Load<typeof putPlaces> = async (sql, items) => {
  const places = items.flatMap(item => item.input.places)
  const rows = await sql<{ name: string; id: string }[]>`
    select kind || '/' || key as name, id from place
    where (kind, key) in (select * from unnest(${places.map(p => p.kind)}::text[], ${places.map(p => p.key)}::text[]))`
  const known = Object.fromEntries(rows.map(row => [row.name, row.id]))
  return items.map(() => ({ known }))
}

export const loadSetTown: Load<typeof setTown> = async (sql, items) => {
  const accent = (await loadTown(sql))?.accent
  return items.map(() => ({ accent }))
}

export const loadChangeTown: Load<typeof changeTown> = async (sql, items) => {
  const town = await loadTown(sql)
  return items.map(() => town && { town })
}

export const loadSetPolicy: Load<typeof setPolicy> = async (sql, items) => {
  const rows = await sql<PolicyRow[]>`select key, since, value::float8 as value from policy`
  return items.map(({ input }) => ({ before: policyOn(rows, input.since)[input.key] }))
}

export const loadSetCalendar: Load<typeof setCalendar> = async (sql, items) => {
  const days = await loadTownDays(sql)
  return items.map(() => ({ days }))
}

export const loadSetArms: Load<typeof setArms> = async (sql, items) => {
  const [now] = await sql<{ arms: string | null }[]>`select arms from town`
  const rows = await sql<{ hash: string }[]>`
    select hash from arms where hash = any(${items.map(item => item.input.arms)}::text[])`
  const known = new Set(rows.map(row => row.hash))
  return items.map(({ input }) => now && { arms: now.arms ?? undefined, known: known.has(input.arms) })
}

export const loadSetPayee: Load<typeof setPayee> = async (sql, items) => {
  const town = await loadTown(sql)
  return items.map(() => town && { payee: town.payee })
}

export const loadCategories: Load<typeof putCategory> & Load<typeof orderCategories> = async (
  sql: Sql,
  items: readonly unknown[],
) => {
  const categories = await loadTownCategories(sql)
  return items.map(() => ({ categories }))
}

const savePlaces: Save<'places.places-put'> = async (sql, happened) => {
  const places = lastBy(
    happened.flatMap(h => h.event.places),
    place => place.id,
  )
  await sql`
    insert into place (id, kind, key, name, boundary, point, within, residents, details)
    select id, kind, key, name, st_setsrid(st_geomfromgeojson(boundary::text), 4326),
      st_setsrid(st_makepoint((point ->> 0)::float8, (point ->> 1)::float8), 4326), within, residents, details
    from jsonb_to_recordset(${JSON.stringify(places.map(rowOf))}::text::jsonb) as put (
      id uuid, kind text, key text, name text, boundary jsonb, point jsonb, within uuid[], residents integer, details jsonb)
    on conflict (id) do update set kind = excluded.kind, key = excluded.key, name = excluded.name,
      boundary = excluded.boundary, point = excluded.point, within = excluded.within, residents = excluded.residents,
      details = excluded.details`
}

const rowOf = ({ chair, charter, address, phone, hours, ...place }: Place) => ({
  ...place,
  details: { chair, charter, address, phone, hours },
})

const saveTown: Save<'places.town-set'> = async (sql, happened) => {
  const { town } = happened[happened.length - 1].event
  await sql`
    insert into town (name, time_zone, bounds, centre, basemap, attribution, accent)
    values (${town.name}, ${town.timeZone}, ${town.bounds}::float8[],
      st_setsrid(st_makepoint(${town.centre[0]}, ${town.centre[1]}), 4326), ${town.basemap}, ${town.attribution},
      ${town.accent ?? null})
    on conflict (one) do update set name = excluded.name, time_zone = excluded.time_zone, bounds = excluded.bounds,
      centre = excluded.centre, basemap = excluded.basemap, attribution = excluded.attribution, accent = excluded.accent`
}

const saveCalendar: Save<'places.calendar-set'> = async (sql, happened) => {
  const days = lastBy(
    happened.flatMap(h => h.event.days),
    each => each.day,
  )
  await sql`
    insert into calendar_day (day, works, name)
    select * from unnest(${days.map(d => d.day)}::date[], ${days.map(d => String(d.works))}::text[]::boolean[],
      ${days.map(d => d.name ?? null)}::text[])
    on conflict (day) do update set works = excluded.works, name = excluded.name`
}

const saveArms: Save<'places.arms-set'> = async (sql, happened) => {
  const { arms } = happened[happened.length - 1].event
  await sql`update town set arms = ${arms ?? null}`
}

const savePayee: Save<'places.payee-set'> = async (sql, happened) => {
  const { payee } = happened[happened.length - 1].event
  await sql`update town set payee = ${payee ? JSON.stringify(payee) : null}::text::jsonb`
}

const saveCategories: Save<'places.categories-set'> = async (sql, happened) => {
  const rows = happened[happened.length - 1].event.categories.map(
    ({ nameEn: name_en, off = false, ...rest }, position) => ({
      ...rest,
      name_en,
      off,
      position,
    }),
  )
  await sql`delete from category`
  await sql`
    insert into category (id, position, name, name_en, icon, colour, off)
    select id, position, name, name_en, icon, colour, off from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as row (id text, position integer, name text, name_en text, icon text, colour text, off boolean)`
}

const saveSetting: Save<'places.setting-changed'> = async (sql, happened) => {
  const of = (field: 'setting' | 'before' | 'after' | 'since' | 'by') => happened.map(h => h.event[field] ?? null)
  await sql`
    insert into setting_change (at, by_actor, setting, before, after, since)
    select * from unnest(${happened.map(h => h.at)}::timestamptz[], ${of('by')}::uuid[], ${of('setting')}::text[],
      ${of('before')}::text[], ${of('after')}::text[], ${of('since')}::date[])`
  const numbers = lastBy(
    happened.map(h => h.event).filter(event => event.setting in defaultPolicy),
    event => `${event.setting} ${event.since}`,
  )
  await sql`
    insert into policy (key, since, value)
    select * from unnest(${numbers.map(e => e.setting)}::text[], ${numbers.map(e => e.since ?? null)}::date[],
      ${numbers.map(e => Number(e.after))}::numeric[])
    on conflict (key, since) do update set value = excluded.value`
}

export const placeSaves: Saves<'places'> = {
  'places.places-put': savePlaces,
  'places.town-set': saveTown,
  'places.calendar-set': saveCalendar,
  'places.arms-set': saveArms,
  'places.payee-set': savePayee,
  'places.categories-set': saveCategories,
  'places.setting-changed': saveSetting,
}
