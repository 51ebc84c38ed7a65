import * as z from 'zod/mini'
import { lastDayOf } from '../core/calendar.ts'
import { floor } from './floor.ts'
import { agenda, plannedAgenda } from './agenda.ts'
import { day, id, moment, text } from '../core/value.ts'
import { picture } from './picture.ts'
import { screens } from './screens.ts'
import { team } from './team.ts'

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
/** A planned meeting may be called off instead: `cancelled`. */
export const meetingPhases = ['planned', 'open', 'closed', 'published', 'cancelled'] as const
export type MeetingPhase = (typeof meetingPhases)[number]

/** A house of the meeting's yard that people tap when they join. */
export const house = z.object({ id, address: text(200) })
export type House = z.infer<typeof house>

export const meetingPlan = {
  kind: z.enum(meetingKinds),
  title: text(200),
  place: id,
  address: text(200),
  startsAt: moment,
  agenda: plannedAgenda,
}

export const meeting = z.object({
  id,
  /** Its number in the town, from 1; the 7 of № 7/3. */
  number: z.number().check(z.int()),
  ...meetingPlan,
  agenda,
  phase: z.enum(meetingPhases),
  houses: z.array(house),
  /** Six digits by which people join while it is open. */
  code: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  /** The agenda item being discussed, and since when. */
  item: z.optional(id),
  itemSince: z.optional(moment),
  /** The agenda items that are done; none: absent. */
  done: z.optional(z.array(id)),
  /** Who asks for the floor and who has it; nobody has asked yet: absent. */
  floor: z.optional(floor),
  /** Who runs it, writes, reports and helps; nobody named yet: absent. */
  team: z.optional(team),
  picture,
  /** What lies over the pictures, and what further screens show. */
  screens: z.optional(screens),
  openedAt: z.optional(moment),
  closedAt: z.optional(moment),
  publishedAt: z.optional(moment),
  cancelledAt: z.optional(moment),
  /** Why it was called off, in the words of who did it. */
  cancelledBecause: z.optional(text(300)),
  /** Questions from phones are shown without a moderator's look. */
  acceptAtOnce: z.optional(z.boolean()),
  /** How many people joined; known once closed. */
  attendance: z.optional(z.number().check(z.int(), z.gte(0))),
})
export type Meeting = z.infer<typeof meeting>

export const moneySources = ['town', 'owners', 'region', 'federal', 'residents'] as const
export type MoneySource = (typeof moneySources)[number]

/** What a decision says. */
export const wording = {
  text: text(1000),
  /** Who answers for it. */
  body: id,
  /** Who helps: they see the task and tell how the work goes, but do not report it done. None: absent. */
  coExecutors: z.optional(z.array(id).check(z.maxLength(8))),
  deadline: day,
  /** «Включить в план 2027»: the deadline is then the last day of that year. */
  planYear: z.optional(z.number().check(z.int(), z.gte(2000), z.lte(2200))),
  source: z.optional(z.enum(moneySources)),
}
const words = z.object(wording)
export type Wording = z.infer<typeof words>

/** What a given instruction said before it was changed or cancelled, when, and why. */
export const formerWording = z.object({ at: moment, why: text(1000), ...wording })

/** A decision: prepared by the staff, then given aloud, then perhaps taken back at once, changed, or cancelled with a reason. */
export const instruction = z.object({
  id,
  issue: z.optional(id),
  ...wording,
  state: z.enum(['prepared', 'given', 'withdrawn', 'cancelled']),
  /** Its number in the protocol, from 1: the 3 of № 7/3. */
  number: z.optional(z.number().check(z.int())),
  givenAt: z.optional(moment),
  /** The changes since it was given, the oldest first; of a cancelled one the last entry is its cancelling. */
  history: z.optional(z.array(formerWording)),
})
export type Instruction = z.infer<typeof instruction>

/** The words alone, as they are kept: nobody helps themselves, and what is in a year's plan is due by its last day. */
export const wordingOf = ({ text, body, coExecutors, deadline, planYear, source }: Wording): Wording => {
  const others = [...new Set(coExecutors)].filter(each => each !== body)
  return {
    text,
    body,
    ...(others.length > 0 && { coExecutors: others }),
    deadline: planYear === undefined ? deadline : lastDayOf(planYear),
    ...(planYear !== undefined && { planYear }),
    ...(source && { source }),
  }
}

/** Whether what the meeting has decided may still be changed: until its protocol is published. */
export const isProtocolOpen = ({ phase }: Pick<Meeting, 'phase'>): boolean => phase === 'open' || phase === 'closed'

/** What a rule about a meeting must know of it. */
export type MeetingFacts = Pick<Meeting, 'id' | 'number' | 'kind' | 'phase' | 'place' | 'agenda' | 'acceptAtOnce'> &
  Partial<Pick<Meeting, 'item' | 'done'>> & {
    /** The meeting's place and all it lies in. */
    readonly around: readonly string[]
  }

/** How a voter belongs to the meeting: lives in its yard, lives elsewhere, or is a guest. */
export const groups = ['yard', 'neighbours', 'guests'] as const
export type Group = (typeof groups)[number]

/** «№ 7/3»: the meeting's number and the instruction's within it. */
export const protocolNumber = (meeting: number, instruction: number): string => `${meeting}/${instruction}`
