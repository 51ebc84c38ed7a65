import * as z from 'zod/mini'
import { kopecks } from '../core/money.ts'
import { day, id, moment, point, text, type Id } from '../core/value.ts'

/**
 * What an initiative goes through. idea: in the bank of ideas; draft: a group writes it; gathering: open to
 * signatures and frozen; submitted: waits for publication;
 * remarks: published, everybody may remark; examination: officials look at it; then supported, returned for rework or
 * refused; in-round: in the competition, with won, reserve or lost after it; under-way, done (carried out), reported, archived.
 */
export const initiativeStates = [
  'idea',
  'draft',
  'gathering',
  'submitted',
  'remarks',
  'examination',
  'supported',
  'returned',
  'refused',
  'in-round',
  'won',
  'reserve',
  'lost',
  'under-way',
  'done',
  'reported',
  'archived',
] as const
export type InitiativeState = (typeof initiativeStates)[number]

/** Whether its group writes on it: a draft, and one that was returned for rework. */
export const isWritten = (state: InitiativeState): boolean => state === 'draft' || state === 'returned'

const count = z.number().check(z.int(), z.gte(0))

export const initiativeTitle = text(120)
/** An idea in a sentence. */
export const ideaWords = text(500)

/** What everybody has of a public initiative in the city's state: enough for map and list, the rest is asked for by HTTP. */
export const card = z.object({
  id,
  /** Given when it is submitted. */
  number: z.optional(z.number().check(z.int(), z.gte(1))),
  title: initiativeTitle,
  state: z.enum(initiativeStates),
  /** When it came into this state. */
  since: moment,
  /** The smallest place it lies in. */
  place: z.optional(id),
  point,
  cost: z.optional(kopecks),
  /** People who support the idea. */
  support: count,
  /** The last day of what its state waits for. */
  deadline: z.optional(day),
  round: z.optional(id),
  /** The issue it came from. */
  issue: z.optional(id),
  /** It is history of another list: whose. Nothing is to be done about it here. */
  from: z.optional(text(200)),
})
export type Card = z.infer<typeof card>

/** initiator: answers for the draft and submits it; author: whose idea it was; member: came by the group's link. */
export const groupRoles = ['initiator', 'author', 'member'] as const
export type GroupRole = (typeof groupRoles)[number]

/** What a rule about an initiative must know of it. */
export type InitiativeFacts = {
  readonly id: Id
  readonly state: InitiativeState
  /** As everybody sees it; a draft that nobody sees has none. */
  readonly card?: Card | undefined
  /** The actor's own role in its group; nobody in it: none. */
  readonly role?: GroupRole | undefined
  /** Its place and all that one lies in; empty where it lies in none. */
  readonly around: readonly Id[]
}

/** Where somebody points at: a place, or a point on the map; the point is found for a place, the place for a point. */
export const spot = { place: z.optional(id), point: z.optional(point) }
