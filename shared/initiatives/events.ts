import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { id, linkCode, text } from '../core/value.ts'
import { kopecks } from '../core/money.ts'
import { argumentSides, argumentText } from './argument-parts.ts'
import { aspects, decision, remarkText, verdicts } from './decision.ts'
import { moneyEvents } from './money-events.ts'
import { card, groupRoles, ideaWords, initiativeTitle } from './initiative.ts'
import { pastDetails } from './past.ts'
import { part, partKey } from './part.ts'
import { sheetCount } from './sheet.ts'

/** Everything public carries the whole card: what folds it need know nothing else. */
const carriesCard = { card }
const city = { on: ['city'] as const }

export const ideaDropped = event('initiatives.idea-dropped', carriesCard, city)
export const ideaSupported = event('initiatives.idea-supported', carriesCard, city)
export const ideaTakenUp = event('initiatives.idea-taken-up', carriesCard, city)
export const initiativeSubmitted = event('initiatives.initiative-submitted', carriesCard, city)
/** The list it was imported from says it otherwise now. */
export const ideaChanged = event('initiatives.idea-changed', carriesCard, city)
/** An initiative that is over was brought in from another list, or that list says it otherwise now. */
export const pastBrought = event('initiatives.past-brought', carriesCard, city)
/** Its title leaves the log and every snapshot. */
export const ideaHidden = event('initiatives.idea-hidden', { initiative: id }, city)
/** How a round came out for it: which round, and how many voted for it. */
export const roundResult = z.object({ round: id, title: text(160), votes: z.number().check(z.int(), z.gte(0)) })
export type RoundResult = z.infer<typeof roundResult>
/** The round it stood in was called off, and why. */
export const roundCalledOff = z.object({ round: id, title: text(160), because: text(500) })
export type RoundCalledOff = z.infer<typeof roundCalledOff>
/** It went on to its next state: as decided, with the words of its report, or with what came of its round. */
export const moved = event(
  'initiatives.moved',
  {
    card,
    decision: z.optional(decision),
    words: z.optional(text(4000)),
    result: z.optional(z.union([roundResult, roundCalledOff])),
  },
  city,
)
/** Something of its procedure is new for whoever reads its page. */
export const procedureWentOn = event('initiatives.procedure-went-on', { initiative: id }, city)
/** Its arguments, or their support, are others now. */
export const argumentsChanged = event('initiatives.arguments-changed', { initiative: id }, city)
/** Something of a draft changed, which is its group's alone: they are nudged, and to all others it is a number. */
export const draftChanged = event('initiatives.draft-changed', { initiative: id }, { ...city, told: 'nobody' })

const record = { on: [] }
export const ideaDescribed = event('initiatives.idea-described', { initiative: id, words: ideaWords }, record)
export const supportNoted = event('initiatives.support-noted', { initiative: id, actor: id, on: z.boolean() }, record)
export const hidingNoted = event('initiatives.hiding-noted', { initiative: id, reason: text(300), by: id }, record)
export const draftBegun = event(
  'initiatives.draft-begun',
  { initiative: id, title: initiativeTitle, issue: z.optional(id) },
  record,
)
/** Who is in the group, and as what; without a role: not any more. */
export const memberNoted = event(
  'initiatives.member-noted',
  { initiative: id, actor: id, role: z.optional(z.enum(groupRoles)) },
  record,
)
/** The link by which people come into the group; none: revoked. */
export const linkSet = event('initiatives.link-set', { initiative: id, link: z.optional(linkCode) }, record)
export const partWritten = event(
  'initiatives.part-written',
  { initiative: id, key: partKey, part: z.optional(part), by: id },
  record,
)
/** The text as it was submitted, letter for letter what was hashed. */
export const textFrozen = event(
  'initiatives.text-frozen',
  { initiative: id, content: z.string(), hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)), by: id },
  record,
)

const about = { initiative: id }
export const remarkNoted = event('initiatives.remark-noted', { ...about, remark: id, text: remarkText, by: id }, record)
export const remarkAnswered = event(
  'initiatives.remark-answered',
  { ...about, remark: id, text: remarkText, from: z.enum(['group', 'town']), by: id },
  record,
)
export const remarkHidden = event(
  'initiatives.remark-hidden',
  { ...about, remark: id, reason: text(300), by: id },
  record,
)
/** Who examines a side of it; without a person: nobody. */
export const examinerSet = event(
  'initiatives.examiner-set',
  { ...about, aspect: z.enum(aspects), person: z.optional(id) },
  record,
)
/** The conclusion is for everybody, the note for those who lead the procedure. */
export const concluded = event(
  'initiatives.concluded',
  {
    ...about,
    aspect: z.enum(aspects),
    verdict: z.enum(verdicts),
    conclusion: text(4000),
    note: z.optional(text(2000)),
    by: id,
  },
  record,
)
/** What was concluded before a rework does not count for what comes back from it. */
export const conclusionsSetAside = event('initiatives.conclusions-set-aside', about, record)
export const spendingNoted = event('initiatives.spending-noted', { ...about, spent: kopecks }, record)

export const argumentNoted = event(
  'initiatives.argument-noted',
  { ...about, argument: id, side: z.enum(argumentSides), text: argumentText, by: id },
  record,
)
export const argumentSupported = event(
  'initiatives.argument-supported',
  { argument: id, actor: id, on: z.boolean() },
  record,
)
export const argumentTakenBack = event('initiatives.argument-taken-back', { argument: id }, record)
export const argumentHidden = event('initiatives.argument-hidden', { argument: id, reason: text(300), by: id }, record)
/** Who follows it, and what of it they have seen, is theirs alone. */
export const followNoted = event('initiatives.follow-noted', { ...about, actor: id, on: z.boolean() }, record)
export const seenNoted = event('initiatives.seen-noted', { ...about, actor: id }, record)
/** What another list says of an initiative that is over. */
export const pastNoted = event(
  'initiatives.past-noted',
  { ...about, spent: z.optional(kopecks), details: pastDetails },
  record,
)
/** Under which key of elsewhere a line was imported. */
export const keyNoted = event('initiatives.key-noted', { ...about, key: text(200) }, record)
const number = z.number().check(z.int(), z.gte(0))
export const signatureNoted = event('initiatives.signature-noted', { ...about, actor: id, on: z.boolean() }, record)
/** Sheets with the numbers from `first` on. */
export const sheetsPrinted = event('initiatives.sheets-printed', { ...about, first: number, sheets: number }, record)
/** What one operator has read; checked: another has read the same. */
export const sheetEntered = event(
  'initiatives.sheet-entered',
  { ...about, sheet: number, by: id, count: sheetCount, checked: z.boolean() },
  record,
)
/** What was read of it stays in its history. */
export const sheetReopened = event(
  'initiatives.sheet-reopened',
  { ...about, sheet: number, by: id, because: text(300) },
  record,
)
export const assemblyLinked = event(
  'initiatives.assembly-linked',
  {
    ...about,
    assembly: z.object({
      meeting: id,
      poll: id,
      kind: z.enum(['assembly', 'conference']),
      entitled: number,
      present: number,
      votes: z.object({ for: number, against: number, abstain: number }),
    }),
    chair: text(120),
    secretary: text(120),
    tellers: z.array(text(120)),
    by: id,
  },
  record,
)
export const assemblyUnlinked = event('initiatives.assembly-unlinked', about, record)
/** Hidden while it was open to support: its group writes on, and nobody sees it. */
export const writingResumed = event('initiatives.writing-resumed', about, record)
/** Nothing of what was gathered counts any more: its text is written anew. */
export const supportDropped = event('initiatives.support-dropped', about, record)

export const initiativeEvents = [
  ideaDropped,
  ideaSupported,
  ideaTakenUp,
  initiativeSubmitted,
  ideaChanged,
  pastBrought,
  ideaHidden,
  moved,
  procedureWentOn,
  argumentsChanged,
  draftChanged,
  ideaDescribed,
  supportNoted,
  hidingNoted,
  draftBegun,
  memberNoted,
  linkSet,
  partWritten,
  textFrozen,
  remarkNoted,
  remarkAnswered,
  remarkHidden,
  examinerSet,
  concluded,
  conclusionsSetAside,
  spendingNoted,
  argumentNoted,
  argumentSupported,
  argumentTakenBack,
  argumentHidden,
  followNoted,
  seenNoted,
  keyNoted,
  pastNoted,
  signatureNoted,
  sheetsPrinted,
  sheetEntered,
  sheetReopened,
  assemblyLinked,
  assemblyUnlinked,
  supportDropped,
  writingResumed,
  ...moneyEvents,
] as const
export type InitiativeEvent = EventOf<(typeof initiativeEvents)[number]>
