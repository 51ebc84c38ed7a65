import type { AnyEvent } from '../core/event.ts'
import type { Id } from '../core/value.ts'
import type { PlaceEvent } from './events.ts'
import type { Place, Town } from './place.ts'

export type Places = Readonly<Record<Id, Place>>

/** Folds an event into the places; other features' events leave them as they are. */
export function evolvePlaces(places: Places, event: PlaceEvent | AnyEvent): Places {
  const e = event as PlaceEvent
  if (e.type !== 'places.places-put') return places
  return { ...places, ...Object.fromEntries(e.places.map(p => [p.id, p])) }
}

export function evolveTown(town: Town, event: PlaceEvent | AnyEvent): Town {
  const e = event as PlaceEvent
  return e.type === 'places.town-set' ? e.town : town
}
