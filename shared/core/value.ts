import * as z from 'zod/mini'

/** The values that inputs and events are made of; every text is trimmed and bounded, and an id has one spelling. */
export const id = z.uuid().check(z.toLowerCase())
export type Id = string

/** What no text may hold, since the database keeps neither: a zero byte, half of a surrogate pair. */
const wholeText = /^[^\0\p{Cs}]*$/u
/** Something that can be seen. */
const visible = /[^\p{C}\p{Z}]/u

/** Text people write: 1 to `max` characters after trimming, in one form of Unicode (NFC), something visible among them. */
export const text = (max: number) =>
  z.string().check(z.trim(), z.normalize('NFC'), z.minLength(1), z.maxLength(max), z.regex(wholeText), z.regex(visible))

/** Far years are slips of the finger, and who counts working days up to them counts long. */
const ourCentury = z.regex(/^20\d\d-/)

/** A moment: ISO 8601 in UTC, as `Date.toISOString` writes it, so that moments compare as strings. */
export const moment = z.iso.datetime({ precision: 3 }).check(ourCentury)
export type Moment = string

/** A day in the town's time zone, `YYYY-MM-DD`. */
export const day = z.iso.date().check(ourCentury)
export type Day = string

/** Longitude, latitude in degrees (WGS 84, the order of RFC 7946). */
export const point = z.tuple([z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-90), z.lte(90))])
export type Point = [number, number]

export const polygon = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(point).check(z.minLength(4))).check(z.minLength(1)),
})
export type Polygon = z.infer<typeof polygon>

/** The code of a private link, made on its owner's device: 128 bits that nobody guesses. */
export const linkCode = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
