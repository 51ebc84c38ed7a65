import type { putPlaces } from '#shared/places/put-places.ts'
import type { Place } from '#shared/places/place.ts'
import type { setTown } from '#shared/places/set-town.ts'
import { lastBy } from '../core/last-by.ts'
import type { Load, Save, Saves } from '../core/store.ts'

/** The ids of the places that are there already, by kind and key. */
export const loadPutPlaces: Load<typeof putPlaces> = async (sql, items) => {
  const places = items.flatMap(item => item.input.places)
  const rows = await sql<{ name: string; id: string }[]>`
    select kind || '/' || key as name, id from place
    where (kind, key) in (select * from unnest(${places.map(p => p.kind)}::text[], ${places.map(p => p.key)}::text[]))`
  const known = Object.fromEntries(rows.map(row => [row.name, row.id]))
  return items.map(() => ({ known }))
}

export const loadSetTown: Load<typeof setTown> = async (_sql, items) => items.map(() => ({}))

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
    insert into town (name, time_zone, bounds, centre, basemap, attribution)
    values (${town.name}, ${town.timeZone}, ${town.bounds}::float8[],
      st_setsrid(st_makepoint(${town.centre[0]}, ${town.centre[1]}), 4326), ${town.basemap}, ${town.attribution})
    on conflict (one) do update set name = excluded.name, time_zone = excluded.time_zone, bounds = excluded.bounds,
      centre = excluded.centre, basemap = excluded.basemap, attribution = excluded.attribution`
}

export const placeSaves: Saves<'places'> = {
  'places.places-put': savePlaces,
  'places.town-set': saveTown,
}
