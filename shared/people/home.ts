import * as z from 'zod/mini'
import { refuse } from '../core/refusal.ts'
import { id, text, type Id } from '../core/value.ts'
import { alikeNames } from './names.ts'
import type { ConsentText } from './consent.ts'

/** A name may be initials alone. */
export const residentName = text(120)

/** Where somebody lives: a house from the town's list or, where there is none, a place. */
export const homeInput = z.union([z.object({ house: id }), z.object({ place: id })])
export type HomeInput = z.infer<typeof homeInput>

/** The home that was named, as the tables know it; `around`: the home place and all it lies in, none when there is no such home. */
export type HomeFacts = {
  readonly place: Id | undefined
  readonly around: readonly Id[]
  /** Everybody of the roll in the same house (or place without houses), struck off or not. */
  readonly neighbours: readonly { readonly person: Id; readonly name: string }[]
}

export type ConsentFacts = { readonly consent: Pick<ConsentText, 'version' | 'hash'> }

/** The home place; refuses what the town does not know. */
export function placeOf(home: HomeFacts, input: HomeInput): Id {
  if (home.place !== undefined) return home.place
  return 'house' in input ? refuse('house-unknown') : refuse('place-unknown')
}

/** Refuses to enter silently whom the same house may know already. */
export function refuseAlike(neighbours: HomeFacts['neighbours'], name: string, apart: boolean): void {
  const alike = neighbours.filter(each => alikeNames(each.name, name)).map(each => each.person)
  if (alike.length > 0 && !apart) refuse('resident-alike', { people: alike })
}

/** Refuses a consent to other words than today's. */
export function refuseOldConsent(facts: ConsentFacts, given: { version: number; hash: string } | undefined): void {
  if (given && (given.hash !== facts.consent.hash || given.version !== facts.consent.version)) refuse('consent-changed')
}
