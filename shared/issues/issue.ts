import * as z from 'zod/mini'
import { category } from '../core/category.ts'
import { day, id, moment, point, text, type Id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'

export const issueStates = ['pending', 'accepted', 'hidden'] as const
/** Where it came from: a participant's phone, or aloud («вопрос с голоса»). */
export const channels = ['phone', 'voice'] as const

/** What became of a question. */
export const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('instruction'), instruction: id, number: text(20), task: id }),
  z.object({ kind: z.literal('explained'), text: text(2000) }),
  z.object({ kind: z.literal('written-answer'), task: id, body: id, deadline: day }),
  z.object({ kind: z.literal('not-ours'), text: text(1000) }),
  z.object({ kind: z.literal('joined'), to: id }),
])
export type Outcome = z.infer<typeof outcome>

const count = z.number().check(z.int(), z.gte(0))

export const issue = z.object({
  id,
  meeting: z.optional(id),
  place: id,
  point,
  /** Empty once hidden: what is hidden leaves every state and log. */
  text: z.string().check(z.maxLength(500)),
  category,
  state: z.enum(issueStates),
  channel: z.enum(channels),
  raisedAt: moment,
  /** Supports as last logged (with its outcome, or at the close); the running figure travels as a tally. */
  support: count,
  /** Supports before the meeting, kept apart; none: absent. */
  ahead: z.optional(count),
  /** The staff has changed its author's words. */
  edited: z.optional(z.boolean()),
  /** Its photographs, as they came; gone with the words once hidden. */
  photos: z.optional(z.array(id)),
  outcome: z.optional(outcome),
  decidedAt: z.optional(moment),
  /** Why it is hidden; staff only. */
  hiddenReason: z.optional(text(300)),
})
export type Issue = z.infer<typeof issue>

/** The words of an issue as people write them. */
export const issueText = text(500)

export const email = z.email().check(z.maxLength(120))
/** The number of a paper card. */
export const card = z.number().check(z.int(), z.gte(1), z.lte(9999))

/** What a rule about an issue must know of it. */
export type IssueFacts = {
  readonly meeting: MeetingFacts
  readonly issue: Pick<
    Issue,
    | 'id'
    | 'state'
    | 'text'
    | 'category'
    | 'point'
    | 'place'
    | 'channel'
    | 'raisedAt'
    | 'outcome'
    | 'support'
    | 'ahead'
    | 'photos'
    | 'edited'
    | 'decidedAt'
  >
  /** Supports counted now. */
  readonly support: number
  /** Its author's own words, where the staff has changed them. */
  readonly original?: string | undefined
  /** Issues joined to it. */
  readonly joined?: readonly (readonly [issue: Id, support: number])[]
  /** Instructions and tasks that came of it; they may repeat its words. */
  readonly made?: readonly { readonly id: Id; readonly text: string; readonly isPublic: boolean }[]
}

/** A meeting's issues are at home in it until it closes, those asked in advance too, and in the city afterwards. */
export const issueHome = (meeting: Pick<MeetingFacts, 'id' | 'phase'>): `meeting:${Id}` | 'city' =>
  meeting.phase === 'planned' || meeting.phase === 'open' ? `meeting:${meeting.id}` : 'city'
