import * as z from 'zod/mini'
import { day, id, moment, text } from '../core/value.ts'

export const meetingKinds = [
  'yard',
  'assembly',
  'council',
  'field-session',
  'hearing',
  'reception',
  'conference',
] as const
export type MeetingKind = (typeof meetingKinds)[number]
export const meetingPhases = ['planned', 'open', 'closed', 'published'] as const
export type MeetingPhase = (typeof meetingPhases)[number]

export const agendaItem = z.object({
  text: text(300),
  minutes: z.optional(z.number().check(z.int(), z.gte(1), z.lte(600))),
})
export const agenda = z.array(agendaItem).check(z.maxLength(50))

/** A house of the meeting's yard that people tap when they join. */
export const house = z.object({ id, address: text(200) })
export type House = z.infer<typeof house>

/** What the projector shows; `at` which thing, where the scene needs one. */
export const scenes = ['waiting', 'rating', 'issue', 'vote', 'instruction'] as const
export type Scene = (typeof scenes)[number]
export const picture = z.object({ scene: z.enum(scenes), of: z.optional(id) })
export type Picture = z.infer<typeof picture>

export const meetingPlan = {
  kind: z.enum(meetingKinds),
  title: text(200),
  place: id,
  address: text(200),
  startsAt: moment,
  agenda,
}

export const meeting = z.object({
  id,
  /** Its number in the town, from 1; the 7 of № 7/3. */
  number: z.number().check(z.int()),
  ...meetingPlan,
  phase: z.enum(meetingPhases),
  houses: z.array(house),
  /** Six digits by which people join while it is open. */
  code: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  /** Index of the agenda item being discussed. */
  item: z.optional(z.number().check(z.int(), z.gte(0))),
  picture,
  openedAt: z.optional(moment),
  closedAt: z.optional(moment),
  publishedAt: z.optional(moment),
  /** How many people joined; known once closed. */
  attendance: z.optional(z.number().check(z.int(), z.gte(0))),
})
export type Meeting = z.infer<typeof meeting>

export const moneySources = ['town', 'owners', 'region', 'federal', 'residents'] as const
export type MoneySource = (typeof moneySources)[number]

/** A decision: prepared by the staff, then given aloud, then perhaps taken back. */
export const instruction = z.object({
  id,
  issue: z.optional(id),
  text: text(1000),
  body: id,
  deadline: day,
  source: z.optional(z.enum(moneySources)),
  state: z.enum(['prepared', 'given', 'withdrawn']),
  /** Its number in the protocol, from 1: the 3 of № 7/3. */
  number: z.optional(z.number().check(z.int())),
  givenAt: z.optional(moment),
})
export type Instruction = z.infer<typeof instruction>

/** What a rule about a meeting must know of it. */
export type MeetingFacts = Pick<Meeting, 'id' | 'number' | 'kind' | 'phase' | 'place' | 'agenda'> & {
  /** The meeting's place and all it lies in. */
  readonly around: readonly string[]
}

/** How a voter belongs to the meeting: lives in its yard, lives elsewhere, or is a guest. */
export const groups = ['yard', 'neighbours', 'guests'] as const
export type Group = (typeof groups)[number]

/** «№ 7/3»: the meeting's number and the instruction's within it. */
export const protocolNumber = (meeting: number, instruction: number): string => `${meeting}/${instruction}`
