import * as z from 'zod/mini'
import { event, type EventOf } from '../core/event.ts'
import { id, moment, text } from '../core/value.ts'
import { receipt } from './receipt.ts'
import { countRule, entry, round, roundChannels, roundPlan, turnout } from './round.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const people = z.number().check(z.int(), z.gte(0))

/** A round is public from the moment it is planned; planned and changed carry the whole. */
export const roundPlanned = event('rounds.round-planned', { round }, { on: ['round'] })
export const roundChanged = event('rounds.round-changed', { round: id, plan: z.object(roundPlan) }, { on: ['round'] })
export const entryPut = event('rounds.entry-put', { round: id, entry }, { on: ['round'] })
export const entryRemoved = event('rounds.entry-removed', { round: id, entry: id }, { on: ['round'] })
/** From here on nothing of it changes: the hash is that of plan and entries. */
export const votingOpened = event('rounds.voting-opened', { round: id, hash }, { on: ['round'] })
/** The vote nears its end: followers are told once more. */
export const roundReminded = event('rounds.reminded', { round: id }, { on: ['round'] })
export const roundCancelled = event('rounds.round-cancelled', { round: id, because: text(500) }, { on: ['round'] })
export const votingClosed = event('rounds.voting-closed', { round: id, turnout, head: hash }, { on: ['round'] })
/** All ballots are public now, with the hash of their file. */
export const ballotsPublished = event(
  'rounds.ballots-published',
  { round: id, ballots: z.object({ ballots: people, paper: people, spoiled: people, hash }) },
  { on: ['round'] },
)
const comparison = z.object({
  rule: countRule.shape.rule,
  winners: z.array(people),
  cost: people,
  preferFirst: people,
  preferSecond: people,
  indifferent: people,
  nothing: z.object({ first: people, second: people, both: people }),
})
export const potOutcome = z.object({
  district: z.optional(id),
  winners: z.array(people),
  cost: people,
  votes: z.record(z.string(), people),
  comparison: z.optional(comparison),
})
export const roundCounted = event(
  'rounds.counted',
  { round: id, outcome: z.object({ pots: z.array(potOutcome) }) },
  { on: ['round'] },
)

/**
 * A ballot and the line of the roll it is marked by: together only here, in memory, until the two tables are written that
 * share nothing. No log holds it, and no answer.
 */
export const ballotCast = event(
  'rounds.ballot-cast',
  { round: id, voter: id, channel: z.enum(roundChannels), receipt, ballot: text(9000) },
  { on: [] },
)
export const ballotReplaced = event('rounds.ballot-replaced', { round: id, receipt, ballot: text(9000) }, { on: [] })
/** Somebody was given a paper ballot: the same roll. */
export const voterMarked = event('rounds.voter-marked', { round: id, voter: id }, { on: [] })
/** Somebody may vote at a terminal until then, by the pass of this hash. */
export const voterAdmitted = event('rounds.voter-admitted', { round: id, voter: id, hash, until: moment }, { on: [] })
export const paperPrinted = event('rounds.paper-printed', { round: id, serials: z.array(receipt) }, { on: [] })
/** What one operator has read from a paper ballot; with `checked` another has read the same. No ballot: it is spoiled. */
export const paperEntered = event(
  'rounds.paper-entered',
  { round: id, serial: receipt, by: id, ballot: z.optional(text(9000)), checked: z.boolean() },
  { on: [] },
)
/** Who follows a round, and what of it they have seen, is theirs alone. */
export const followNoted = event('rounds.follow-noted', { round: id, actor: id, on: z.boolean() }, { on: [] })
export const seenNoted = event('rounds.seen-noted', { round: id, actor: id }, { on: [] })

export const roundEvents = [
  roundPlanned,
  roundChanged,
  entryPut,
  entryRemoved,
  votingOpened,
  roundReminded,
  roundCancelled,
  votingClosed,
  ballotsPublished,
  roundCounted,
  ballotCast,
  ballotReplaced,
  voterMarked,
  voterAdmitted,
  paperPrinted,
  paperEntered,
  followNoted,
  seenNoted,
] as const
export type RoundEvent = EventOf<(typeof roundEvents)[number]>
