import * as z from 'zod/mini'
import { moment, text } from '../core/value.ts'
import type { Meeting } from './meeting.ts'
import { picture, type Picture } from './picture.ts'

export const themes = ['light', 'dark', 'contrast'] as const

/** A meeting may have up to three screens; the first shows the meeting's picture, the others their own or the same. */
export const screenNumbers = [1, 2, 3] as const
export type ScreenNumber = (typeof screenNumbers)[number]

export const countdown = z.object({
  /** When it runs out. */
  until: moment,
  /** How long it was set for. */
  minutes: z.number().check(z.int(), z.gte(1), z.lte(180)),
})
/** Who speaks, by name and post: an official, typed by the moderator. */
export const nameStrip = z.object({ name: text(80), post: z.optional(text(120)) })

/** What all screens of a meeting wear over their pictures, and what the second and the third show. */
export const screens = z.object({
  theme: z.optional(z.enum(themes)),
  countdown: z.optional(countdown),
  message: z.optional(text(120)),
  strip: z.optional(nameStrip),
  second: z.optional(picture),
  third: z.optional(picture),
})
export type Screens = z.infer<typeof screens>

/** What a screen shows: its own picture, else the first one's. */
export function pictureOn({ picture, screens }: Pick<Meeting, 'picture' | 'screens'>, screen: ScreenNumber): Picture {
  const own = { 1: undefined, 2: screens?.second, 3: screens?.third }[screen]
  return own ?? picture
}
