import type { Profile } from './profile.ts'

/** How two outcomes stand side by side in the eyes of the voters; every voter is in exactly one of the first three. */
export type Comparison = {
  readonly preferFirst: number
  readonly preferSecond: number
  readonly indifferent: number
  /** Voters to whom an outcome brings nothing they voted for. */
  readonly nothing: { readonly first: number; readonly second: number; readonly both: number }
}

/**
 * The comparison step of equalshares.net/implementation: a voter prefers the outcome that is worth more to them. Who gets
 * nothing from one outcome counts as having zero of it, and so prefers any outcome that is worth something.
 */
export function compareOutcomes(profile: Profile, first: readonly number[], second: readonly number[]): Comparison {
  const worthOfFirst = worthPerBallot(profile, first)
  const worthOfSecond = worthPerBallot(profile, second)
  const voters = (holds: (first: bigint, second: bigint) => boolean): number =>
    profile.voters.reduce((sum, n, at) => (holds(worthOfFirst[at], worthOfSecond[at]) ? sum + n : sum), 0)
  return {
    preferFirst: voters((a, b) => a > b),
    preferSecond: voters((a, b) => a < b),
    indifferent: voters((a, b) => a === b),
    nothing: {
      first: voters(a => a === 0n),
      second: voters((_, b) => b === 0n),
      both: voters((a, b) => a === 0n && b === 0n),
    },
  }
}

function worthPerBallot({ voters, supporters, factor }: Profile, outcome: readonly number[]): bigint[] {
  const worth = Array.from(voters, () => 0n)
  for (const project of outcome)
    for (const side of supporters[project])
      for (const ballot of side.ballots) worth[ballot] += side.worth * factor[project]
  return worth
}
