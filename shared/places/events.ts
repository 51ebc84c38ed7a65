import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { place, town } from './place.ts'

export const placesPut = event('places.places-put', { places: z.array(place) }, { on: ['city'] })
export const townSet = event('places.town-set', { town }, { on: ['city'] })

export const placeEvents = [placesPut, townSet] as const
export type PlaceEvent = EventOf<(typeof placeEvents)[number]>
