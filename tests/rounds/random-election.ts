import * as fc from 'fast-check'
import { groupBallots, type Ballot, type BallotKind, type Election } from '#shared/rounds/election.ts'

export type SmallElection = { readonly cost: Record<string, number>; readonly votes: readonly string[] } & {
  readonly kind?: BallotKind
  readonly budget: number
  readonly unit?: number
}

/** An election as a person would write it: `votes: ['a b', 'a', '']`; with points `'a:3 b:1'`. */
export function smallElection({ kind = 'approval', cost, budget, unit = 1, votes }: SmallElection): Election {
  const ids = Object.keys(cost)
  const ballots = votes.map((vote): Ballot => {
    const parts = vote.split(' ').filter(part => part !== '')
    const projects = parts.map(part => ids.indexOf(part.split(':')[0]))
    if (kind !== 'points') return { projects, voters: 1 }
    return { projects, points: parts.map(part => BigInt(part.split(':')[1])), voters: 1 }
  })
  return {
    kind,
    projects: ids.map(id => ({ id, cost: BigInt(cost[id]) })),
    budget: BigInt(budget),
    unit: BigInt(unit),
    ballots: groupBallots(kind, ballots),
  }
}

/** Small enough to count by hand, with ties, free projects, empty votes and projects that nobody wants. */
export const randomElection = (kinds: readonly BallotKind[], dearest = 30): fc.Arbitrary<Election> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      costs: fc.array(fc.bigInt(0n, BigInt(dearest)), { minLength: 1, maxLength: 6 }),
      budget: fc.bigInt(0n, BigInt(dearest * 3)),
      voters: fc.array(fc.array(fc.tuple(fc.nat(5), fc.bigInt(0n, 4n)), { maxLength: 6 }), { maxLength: 9 }),
    })
    .map(({ kind, costs, budget, voters }) => {
      const projects = costs.map((cost, at) => ({ id: String.fromCharCode(97 + at), cost }))
      const ballots = voters.map(given => {
        const wanted = new Map(given.map(([project, points]) => [project % costs.length, points]))
        const chosen = [...wanted.keys()].slice(0, kind === 'choose-one' ? 1 : undefined)
        return { projects: chosen, ...(kind === 'points' && { points: [...wanted.values()] }), voters: 1 }
      })
      return { kind, projects, budget, unit: 1n, ballots: groupBallots(kind, ballots) }
    })

/** The voters one by one. */
export const singleVoters = (election: Election): Ballot[] =>
  election.ballots.flatMap(ballot => Array.from({ length: ballot.voters }, () => ({ ...ballot, voters: 1 })))

export const idsOf = (election: Election, winners: readonly number[]): string[] =>
  winners.map(project => election.projects[project].id)

/** The same with the ids the other way round, so that the first in the list does not win each tie. */
export const backwards = (election: Election): Election => ({
  ...election,
  projects: election.projects.map((one, at, all) => ({ ...one, id: all[all.length - 1 - at].id })),
})
