import { lastBy } from '../core/last-by.ts'
import type { Save } from '../core/store.ts'

export const saveFloorChanged: Save<'meetings.floor-changed'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => event.meeting,
  )
  await sql`
    update meeting m set floor = s.floor
    from unnest(${last.map(e => e.meeting)}::uuid[], ${last.map(e => JSON.stringify(e.floor))}::text[]::jsonb[])
      as s (meeting, floor)
    where m.id = s.meeting`
}

export const saveFloorAsked: Save<'meetings.floor-asked'> = async (sql, happened) => {
  const asked = happened.map(h => h.event)
  await sql`
    insert into floor_asked (request, meeting, actor)
    select * from unnest(${asked.map(e => e.request)}::uuid[], ${asked.map(e => e.meeting)}::uuid[],
      ${asked.map(e => e.actor)}::uuid[])`
}
