import type { Sql as Postgres } from 'postgres'
import { v7 } from 'uuid'
import { systemActor } from '#shared/core/actor.ts'
import { Refusal } from '#shared/core/refusal.ts'
import type { Id, Point } from '#shared/core/value.ts'
import { placeKinds, type Place, type Town } from '#shared/places/place.ts'
import type { Execute } from '../core/execute.ts'
import { searchable } from '../core/searchable.ts'
import type { Sql } from '../core/store.ts'
import { basemapRows, type BasemapRow } from './basemap.ts'
import { contains, pointInside } from './layers-geometry.ts'
import type { TownLayers } from './layers.ts'
import { createTiles } from './tiles.ts'
import { territoriesOf } from './whole-town.ts'

export type SaveTownOptions = {
  readonly sql: Postgres
  readonly execute: Execute
  readonly town: TownLayers
  readonly name: string
  readonly timeZone: string
  readonly attribution: string
  readonly onProgress?: (done: number, total: number) => void
}

/** Objects written with one statement. */
const portion = 1000

/**
 * Keeps a town that was read. Buildings and basemap are written in one transaction; places and the town itself are
 * commands, so that whoever looks at the map sees them come. Doing it again changes what changed and doubles nothing.
 */
export async function saveTown({
  sql,
  execute,
  town,
  name,
  timeZone,
  attribution,
  onProgress = () => {},
}: SaveTownOptions) {
  const rows = basemapRows(town)
  const tiles = createTiles(rows)
  const known = await sql<{ name: string; id: Id }[]>`select kind || '/' || key as name, id from place`
  const ids = new Map(known.map(k => [k.name, k.id]))
  const places = placesOf(territoriesOf(town, name, tiles.bounds, ids.keys()), ids)
  const total = rows.length + town.buildings.length + places.length
  let done = 0
  const step = (n: number) => onProgress((done += n), total)

  await sql.begin(async sql => {
    await sql`delete from basemap_feature`
    for (const part of portions(rows)) {
      await insertBasemap(sql, part)
      step(part.length)
    }
    for (const part of portions(town.buildings)) {
      await putBuildings(sql, part)
      step(part.length)
    }
    await forgetBuildings(
      sql,
      town.buildings.map(b => b.properties.key),
    )
  })
  const send = async (name: string, input: object) => {
    const answer = await execute({ id: v7(), stream: 'city', name, input }, systemActor)
    if (!answer.ok) throw new Refusal(answer.code, answer.details)
  }
  for (const part of portions(places, 100)) {
    await send('places.put-places', { places: part })
    step(part.length)
  }
  const bounds = tiles.bounds ?? [0, 0, 0, 0]
  const centre: Point = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]
  await send('places.set-town', {
    town: { name, timeZone, attribution, bounds, centre, basemap: tiles.version } satisfies Town,
  })
  return { buildings: town.buildings.length, places: places.length, basemap: rows.length }
}

const insertBasemap = (sql: Sql, rows: readonly BasemapRow[]) => sql`
  insert into basemap_feature (layer, geometry, properties)
  select layer, geometry, properties from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
    as row (layer text, geometry jsonb, properties jsonb)`

const putBuildings = (sql: Sql, buildings: TownLayers['buildings']) => sql`
  insert into building (id, key, address, search, living, residents, boundary, point)
  select id, key, address, search, living, residents, st_setsrid(st_geomfromgeojson(boundary::text), 4326), st_setsrid(st_makepoint(lon, lat), 4326)
  from jsonb_to_recordset(${JSON.stringify(buildings.map(buildingRow))}::text::jsonb) as row
    (id uuid, key text, address text, search text, living boolean, residents integer, boundary jsonb, lon float8, lat float8)
  on conflict (key) do update set address = excluded.address, search = excluded.search, living = excluded.living,
    residents = excluded.residents, boundary = excluded.boundary, point = excluded.point`

/** Houses that are no longer in the data go, unless somebody has named one as theirs. */
const forgetBuildings = (sql: Sql, kept: readonly string[]) => sql`
  delete from building b where not (b.key = any(${kept}::text[]))
    and not exists (select 1 from participant p where p.house = b.id)
    and not exists (select 1 from issue_author a where a.house = b.id)
    and not exists (select 1 from resident r where r.house = b.id)
    and not exists (select 1 from provider_arrival a where a.house = b.id)`

function buildingRow({ geometry, properties }: TownLayers['buildings'][number]) {
  const { key, street, house, living, residents } = properties
  const address = street && house ? `${street}, ${house}` : undefined
  const [lon, lat] = pointInside(geometry)
  return {
    id: v7(),
    key,
    address,
    search: address && searchable(address),
    living: living ?? false,
    residents: residents ?? 0,
    boundary: geometry,
    lon,
    lat,
  }
}

/** The places as the city knows them; each is told which others its mark lies in, the narrowest first. */
function placesOf(territories: TownLayers['places'], known: ReadonlyMap<string, Id>): Place[] {
  const all = territories.map(({ geometry, properties }) => ({
    id: known.get(`${properties.kind}/${properties.key}`) ?? v7(),
    geometry,
    properties,
    point: round(pointInside(geometry)),
  }))
  const around = (of: (typeof all)[number]): Id[] =>
    all
      .filter(
        p =>
          p !== of &&
          p.geometry.type === 'Polygon' &&
          p.properties.kind !== of.properties.kind &&
          contains(p.geometry, of.point),
      )
      .sort((a, b) => placeKinds.indexOf(a.properties.kind) - placeKinds.indexOf(b.properties.kind))
      .map(p => p.id)
  return all.map(p => ({
    id: p.id,
    ...p.properties,
    ...(p.geometry.type === 'Polygon' && {
      boundary: { type: 'Polygon' as const, coordinates: p.geometry.coordinates.map(ring => ring.map(round)) },
    }),
    point: p.point,
    within: around(p),
  }))
}

/** Seven digits are a centimetre. */
const round = ([lon, lat]: readonly number[]): Point => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]

function* portions<T>(all: readonly T[], size = portion): Generator<T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size)
}
