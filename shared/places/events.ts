import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { day, id, text } from '../core/value.ts'
import { payee } from './payee.ts'
import { armsHash, place, town } from './place.ts'
import { townCategory } from './town-categories.ts'
import { townDay } from './town-calendar.ts'

export const placesPut = event('places.places-put', { places: z.array(place) }, { on: ['city'] })
export const townSet = event('places.town-set', { town }, { on: ['city'] })

/** Days of which the town said whether they are worked; the others stay as they were. */
export const calendarSet = event('places.calendar-set', { days: z.array(townDay) }, { on: ['city'] })

/** The town's list of categories, whole, in its order. */
export const categoriesSet = event('places.categories-set', { categories: z.array(townCategory) }, { on: ['city'] })

/** The town's arms; without them they were taken down. */
export const armsSet = event('places.arms-set', { arms: z.optional(armsHash) }, { on: ['city'] })

/** Where residents' payments go; without it: nowhere for now. */
export const payeeSet = event('places.payee-set', { payee: z.optional(payee) }, { on: ['city'] })

/** A line of the settings' history: who is nobody's business but the administrators'. */
export const settingChanged = event(
  'places.setting-changed',
  {
    setting: text(60),
    before: z.string().check(z.maxLength(300)),
    after: z.string().check(z.maxLength(300)),
    /** The day from which a number holds; the day of the calendar it is about. */
    since: z.optional(day),
    by: id,
  },
  { on: [] },
)

export const placeEvents = [placesPut, townSet, calendarSet, armsSet, categoriesSet, payeeSet, settingChanged] as const
export type PlaceEvent = EventOf<(typeof placeEvents)[number]>
