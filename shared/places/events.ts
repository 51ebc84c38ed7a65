import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { day, id, text } from '../core/value.ts'
import { place, town } from './place.ts'

export const placesPut = event('places.places-put', { places: z.array(place) }, { on: ['city'] })
export const townSet = event('places.town-set', { town }, { on: ['city'] })

/** A line of the settings' history: who is nobody's business but the administrators'. */
export const settingChanged = event(
  'places.setting-changed',
  {
    setting: text(60),
    before: z.string().check(z.maxLength(300)),
    after: z.string().check(z.maxLength(300)),
    /** The day from which a number holds. */
    since: z.optional(day),
    by: id,
  },
  { on: [] },
)

export const placeEvents = [placesPut, townSet, settingChanged] as const
export type PlaceEvent = EventOf<(typeof placeEvents)[number]>
