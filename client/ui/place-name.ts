import { kindOf, type Place } from '#shared/places/place.ts'
import type { Texts } from '../texts/types.ts'

/** What a place is called where its kind does not stand beside it: a TOS by its kind as well, its name alone is an adjective. */
export function placeName(place: Place, say: Texts['publicMap']['onMap']): string {
  const kind = kindOf(place)
  return kind === 'tos' || kind === 'district' || kind === 'beat' ? say[kind](place.name) : place.name
}
