import type { Category } from '#shared/core/category.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import { placesAround } from '#shared/places/place.ts'
import type { Places } from '#shared/places/state.ts'
import type { State } from '../../ui/colours.ts'
import type { Item, Kind } from './items.ts'

export const periods = ['week', 'month', 'year'] as const
export type Period = (typeof periods)[number]

export type Filters = {
  readonly state?: State | undefined
  readonly category?: Category | undefined
  /** A TOS or a district the thing lies in. */
  readonly within?: Id | undefined
  readonly period?: Period | undefined
}

/** The states that have a chip, in the order of the chips. */
export const chipStates = [
  'overdue',
  'in-work',
  'given',
  'vote',
  'new',
  'planned',
  'done',
  'refused',
] as const satisfies State[]

const days: Record<Period, number> = { week: 7, month: 31, year: 366 }

export type Around = { readonly places: Places; readonly kinds: ReadonlySet<Kind>; readonly now: Moment }

/** What all filters but the state let through: the chips count over these, so that a chip tells what a press will show. */
export function beforeState(items: readonly Item[], filters: Filters, { places, kinds, now }: Around): Item[] {
  const since = filters.period && new Date(Date.parse(now) - days[filters.period] * 86_400_000).toISOString()
  return items.filter(
    item =>
      kinds.has(item.kind) &&
      (filters.category === undefined || item.category === filters.category) &&
      (filters.within === undefined || liesIn(item.place, filters.within, places)) &&
      (since === undefined || item.at >= since),
  )
}

export const ofState = (items: readonly Item[], state: State | undefined): readonly Item[] =>
  state === undefined ? items : items.filter(item => stateOf(item) === state)

/** How many of each state; a state without any is absent. */
export function countsByState(items: readonly Item[]): ReadonlyMap<State, number> {
  const counts = new Map<State, number>()
  for (const item of items) {
    const state = stateOf(item)
    if (state) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return counts
}

/** A meeting that is over is neither done nor new work: no chip counts it. */
function stateOf({ meeting, state }: Item): State | undefined {
  return meeting && meeting.phase !== 'planned' && meeting.phase !== 'open' ? undefined : state
}

/** Whether a place is `within` or lies in it. */
export function liesIn(place: Id, within: Id, places: Places): boolean {
  const found = places[place]
  return place === within || (found !== undefined && placesAround(found).includes(within))
}

/** How many filters are set, for the button that hides them. */
export const filtersOn = ({ category, within, period }: Filters): number =>
  [category, within, period].filter(value => value !== undefined).length
