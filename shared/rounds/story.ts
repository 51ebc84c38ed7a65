import { countElection, kopecksOf, outcomeOf, settingsFor, type PotRule } from './count-round.ts'
import { compareOutcomes, type Comparison } from './compare.ts'
import type { Progress } from './completions.ts'
import { count, type Outcome, type Stage } from './count.ts'
import type { Election } from './election.ts'
import { explain, type Explanation } from './explain.ts'
import type { Fraction } from './fraction.ts'
import { profileOf } from './profile.ts'
import type { PotOutcome } from './round.ts'

/** A counted pot with all that explains it; amounts that are no fractions are kopecks. */
export type PotStory = {
  readonly outcome: PotOutcome
  readonly explanation: Explanation
  /** Ballots counted, and the sum that was divided. */
  readonly people: number
  readonly budget: number
  /** What each voter had for their own at first, and in the end where shares were raised; the raises. Of Equal Shares alone. */
  readonly shares?: { readonly first: Fraction; readonly last: Fraction; readonly raises: number }
  /** How many winners of the first of two stages came before the greedy completion; all, where there was none. */
  readonly completedFrom: number
}

/** Counts a pot, and says why. @throws CountFault */
export function storyOf(
  election: Election,
  rule: PotRule,
  district?: string,
  onProgress?: (progress: Progress) => void,
): PotStory {
  const settings = settingsFor(election, rule)
  const outcome = count(election, settings, onProgress)
  const profile = profileOf(election, rule.utility)
  const shares = sharesOf(election, outcome, profile.people)
  return {
    outcome: outcomeOf(profile, rule, outcome, district),
    explanation: explain(election, settings, outcome),
    people: profile.people,
    budget: kopecksOf(election, election.budget),
    ...(shares && { shares }),
    completedFrom: completedFrom(outcome),
  }
}

function sharesOf({ unit }: Election, { stages }: Outcome, people: number): PotStory['shares'] {
  const stage = stages.findLast((each): each is Stage & { stage: 'shares' } => each.stage === 'shares')
  if (!stage) return undefined
  return {
    first: { top: stage.budget, bottom: BigInt(Math.max(people, 1)) * unit },
    last: { top: stage.share.top, bottom: stage.share.bottom * unit },
    raises: Number(stage.raises),
  }
}

/** Winners of a stage that only spends what another rule has left. */
function completedFrom({ stages, winners }: Outcome): number {
  const last = stages.at(-1)
  const completes = stages.some(({ stage }) => stage !== 'greedy') && last?.stage === 'greedy'
  return completes ? winners.length - last.chosen.length : winners.length
}

/** What is asked of a simulation: another rule, so much of the budget (in percent), one entry away. */
export type WhatIf = {
  readonly rule: Pick<PotRule, 'rule' | 'completion'>
  readonly percent: number
  readonly without?: number
}

export type Simulated = {
  readonly outcome: PotOutcome
  readonly budget: number
  /** Voters to whom the official winners (first) or these (second) are worth more. */
  readonly beside: Comparison
}

/** Counts a pot as it was not counted; `official`: the winners there are. Reserved minimums shrink and grow with the budget. @throws CountFault */
export function simulate(
  election: Election,
  locked: PotRule,
  official: readonly number[],
  asked: WhatIf,
  district?: string,
): Simulated {
  const at = election.projects.findIndex(({ id }) => Number(id) === asked.without)
  const of = (sum: bigint) => (sum * BigInt(Math.round(asked.percent))) / 100n
  const changed: Election = { ...(at < 0 ? election : without(election, at)), budget: of(election.budget) }
  const rule: PotRule = {
    ...locked,
    ...asked.rule,
    comparison: false,
    reserves: locked.reserves.map(each => ({ ...each, minimum: Number(of(BigInt(each.minimum))) })),
  }
  const outcome = countElection(changed, rule, district)
  const profile = profileOf(election, rule.utility)
  const placesOf = (winners: readonly number[]) =>
    winners.map(number => election.projects.findIndex(({ id }) => Number(id) === number))
  return {
    outcome,
    budget: kopecksOf(changed, changed.budget),
    beside: compareOutcomes(profile, placesOf(official), placesOf(outcome.winners)),
  }
}

/** As if it had never been on the ballot: who named it alone has voted for nothing. */
function without(election: Election, gone: number): Election {
  const moved = (project: number) => (project > gone ? project - 1 : project)
  return {
    ...election,
    projects: election.projects.filter((_, at) => at !== gone),
    ballots: election.ballots.map(ballot => {
      const kept = ballot.projects.map((_, at) => at).filter(at => ballot.projects[at] !== gone)
      return {
        ...ballot,
        projects: kept.map(at => moved(ballot.projects[at])),
        ...(ballot.points && { points: kept.map(at => ballot.points?.[at] ?? 0n) }),
      }
    }),
  }
}
