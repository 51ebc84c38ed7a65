import type { Texts } from '../types.ts'
import { count } from '../plural.ts'

/** Kinds of places, and how houses are named. */
export const places: Texts['places'] = {
  kinds: {
    town: 'whole territory',
    yard: 'yard',
    tos: 'TOS',
    district: 'district',
    beat: 'beat',
    centre: 'community centre',
  },
  chair: 'Chair',
  charter: 'Charter',
  phone: 'Phone',
  hours: 'Opening hours',
  residents: n => count('en', n, { one: 'resident', other: 'residents' }),
  place: 'Place',
  house: 'House',
  address: 'Address',
  showOnMap: 'Show on the map',
}
