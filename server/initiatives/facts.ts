import type { Id, Point } from '#shared/core/value.ts'
import type { GroupRole, InitiativeFacts } from '#shared/initiatives/initiative.ts'
import type { Lies, NamedPlace } from '#shared/initiatives/signers.ts'
import type { Sql } from '../core/store.ts'
import { cardColumns, cardOf, type CardRow } from './state.ts'

/** Initiatives as rules know them, each for its own actor, in their order; `null`: there is no such initiative. */
export async function findInitiatives(
  sql: Sql,
  asked: readonly { readonly initiative: Id | null; readonly actor: Id }[],
): Promise<(InitiativeFacts | null)[]> {
  const rows = await sql<(CardRow & { listed: boolean; role: GroupRole | null; around: Id[] | null })[]>`
    select ${cardColumns(sql)}, i.listed, m.role, array_prepend(p.id, p.within) as around
    from unnest(${asked.map(each => each.initiative)}::uuid[], ${asked.map(each => each.actor)}::uuid[])
        with ordinality as item (initiative, actor, n)
      left join initiative i on i.id = item.initiative
      left join initiative_member m on m.initiative = i.id and m.actor = item.actor
      left join place p on p.id = i.place
    order by item.n`
  return rows.map(row =>
    row.id === null
      ? null
      : {
          id: row.id,
          state: row.state,
          around: row.around ?? [],
          ...(row.role !== null && { role: row.role }),
          ...(row.listed && { card: cardOf(row) }),
        },
  )
}

/** Where initiatives lie, in their order. */
export async function findWhereTheyLie(sql: Sql, initiatives: readonly (Id | null)[]): Promise<Lies[]> {
  const rows = await sql<{ territory: NamedPlace | null; district: NamedPlace | null }[]>`
    select case when t.id is not null then jsonb_build_object('id', t.id, 'kind', t.kind, 'key', t.key, 'name', t.name) end as territory,
      (select jsonb_build_object('id', d.id, 'kind', d.kind, 'key', d.key, 'name', d.name) from place d
        where d.kind = 'district' and d.id = any(array_prepend(t.id, t.within)) limit 1) as district
    from unnest(${initiatives}::uuid[]) with ordinality as item (initiative, n)
      left join initiative i on i.id = item.initiative
      left join place t on t.id = i.place
    order by item.n`
  return rows.map(({ territory, district }) => ({ ...(territory && { territory }), ...(district && { district }) }))
}

export type Spot = { readonly place?: Id; readonly point: Point }

/** Where somebody points at: the place's mark, or the point with the smallest place around it; `undefined`: no such place. */
export async function findSpots(
  sql: Sql,
  asked: readonly { readonly place?: Id | undefined; readonly point?: Point | undefined }[],
): Promise<(Spot | undefined)[]> {
  const rows = await sql<{ place: Id | null; point: Point | null }[]>`
    select coalesce(named.id, around.id) as place,
      case when item.lon is null then array[st_x(named.point), st_y(named.point)] else array[item.lon, item.lat] end as point
    from unnest(${asked.map(each => each.place ?? null)}::uuid[], ${asked.map(each => each.point?.[0] ?? null)}::float8[],
        ${asked.map(each => each.point?.[1] ?? null)}::float8[]) with ordinality as item (place, lon, lat, n)
      left join place named on named.id = item.place
      left join lateral (
        select id from place where item.lon is not null
          and st_contains(boundary, st_setsrid(st_makepoint(item.lon, item.lat), 4326))
        order by st_area(boundary) limit 1) as around on true
    order by item.n`
  return rows.map(({ place, point }, i) => {
    const unknown = asked[i].place !== undefined && place === null
    if (unknown || point === null || point[0] === null) return undefined
    return { point, ...(place !== null && { place }) }
  })
}
