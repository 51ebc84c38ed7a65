import type { Day, Id } from '#shared/core/value.ts'
import type { Card, InitiativeState } from '#shared/initiatives/initiative.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { plainWords } from './plain-words.ts'

/** States that a reader looks for together. */
export const stateGroups = {
  ideas: ['idea'],
  drafts: ['draft', 'gathering'],
  considered: ['submitted', 'remarks', 'examination', 'returned', 'supported'],
  chosen: ['in-round', 'won', 'reserve'],
  carried: ['under-way', 'done'],
  over: ['reported', 'archived', 'refused', 'lost'],
} as const satisfies Record<string, readonly InitiativeState[]>
export type StateGroup = keyof typeof stateGroups
export const groupNames = Object.keys(stateGroups) as StateGroup[]

export type Asked = {
  readonly group: StateGroup | undefined
  readonly place: Id | undefined
  readonly words: string
}

/** Whether it stands in this group: what is history of another list is over, whatever it came to. */
const isIn = (group: StateGroup, { state, from }: Card): boolean =>
  from === undefined ? (stateGroups[group] as readonly InitiativeState[]).includes(state) : group === 'over'

/** Initiatives as asked for: of a group of states, in a place or any that lies in it, with all the words in the title; the most wanted ideas first, else the latest. */
export function initiativesShown(
  { initiatives, places }: Pick<CityState, 'initiatives' | 'places'>,
  { group, place, words }: Asked,
): Card[] {
  const wanted = plainWords(words)
  const liesThere = (card: Card) => {
    const own = places[card.place ?? '']
    return place === undefined || (own !== undefined && placesAround(own).includes(place))
  }
  return Object.values(initiatives)
    .filter(card => (!group || isIn(group, card)) && liesThere(card))
    .filter(card => wanted.every(word => plainWords(card.title).some(each => each.startsWith(word))))
    .toSorted((a, b) => (group === 'ideas' && b.support - a.support) || (a.since < b.since ? 1 : -1))
}

/** States in which somebody has something to do, by a deadline or without one. */
const underWay: readonly InitiativeState[] = [
  'submitted',
  'remarks',
  'examination',
  'supported',
  'returned',
  'in-round',
  'won',
  'reserve',
  'under-way',
  'done',
]

/** Every submitted initiative that is not at its end: the nearest deadline first, so that what is overdue leads, and what has none last. */
export const initiativesUnderWay = (
  { initiatives }: Pick<CityState, 'initiatives'>,
  dueOf: (card: Card) => Day | undefined = card => card.deadline,
): Card[] =>
  Object.values(initiatives)
    .filter(card => underWay.includes(card.state) && card.from === undefined)
    .toSorted((a, b) => (dueOf(a) ?? '9').localeCompare(dueOf(b) ?? '9') || (a.number ?? 0) - (b.number ?? 0))

/** How many there are of each group in a place. */
export function countsByGroup(
  city: Pick<CityState, 'initiatives' | 'places'>,
  asked: Asked,
): Record<StateGroup, number> {
  const counted = groupNames.map(group => [group, initiativesShown(city, { ...asked, group }).length])
  return Object.fromEntries(counted) as Record<StateGroup, number>
}
