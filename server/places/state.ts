import type { Day, Id, Point, Polygon } from '#shared/core/value.ts'
import type { NamedTown, Place, Town } from '#shared/places/place.ts'
import type { Payee } from '#shared/places/payee.ts'
import type { Places } from '#shared/places/state.ts'
import type { TownCategory } from '#shared/places/town-categories.ts'
import type { TownDay } from '#shared/places/town-calendar.ts'
import type { Sql } from '../core/store.ts'

/** The town with all it has set; `null` while there is none. */
export async function loadTown(sql: Sql): Promise<Town | null> {
  const [row] = await sql<TownRow[]>`
    select name, time_zone, bounds, array[st_x(centre), st_y(centre)] as centre, basemap, attribution, accent, arms, payee
    from town`
  if (!row) return null
  const { time_zone, accent, arms, payee, ...town } = row
  const days = await loadTownDays(sql)
  const categories = await loadTownCategories(sql)
  return {
    ...town,
    timeZone: time_zone,
    ...(accent !== null && { accent }),
    ...(days.length > 0 && { days }),
    ...(categories.length > 0 && { categories }),
    ...(arms !== null && { arms }),
    ...(payee !== null && { payee }),
  }
}

type TownRow = Omit<NamedTown, 'timeZone' | 'accent'> & {
  time_zone: string
  accent: string | null
  arms: string | null
  payee: Payee | null
}

/** The days the town has entered in its working calendar, in their order. */
export async function loadTownDays(sql: Sql): Promise<TownDay[]> {
  const rows = await sql<{ day: Day; works: boolean; name: string | null }[]>`
    select day, works, name from calendar_day order by day`
  return rows.map(({ day, works, name }) => ({ day, works, ...(name !== null && { name }) }))
}

/** What the town's issues are about, in its order; none while the list is the one that ships. */
export async function loadTownCategories(sql: Sql): Promise<TownCategory[]> {
  const rows = await sql<CategoryRow[]>`
    select id, name, name_en as "nameEn", icon, colour, nullif(off, false) as off from category order by position`
  return rows.map(row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as TownCategory)
}

type CategoryRow = { readonly [K in keyof Required<TownCategory>]: TownCategory[K] | null }

/** All places, with boundaries to the last digit they were given with. */
export async function loadPlaces(sql: Sql): Promise<Places> {
  const rows = await sql<Row[]>`
    select id, kind, key, name, st_asgeojson(boundary, 15, 0)::jsonb as boundary,
      array[st_x(point), st_y(point)] as point, within, residents, details
    from place`
  return Object.fromEntries(rows.map(row => [row.id, placeOf(row)]))
}

type Row = Pick<Place, 'kind' | 'key' | 'name'> & {
  id: Id
  boundary: Polygon | null
  point: Point
  within: Id[]
  residents: number | null
  details: Pick<Place, 'chair' | 'charter' | 'address' | 'phone' | 'hours'>
}

const placeOf = ({ boundary, residents, details, ...place }: Row): Place => ({
  ...place,
  boundary: boundary ?? undefined,
  residents: residents ?? undefined,
  ...details,
})
