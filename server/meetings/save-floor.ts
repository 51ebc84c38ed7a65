import type { Save } from '../core/store.ts'
import { saveColumn } from './save-column.ts'

export const saveFloorChanged: Save<'meetings.floor-changed'> = (sql, happened) =>
  saveColumn(
    sql,
    'floor',
    happened.map(h => h.event),
  )

export const saveFloorAsked: Save<'meetings.floor-asked'> = async (sql, happened) => {
  const asked = happened.map(h => h.event)
  await sql`
    insert into floor_asked (request, meeting, actor)
    select * from unnest(${asked.map(e => e.request)}::uuid[], ${asked.map(e => e.meeting)}::uuid[],
      ${asked.map(e => e.actor)}::uuid[])`
}
