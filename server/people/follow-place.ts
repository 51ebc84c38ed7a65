import type { followPlace } from '#shared/people/follow-place.ts'
import type { Id } from '#shared/core/value.ts'
import type { Load, Save } from '../core/store.ts'

export const loadFollowPlace: Load<typeof followPlace> = async (sql, items) => {
  const rows = await sql<{ id: Id }[]>`
    select id from place where id = any(${items.map(item => item.input.place)}::uuid[])`
  return items.map(({ input }) => ({ placeKnown: rows.some(row => row.id === input.place) }))
}

export const savePlaceFollow: Save<'people.place-follow-noted'> = async (sql, happened) => {
  for (const { place, person, on } of happened.map(h => h.event))
    await (on
      ? sql`insert into place_follower (place, person) values (${place}, ${person}) on conflict do nothing`
      : sql`delete from place_follower where place = ${place} and person = ${person}`)
}
