import type { LyingShown } from '#shared/initiatives/initiative-shown.ts'
import type { Shape } from '#shared/initiatives/part.ts'
import type { Id, Point } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'
import { findSpots, type Spot } from './facts.ts'

/** How a shape lies: inside the town's boundary (or its frame, where no boundary is known), and over which initiatives that are still wanted. */
export async function findLying(sql: Sql, shape: Shape, except: Id | null): Promise<LyingShown> {
  const drawn = JSON.stringify(shape)
  const [row] = await sql<{ isInside: boolean }[]>`
    select coalesce(
      (select st_covers(st_union(st_makevalid(st_setsrid(st_geomfromgeojson(geometry::text), 4326))), drawn.shape)
        from basemap_feature where layer = 'land'),
      (select st_covers(st_makeenvelope(bounds[1], bounds[2], bounds[3], bounds[4], 4326), drawn.shape) from town),
      true) as "isInside"
    from (select ${shapeOf(sql, drawn)} as shape) as drawn`
  const overlaps = await sql<{ id: Id; number: number | null; title: string }[]>`
    select i.id, i.number, i.title
    from initiative_territory t join initiative i on i.id = t.initiative
    where (i.number is not null or i.state = 'gathering') and i.listed and i.state not in ('refused', 'lost', 'archived')
      and i.id is distinct from ${except}::uuid and st_intersects(t.shape, ${shapeOf(sql, drawn)})
    order by i.number nulls last, i.since`
  return {
    isInside: row?.isInside ?? true,
    overlaps: overlaps.map(({ number, ...each }) => ({ ...each, ...(number !== null && { number }) })),
  }
}

/** Where the mark of a shape stands, and the smallest place around it. */
export async function findMark(sql: Sql, shape: Shape): Promise<Spot | undefined> {
  const [row] = await sql<{ point: Point }[]>`
    select array[st_x(mark), st_y(mark)] as point from (
      select st_pointonsurface(${shapeOf(sql, JSON.stringify(shape))}) as mark) as marked`
  const [spot] = await findSpots(sql, [{ point: row?.point }])
  return spot
}

/** A hand draws lines that cross themselves: they are made whole. */
export const shapeOf = (sql: Sql, drawn: string) =>
  sql`st_makevalid(st_setsrid(st_geomfromgeojson(${drawn}::text), 4326))`
