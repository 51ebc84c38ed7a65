import { countFault, type BallotKind, type Election } from './election.ts'
import type { Fraction } from './fraction.ts'

/** What a winner is worth to a voter who named it: its cost, one, the points given, or the Borda score. */
export const utilities = ['cost', 'count', 'points', 'borda'] as const
export type Utility = (typeof utilities)[number]

/** `named`: one to whoever names the project or gives it points, which any ballot can be asked. */
export type Measure = Utility | 'named'

/** The voters to whom a project is worth the same. */
export type Supporters = { readonly worth: bigint; readonly ballots: Int32Array }

/** The election as one utility sees it. A project is worth `worth × factor` to a supporter. */
export type Profile = {
  readonly election: Election
  readonly utility: Measure
  /** Voters per ballot, and all of them: empty ballots count. */
  readonly voters: Int32Array
  readonly people: number
  /** Per project; a worth of zero or less supports nothing. */
  readonly supporters: readonly (readonly Supporters[])[]
  readonly factor: readonly bigint[]
  /** The sum of the worth to all voters, below-zero points included. */
  readonly total: readonly bigint[]
  /** The sum of the worth to the supporters. */
  readonly support: readonly bigint[]
  /** Voters who name the project; with points, who give it some. */
  readonly votes: readonly number[]
}

const suits: Record<BallotKind, readonly Utility[]> = {
  approval: ['cost', 'count'],
  knapsack: ['cost', 'count'],
  'choose-one': ['cost', 'count'],
  points: ['points'],
  ranking: ['borda'],
}

/** The first is the one taken when nobody says which. */
export const utilitiesFor = (kind: BallotKind): readonly Utility[] => suits[kind]

/**
 * Borda is `L - i - 1` for place `i` of a ballot of `L`, counted from 0, as in pabutools' `Additive_Borda_Sat`: what is
 * ranked last, and what is not ranked, is worth nothing.
 * @throws CountFault `utility-unsuitable`
 */
export function profileOf(election: Election, utility: Measure): Profile {
  const { kind, projects, ballots } = election
  if (utility !== 'named' && !suits[kind].includes(utility)) throw countFault('utility-unsuitable')
  const sides = projects.map(() => new Map<bigint, number[]>())
  const total = projects.map(() => 0n)
  const support = projects.map(() => 0n)
  const votes = projects.map(() => 0)
  ballots.forEach((ballot, at) =>
    ballot.projects.forEach((project, place) => {
      const worth = worthOf(utility, ballot.projects.length, place, ballot.points)
      total[project] += worth * BigInt(ballot.voters)
      if (worth > 0n || !ballot.points) votes[project] += ballot.voters
      if (worth <= 0n) return
      support[project] += worth * BigInt(ballot.voters)
      const side = sides[project].get(worth)
      if (side) side.push(at)
      else sides[project].set(worth, [at])
    }),
  )
  const voters = Int32Array.from(ballots, ballot => ballot.voters)
  return {
    election,
    utility,
    voters,
    people: voters.reduce((sum, n) => sum + n, 0),
    supporters: sides.map(side =>
      [...side]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([worth, list]) => ({ worth, ballots: Int32Array.from(list) })),
    ),
    factor: projects.map(({ cost }) => (utility === 'cost' ? cost : 1n)),
    total,
    support,
    votes,
  }
}

function worthOf(utility: Measure, length: number, place: number, points?: readonly bigint[]): bigint {
  if (utility === 'borda') return BigInt(length - place - 1)
  if (!points) return 1n
  return utility === 'points' || points[place] <= 0n ? points[place] : 1n
}

/** One voter's equal part of a sum. Nobody's part is zero. */
export const shareOf = (sum: bigint, people: number): Fraction => ({ top: sum, bottom: BigInt(Math.max(people, 1)) })
