import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { id, text } from '../core/value.ts'
import { linkCode } from '../issues/issue.ts'
import { card, groupRoles, ideaWords, initiativeTitle } from './initiative.ts'
import { part, partKey } from './part.ts'

/** Everything public carries the whole card: what folds it need know nothing else. */
const carriesCard = { card }
const city = { on: ['city'] as const }

export const ideaDropped = event('initiatives.idea-dropped', carriesCard, city)
export const ideaSupported = event('initiatives.idea-supported', carriesCard, city)
export const ideaTakenUp = event('initiatives.idea-taken-up', carriesCard, city)
export const initiativeSubmitted = event('initiatives.initiative-submitted', carriesCard, city)
/** Its title leaves the log and every snapshot. */
export const ideaHidden = event('initiatives.idea-hidden', { initiative: id }, city)
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

export const initiativeEvents = [
  ideaDropped,
  ideaSupported,
  ideaTakenUp,
  initiativeSubmitted,
  ideaHidden,
  draftChanged,
  ideaDescribed,
  supportNoted,
  hidingNoted,
  draftBegun,
  memberNoted,
  linkSet,
  partWritten,
  textFrozen,
] as const
export type InitiativeEvent = EventOf<(typeof initiativeEvents)[number]>
