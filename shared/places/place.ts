import * as z from 'zod/mini'
import { id, point, polygon, text, type Id } from '../core/value.ts'
import type { Payee } from './payee.ts'
import type { TownCategory } from './town-categories.ts'
import type { TownDay } from './town-calendar.ts'

/** The kinds of place: yard (двор), TOS (ТОС), district (микрорайон), beat (участок), centre (ЦРН). */
export const placeKinds = ['yard', 'tos', 'district', 'beat', 'centre'] as const
export type PlaceKind = (typeof placeKinds)[number]

const word = z.optional(text(300))

export const place = z.object({
  id,
  kind: z.enum(placeKinds),
  /** The key of the imported layer; unique within the kind, so that importing again changes instead of doubling. */
  key: text(200),
  name: text(200),
  /** The boundary; absent for a centre. */
  boundary: z.optional(polygon),
  /** Where its mark stands. */
  point,
  /** The places it lies in, found by its point. */
  within: z.array(id),
  residents: z.optional(z.number().check(z.int(), z.gte(0))),
  chair: word,
  charter: word,
  address: word,
  phone: word,
  hours: word,
})
export type Place = z.infer<typeof place>

/** The key of the one territory of a town whose layers name none: the town itself. */
export const wholeTownKey = 'whole-town'

/** What a place is called: a town that is its own territory is no district. */
export const kindOf = ({ kind, key }: Pick<Place, 'kind' | 'key'>): PlaceKind | 'town' =>
  key === wholeTownKey ? 'town' : kind

/** A colour as a page writes it. */
export const accent = z.string().check(z.regex(/^#[0-9a-f]{6}$/))

/** The address of a picture of the town's arms: the SHA-256 of its bytes. */
export const armsHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

export const town = z.object({
  name: text(100),
  /** IANA name: deadlines are days in it. */
  timeZone: text(60),
  /** West, south, east, north in degrees. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  centre: point,
  /** Version of the basemap tiles: `/api/tiles/<version>/z/x/y.pbf`. */
  basemap: text(64),
  /** Who the map's data belongs to. */
  attribution: z.string().check(z.maxLength(300)),
  /** The colour of action and of selection, where the town has one of its own. */
  accent: z.optional(accent),
})
/** The town as it is imported and named; what else it has set comes by events of its own. */
export type NamedTown = z.infer<typeof town>
export type Town = NamedTown & {
  /** The days the town has entered in its working calendar, in their order. */
  readonly days?: readonly TownDay[]
  /** What its issues are about, where it has changed the list that ships. */
  readonly categories?: readonly TownCategory[]
  /** Its arms, by the hash of their picture. */
  readonly arms?: string | undefined
  /** Where residents' payments go. */
  readonly payee?: Payee | undefined
}

/** The place and all it lies in: where a role limited to a place counts. */
export const placesAround = (place: { id: Id; within: readonly Id[] }): Id[] => [place.id, ...place.within]
