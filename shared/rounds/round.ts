import * as z from 'zod/mini'
import { canonical } from '../core/canonical.ts'
import { category } from '../core/category.ts'
import { sha256 } from '../core/sha256.ts'
import { id, moment, point, text, type Id, type Moment } from '../core/value.ts'

/** Planned and changed until voting opens; after the close paper ballots are entered; published with all ballots; counted. */
export const roundPhases = ['planned', 'voting', 'closed', 'published', 'counted', 'cancelled'] as const

/** How a voter votes: with their own device, at a terminal of a centre, on paper. */
export const roundChannels = ['online', 'terminal', 'paper'] as const
export type RoundChannel = (typeof roundChannels)[number]

/** Kopecks; the town's whole money is far below what an integer holds. */
export const kopecks = z.number().check(z.int(), z.gte(0), z.lte(1e14))
const most = z.number().check(z.int(), z.gte(1), z.lte(100))

/** What a voter fills in: at most so many; within the budget; so many points spread; one; so many in order. */
export const ballotRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approval'), most }),
  z.object({ kind: z.literal('knapsack') }),
  z.object({ kind: z.literal('points'), points: most }),
  z.object({ kind: z.literal('choose-one') }),
  z.object({ kind: z.literal('ranking'), most }),
])
export type BallotRule = z.infer<typeof ballotRule>

/** How equals are told apart, in order; lots are drawn by the hash of a seed published before the vote. */
export const tie = z.union([z.enum(['most-votes', 'lower-cost', 'higher-cost', 'id']), z.object({ lots: text(100) })])

/** How ballots are counted; the names are those of the count's command line. */
export const countRule = z.object({
  rule: z.enum(['greedy', 'greedy-per-cost', 'equal-shares', 'phragmen']),
  utility: z.enum(['cost', 'count', 'points', 'borda']),
  completion: z.enum(['none', 'utilitarian', 'add1', 'add1u']),
  exhaustive: z.boolean(),
  ties: z.array(tie).check(z.minLength(1), z.maxLength(6)),
  /** What Phragmén does at the first winner that does not fit; if not said it stops. */
  unaffordable: z.optional(z.enum(['stop', 'skip'])),
  /** One pot for all districts: the sum of each is the least that goes to its own entries (see `reservesOf`). */
  reserved: z.optional(z.boolean()),
  /** What another rule would have brought is published beside the result, with how many voters prefer which. */
  comparison: z.optional(z.boolean()),
  /** Simulations may stand beside the result: said before anybody votes. */
  whatIf: z.optional(z.boolean()),
})
export type CountRule = z.infer<typeof countRule>

/** A part of the town that votes by itself over its own share. */
export const district = z.object({
  id,
  title: text(120),
  budget: kopecks,
  /** Whose residents vote here and nowhere else; none: whoever chooses it. */
  places: z.array(id).check(z.maxLength(200)),
})
export type District = z.infer<typeof district>

/** What an officer sets while it is planned; all of it is locked when voting opens. */
export const roundPlan = {
  title: text(160),
  words: z.optional(text(2000)),
  /** The place it is for: who runs things there runs it. */
  place: id,
  budget: kopecks,
  /** None: one pot, which is the budget. */
  districts: z.array(district).check(z.maxLength(40)),
  /** Years a voter has reached, at least; and residents of which places, none: of the whole town. */
  electorate: z.object({
    age: z.union([z.literal(14), z.literal(16), z.literal(18)]),
    places: z.array(id).check(z.maxLength(200)),
  }),
  channels: z.array(z.enum(roundChannels)).check(z.minLength(1), z.maxLength(3)),
  ballot: ballotRule,
  count: countRule,
  /** Which initiatives may stand on the ballot: of these places (none: of anywhere), and of which no more is asked of the budget. Absent: any. */
  eligible: z.optional(
    z.object({ places: z.array(id).check(z.maxLength(200)), cost: z.optional(kopecks.check(z.gte(1))) }),
  ),
  /** How many of those that lost stand in reserve in each pot, should a winner fall out; absent: none. */
  reserve: z.optional(z.number().check(z.int(), z.gte(0), z.lte(50))),
  opensAt: moment,
  closesAt: moment,
}
const plan = z.object(roundPlan)
export type RoundPlan = z.infer<typeof plan>

/** Something that can be voted for. */
export const entryFields = {
  title: text(160),
  sentence: text(600),
  cost: kopecks.check(z.gte(1)),
  category,
  district: z.optional(id),
  place: z.optional(id),
  point: z.optional(point),
  /** Of the entries of one group only one is carried out. */
  group: z.optional(text(60)),
}
export const entry = z.object({
  id,
  number: z.number().check(z.int(), z.gte(1)),
  ...entryFields,
  /** Where it costs more than is asked of the budget: all of it, kopecks. */
  whole: z.optional(kopecks),
  /** The initiative it was taken over from, and its photograph. */
  initiative: z.optional(id),
  photo: z.optional(id),
})
export type Entry = z.infer<typeof entry>

const people = z.number().check(z.int(), z.gte(0))
/** How many have voted, by how they did. */
export const turnout = z.object({ voters: people, channels: z.record(z.string(), people) })
export type Turnout = z.infer<typeof turnout>

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

export const round = z.object({
  id,
  number: z.number().check(z.int(), z.gte(1)),
  phase: z.enum(roundPhases),
  plan,
  entries: z.array(entry),
  /** Of plan and entries, as they were when voting opened. */
  hash: z.optional(hash),
  openedAt: z.optional(moment),
  /** Followers were told that it nears its end. */
  remindedAt: z.optional(moment),
  closedAt: z.optional(moment),
  turnout: z.optional(turnout),
  /** The last link of the chain over the roll. */
  head: z.optional(hash),
  /** The published file of ballots: how many, and its hash. */
  ballots: z.optional(z.object({ ballots: people, paper: people, spoiled: people, hash })),
  outcome: z.optional(z.unknown()),
  because: z.optional(text(500)),
})
export type Round = Omit<z.infer<typeof round>, 'outcome'> & { readonly outcome?: RoundOutcome }

/** The count of one pot: winners in the order they were chosen, with numbers of entries. */
export type PotOutcome = {
  readonly district?: Id
  readonly winners: readonly number[]
  readonly cost: number
  readonly votes: Readonly<Record<string, number>>
  readonly comparison?: PotComparison
}
/** What the rule beside would have brought, and how many voters prefer which; voters alone, never who. */
export type PotComparison = {
  readonly rule: CountRule['rule']
  readonly winners: readonly number[]
  readonly cost: number
  readonly preferFirst: number
  readonly preferSecond: number
  readonly indifferent: number
  readonly nothing: { readonly first: number; readonly second: number; readonly both: number }
}
export type RoundOutcome = { readonly pots: readonly PotOutcome[] }

/** As much of a round as its rules must know. */
export type RoundFacts = Pick<Round, 'id' | 'phase' | 'plan' | 'entries' | 'hash'> & {
  /** The place of the round and those it lies in: where a role counts. */
  readonly around: readonly Id[]
}

export const mostEntries = 300

/** The hash under which a round is locked: SHA-256 of plan and entries as canonical JSON. */
export const lockHash = ({ plan, entries }: Pick<Round, 'plan' | 'entries'>): string =>
  sha256(locked({ plan, entries }))
/** Letter for letter what is hashed. */
export const locked = ({ plan, entries }: Pick<Round, 'plan' | 'entries'>): string => canonical({ plan, entries })

/** Whether ballots are taken: opened, and its last moment has not come. The timer that closes it may be late; the rule is not. */
export const isVoting = ({ phase, plan }: Pick<Round, 'phase' | 'plan'>, now: Moment): boolean =>
  phase === 'voting' && now < plan.closesAt

/** Whether each district votes by itself over its own share; else all vote together over one pot. */
export const isSplit = ({ districts, count }: Pick<RoundPlan, 'districts' | 'count'>): boolean =>
  districts.length > 0 && count.reserved !== true

/** The pot a ballot is for: a district's share, or the whole budget. */
export const potOf = (plan: RoundPlan, district: Id | undefined): number | undefined =>
  isSplit(plan) ? plan.districts.find(each => each.id === district)?.budget : plan.budget

/** The entries a ballot may name. */
export const entriesIn = (
  { plan, entries }: Pick<Round, 'plan' | 'entries'>,
  district: Id | undefined,
): readonly Entry[] => (isSplit(plan) ? entries.filter(each => each.district === district) : entries)
