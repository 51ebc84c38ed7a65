import type { Sql } from 'postgres'
import type { PolicyRow } from '#shared/core/policy.ts'
import type { Id } from '#shared/core/value.ts'
import { placesAround } from '#shared/places/place.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import { addedIn } from '#shared/places/town-categories.ts'
import { loadTownCategories, loadTownDays } from './places/state.ts'

/** What every command needs to know of the town is held in memory, and learned anew whenever the town has changed. */
export function createTown(sql: Sql) {
  const known = {
    timeZone: 'UTC',
    calendar: calendarOf(),
    categories: [] as readonly Id[],
    policy: [] as readonly PolicyRow[],
  }
  let around = new Map<Id, readonly Id[]>()

  async function learn(): Promise<void> {
    const [row] = await sql<{ zone: string }[]>`select time_zone as zone from town`
    known.timeZone = row?.zone ?? 'UTC'
    const places = await sql<{ id: Id; within: Id[] }[]>`select id, within from place`
    around = new Map(places.map(p => [p.id, placesAround(p)]))
    known.calendar = calendarOf(await loadTownDays(sql))
    known.categories = addedIn(await loadTownCategories(sql))
    known.policy = await sql<PolicyRow[]>`select key, since, value::float8 as value from policy`
  }

  return {
    known,
    learn,
    /** A place and all that it lies in. */
    placesAround: (place: Id): readonly Id[] => around.get(place) ?? [place],
  }
}
