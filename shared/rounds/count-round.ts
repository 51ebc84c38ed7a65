import { compareOutcomes } from './compare.ts'
import type { Progress } from './completions.ts'
import { count, type Outcome, type Settings } from './count.ts'
import type { Election } from './election.ts'
import { electionOfPb } from './pb-election.ts'
import { readPb } from './pb-read.ts'
import { profileOf, utilitiesFor, type Profile } from './profile.ts'
import type { CountRule, PotComparison, PotOutcome, RoundPlan } from './round.ts'

/** A pot as it is published. */
export type Pot = { readonly file: string; readonly district?: string }

/** How a round is counted, reserved minimums (kopecks) by the titles of their districts. */
export type PotRule = CountRule & {
  readonly reserves: readonly { readonly district: string; readonly minimum: number }[]
}

/** The locked rule of a round as its pots are counted by it. */
export const potRule = (plan: RoundPlan): PotRule => ({ ...plan.count, reserves: reservesOf(plan) })

/**
 * The reserved minimums of a round in which all vote over one pot: the sum of each district is first counted by the same
 * rule among its own entries, with the ballots of all voters, one district after another in the order of the plan; what a
 * district leaves goes back, and the rest of the budget is counted among all entries that are left. So at least that much
 * goes to a district wherever its entries are wanted and fit, and more can only come on top.
 */
const reservesOf = ({ districts, count: { reserved } }: RoundPlan): PotRule['reserves'] =>
  reserved ? districts.map(({ title, budget }) => ({ district: title, minimum: budget })) : []

/** The rule in the money of the election; a part of its smallest unit, which no entry costs, is not reserved. */
export const settingsFor = (election: Election, { reserves, ...rule }: PotRule): Settings => ({
  ...rule,
  reserves: reserves.map(({ district, minimum }) => ({ district, minimum: (BigInt(minimum) * election.unit) / 100n })),
})

/** Counts a pot from its published file, and from nothing else: whoever has the file counts the same. @throws PbFault, CountFault */
export function countPot(
  { file, district }: Pot,
  rule: PotRule,
  onProgress?: (progress: Progress) => void,
): PotOutcome {
  const read = readPb(file)
  return countElection(electionOfPb(read.file, read.lines), rule, district, onProgress)
}

/** The same of a pot that has been read. @throws CountFault */
export function countElection(
  election: Election,
  rule: PotRule,
  district?: string,
  onProgress?: (progress: Progress) => void,
): PotOutcome {
  const settings = settingsFor(election, rule)
  const outcome = count(election, settings, onProgress)
  const profile = profileOf(election, settings.utility ?? utilitiesFor(election.kind)[0])
  return outcomeOf(profile, rule, outcome, district)
}

/** A count as it is published, with the comparison where the round has one. */
export function outcomeOf(profile: Profile, rule: PotRule, outcome: Outcome, district?: string): PotOutcome {
  const { projects } = profile.election
  return {
    ...(district !== undefined && { district }),
    winners: outcome.winners.map(at => Number(projects[at].id)),
    cost: kopecksOf(profile.election, outcome.cost),
    votes: Object.fromEntries(projects.map(({ id }, at) => [id, profile.votes[at]])),
    ...(rule.comparison === true && { comparison: comparisonOf(profile, rule, outcome) }),
  }
}

/** The rule that stands beside another: most votes, and beside that Equal Shares. */
export const ruleBeside = ({ rule }: Pick<CountRule, 'rule'>): Pick<CountRule, 'rule' | 'completion'> =>
  rule === 'greedy' ? { rule: 'equal-shares', completion: 'add1u' } : { rule: 'greedy', completion: 'none' }

function comparisonOf(profile: Profile, rule: PotRule, { winners }: Outcome): PotComparison {
  const { election } = profile
  const beside = { ...rule, ...ruleBeside(rule) }
  const other = count(election, settingsFor(election, beside))
  return {
    rule: beside.rule,
    winners: other.winners.map(at => Number(election.projects[at].id)),
    cost: kopecksOf(election, other.cost),
    ...compareOutcomes(profile, winners, other.winners),
  }
}

export const kopecksOf = ({ unit }: Pick<Election, 'unit'>, amount: bigint): number => Number((amount * 100n) / unit)
