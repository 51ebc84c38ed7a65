import type { EqualShares, Run } from './equal-shares.ts'
import type { Election } from './election.ts'
import { shareOf, type Profile } from './profile.ts'
import type { Fraction } from './fraction.ts'

/** What becomes of money that Equal Shares leaves: nothing; `utilitarian`, greedy; `add1`, larger shares; `add1u`, both. */
export const completions = ['none', 'utilitarian', 'add1', 'add1u'] as const
export type Completion = (typeof completions)[number]

/** Why the shares were not raised further: the outcome would cost too much, nothing fits any more, all are in, or no raise changes anything. */
export type RaiseEnd = 'too-dear' | 'exhaustive' | 'all-in' | 'no-change'

export type Raised = { readonly run: Run; readonly share: Fraction; readonly raises: bigint; readonly end: RaiseEnd }

export type Raise = {
  readonly profile: Profile
  readonly count: EqualShares
  /** What may be spent and what is divided at first, in the smallest unit. */
  readonly budget: bigint
  readonly candidates: readonly number[]
  /** Also stop as soon as no project fits any more. */
  readonly exhaustive: boolean
  readonly onProgress?: (progress: Progress) => void
}

export type Progress = { readonly raises: bigint; readonly cost: bigint; readonly budget: bigint }

/**
 * `add1`: everybody's share is raised by one of the money, from exactly budget / voters, and counted anew, and the last
 * outcome that does not cost more than the budget stands. Raises that surely change nothing (`sameness.ts`) are passed
 * over without a count; which outcome stands is the same as if each had been counted.
 * Sources: equalshares.net/implementation/completion; pabutools `exhaustion_by_budget_increase` with a step of one per
 * voter and `exhaustive_stop`.
 */
export function raiseShares({ profile, count, budget, candidates, exhaustive, onProgress }: Raise): Raised {
  const { election, people } = profile
  const step = election.unit * BigInt(people)
  let raises = 0n
  let share = shareOf(budget, people)
  let run = count(share, { raising: true })
  for (;;) {
    onProgress?.({ raises, cost: run.cost, budget })
    if (exhaustive && isExhaustive(election, candidates, run.chosen, budget))
      return { run, share, raises, end: 'exhaustive' }
    if (nobodyWaits(profile, candidates, run.chosen)) return { run, share, raises, end: 'all-in' }
    if (run.sameFor === undefined || people === 0) return { run, share, raises, end: 'no-change' }
    const next = raises + run.sameFor + 1n
    const larger = shareOf(budget + next * step, people)
    const after = count(larger, { raising: true })
    if (after.cost > budget)
      return { run, share: shareOf(budget + (next - 1n) * step, people), raises: next - 1n, end: 'too-dear' }
    raises = next
    share = larger
    run = after
  }
}

/** No project can be added without spending more than the budget. */
export function isExhaustive(
  election: Election,
  candidates: readonly number[],
  chosen: readonly number[],
  budget: bigint,
): boolean {
  const left = chosen.reduce((sum, project) => sum - election.projects[project].cost, budget)
  return waiting(election, candidates, chosen).every(project => election.projects[project].cost > left)
}

const nobodyWaits = (profile: Profile, candidates: readonly number[], chosen: readonly number[]): boolean =>
  waiting(profile.election, candidates, chosen).every(
    project => profile.support[project] * profile.factor[project] === 0n,
  )

/** Neither chosen nor shut out by one of its group. */
export function waiting(
  { projects }: Election,
  candidates: readonly number[],
  chosen: readonly number[],
): readonly number[] {
  const taken = new Set(chosen)
  const groups = new Set(chosen.map(project => projects[project].group))
  return candidates.filter(
    project => !taken.has(project) && (projects[project].group === undefined || !groups.has(projects[project].group)),
  )
}
