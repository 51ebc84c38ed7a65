import { fraction, greatestDivisor, type Fraction } from './fraction.ts'
import type { Profile } from './profile.ts'

/**
 * What voters have spent so far, in Phragmén's rule. Whoever took part in the same purchase last carries the same load:
 * voters are counted per project and load, and only the counts that a purchase moves are touched. A load is
 * `levels[i] / over`, one denominator for all.
 */
export type Loads = {
  /** The load at which the supporters can pay the cost together: (their loads + cost) / supporters. */
  readonly due: (project: number) => Fraction
  /** The supporters' loads, summed. */
  readonly sum: (project: number) => Fraction
  /** Voters who do not support it, by their load, the lowest first: loads only rise in the course of a count. */
  readonly others: (project: number) => {
    readonly over: bigint
    readonly levels: { readonly level: bigint; readonly voters: bigint }[]
  }
  readonly buy: (project: number, load: Fraction) => void
}

export function startLoads(profile: Profile): Loads {
  const { election, supporters, voters } = profile
  const levels = [0n]
  let over = 1n
  const levelOf = new Int32Array(voters.length)
  const population = [profile.people]
  const counts = profile.votes.map(votes => [votes])
  const sums = counts.map((): bigint | undefined => undefined)

  function sumOf(project: number): bigint {
    const known = sums[project]
    if (known !== undefined) return known
    let sum = 0n
    counts[project].forEach((count, level) => {
      if (count > 0) sum += levels[level] * BigInt(count)
    })
    sums[project] = sum
    return sum
  }

  function refine(times: bigint): void {
    if (times === 1n) return
    over *= times
    levels.forEach((level, at) => (levels[at] = level * times))
    sums.forEach((sum, at) => (sums[at] = sum === undefined ? undefined : sum * times))
  }

  function move(ballot: number, level: number): void {
    const from = levelOf[ballot]
    levelOf[ballot] = level
    population[from] -= voters[ballot]
    population[level] = (population[level] ?? 0) + voters[ballot]
    const { projects, points } = election.ballots[ballot]
    for (const [place, project] of projects.entries()) {
      if (points && points[place] <= 0n) continue
      counts[project][from] -= voters[ballot]
      counts[project][level] = (counts[project][level] ?? 0) + voters[ballot]
      sums[project] = undefined
    }
  }

  return {
    sum: project => fraction(sumOf(project), over),
    due: project => ({
      top: sumOf(project) + election.projects[project].cost * over,
      bottom: over * BigInt(profile.votes[project]),
    }),
    others: project => ({
      over,
      levels: levels.map((level, at) => ({ level, voters: BigInt(population[at] - (counts[project][at] ?? 0)) })),
    }),
    buy: (project, { top, bottom }) => {
      refine(bottom / greatestDivisor(over, bottom))
      const level = levels.push((top * over) / bottom) - 1
      for (const { ballots } of supporters[project]) for (const ballot of ballots) move(ballot, level)
    },
  }
}
