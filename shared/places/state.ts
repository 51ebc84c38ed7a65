import type { AnyEvent } from '../core/event.ts'
import type { Id } from '../core/value.ts'
import type { PlaceEvent } from './events.ts'
import type { Place, Town } from './place.ts'
import { withDays } from './town-calendar.ts'

export type Places = Readonly<Record<Id, Place>>

/** Folds an event into the places; other features' events leave them as they are. */
export function evolvePlaces(places: Places, event: PlaceEvent | AnyEvent): Places {
  const e = event as PlaceEvent
  if (e.type !== 'places.places-put') return places
  return { ...places, ...Object.fromEntries(e.places.map(p => [p.id, p])) }
}

export function evolveTown(town: Town, event: PlaceEvent | AnyEvent): Town {
  const e = event as PlaceEvent
  const { days, arms, categories, payee } = town
  switch (e.type) {
    case 'places.town-set':
      return {
        ...e.town,
        ...(days && { days }),
        ...(categories && { categories }),
        ...(arms && { arms }),
        ...(payee && { payee }),
      }
    case 'places.arms-set': {
      const { arms: _taken, ...rest } = town
      return { ...rest, ...(e.arms && { arms: e.arms }) }
    }
    case 'places.payee-set': {
      const { payee: _old, ...rest } = town
      return { ...rest, ...(e.payee && { payee: e.payee }) }
    }
    case 'places.categories-set':
      return { ...town, categories: e.categories }
    case 'places.calendar-set':
      return { ...town, days: withDays(days ?? [], e.days) }
    default:
      return town
  }
}
