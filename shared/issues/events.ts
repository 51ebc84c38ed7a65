import * as z from 'zod/mini'
import { category } from '../core/category.ts'
import { event, type EventOf } from '../core/event.ts'
import { id, linkCode, point, text } from '../core/value.ts'
import { card, channels, email, issue, issueText, outcome } from './issue.ts'

const hidden = () => null
const count = z.number().check(z.int(), z.gte(0))
/** Figures that become others by it: an issue's and those joined to it are counted together, everybody once. */
const supports = z.array(z.tuple([id, count]))

/** Raised is the staff's alone; accepted makes it public, so it carries the whole. */
export const issueRaised = event(
  'issues.issue-raised',
  {
    issue: id,
    meeting: id,
    place: id,
    point,
    text: issueText,
    category,
    channel: z.enum(channels),
  },
  { on: ['meeting'], publicView: hidden },
)
/** Whose it is, and how to reach them: a record, kept by the table alone. */
export const authorNoted = event(
  'issues.author-noted',
  {
    issue: id,
    participant: z.optional(id),
    /** Who asked in advance, before there were participants. */
    actor: z.optional(id),
    house: z.optional(id),
    name: z.optional(text(120)),
    phone: z.optional(text(40)),
    email: z.optional(email),
    card: z.optional(card),
    link: z.optional(linkCode),
  },
  { on: [] },
)
export const photoAdded = event(
  'issues.photo-added',
  { issue: id, photo: id, isPublic: z.boolean() },
  { on: ['meeting', 'city'], publicView: e => (e.isPublic ? e : null) },
)
export const issueAccepted = event('issues.issue-accepted', { issue }, { on: ['meeting', 'city'] })
/** Waits again: for the public it was never there, its words are the staff's alone. */
export const acceptanceWithdrawn = event(
  'issues.acceptance-withdrawn',
  { issue: id, text: z.optional(issueText) },
  { on: ['meeting', 'city'], publicView: e => ({ type: e.type, issue: e.issue }) },
)
export const issueEdited = event(
  'issues.issue-edited',
  {
    issue: id,
    text: issueText,
    category,
    point,
    isPublic: z.boolean(),
    /** Its words are not its author's any more. */
    edited: z.optional(z.boolean()),
  },
  { on: ['meeting', 'city'], publicView: e => (e.isPublic ? e : null) },
)
export const issueHidden = event(
  'issues.issue-hidden',
  {
    issue: id,
    reason: z.optional(text(300)),
    wasPublic: z.boolean(),
    /** Instructions and tasks that repeated its words, as they read from now on. */
    reworded: z.optional(z.array(z.object({ id, text: text(1000), isPublic: z.boolean() }))),
  },
  {
    on: ['meeting', 'city'],
    publicView: e => {
      if (!e.wasPublic) return null
      const reworded = e.reworded?.filter(each => each.isPublic)
      return { type: e.type, issue: e.issue, wasPublic: true, ...(reworded?.length && { reworded }) }
    },
  },
)
/** A hidden issue is shown again, so it carries the whole. */
export const issueRestored = event('issues.issue-restored', { issue }, { on: ['meeting', 'city'] })
export const issueSupported = event(
  'issues.issue-supported',
  { issue: id, participant: id, on: z.boolean() },
  { on: [] },
)
/** Who supports it before the meeting is a record; how many, everybody may know. */
export const aheadNoted = event('issues.ahead-noted', { issue: id, actor: id, on: z.boolean() }, { on: [] })
export const aheadCounted = event('issues.ahead-counted', { issue: id, ahead: count }, { on: ['meeting', 'city'] })
export const outcomeSet = event(
  'issues.outcome-set',
  { issue: id, outcome, support: count, supports: z.optional(supports) },
  { on: ['meeting', 'city'] },
)
/** The outcome is taken back with its instruction. */
export const outcomeWithdrawn = event(
  'issues.outcome-withdrawn',
  { issue: id, supports: z.optional(supports) },
  { on: ['meeting', 'city'] },
)

export const issueEvents = [
  issueRaised,
  authorNoted,
  photoAdded,
  issueAccepted,
  acceptanceWithdrawn,
  issueEdited,
  issueHidden,
  issueRestored,
  issueSupported,
  aheadNoted,
  aheadCounted,
  outcomeSet,
  outcomeWithdrawn,
] as const
export type IssueEvent = EventOf<(typeof issueEvents)[number]>
