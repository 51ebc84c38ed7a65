import * as z from 'zod/mini'
import { category } from '../core/category.ts'
import { id, moment, text } from '../core/value.ts'

/** People ask for a meeting where they live. What everybody sees of it: the place, the subjects, and how many ask. */
export const meetingRequest = z.object({
  id,
  place: id,
  /** What about, from the list: own words go to those who plan and to nobody else. */
  subjects: z.array(category).check(z.minLength(1), z.maxLength(5)),
  state: z.enum(['waiting', 'planned', 'declined']),
  /** How many ask, whoever began included. */
  joined: z.number().check(z.int(), z.gte(1)),
  askedAt: z.optional(moment),
  /** Why it was declined, for everybody to read. */
  answer: z.optional(text(300)),
  /** The meeting that was planned for it. */
  meeting: z.optional(id),
})
export type MeetingRequest = z.infer<typeof meetingRequest>

/** What a person adds for those who plan; never public. */
export const voice = {
  words: z.optional(text(500)),
  contact: z.optional(text(200)),
}

/** What a rule about a request must know of it. */
export type RequestFacts = {
  readonly id: string
  readonly state: MeetingRequest['state']
  /** Its place and all it lies in. */
  readonly around: readonly string[]
}
