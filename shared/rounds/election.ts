/** What a resident fills in. `knapsack` is an approval that had to fit into the budget: it is counted as one. */
export const ballotKinds = ['approval', 'choose-one', 'knapsack', 'points', 'ranking'] as const
export type BallotKind = (typeof ballotKinds)[number]

export type Project = {
  readonly id: string
  /** In the smallest unit of the election's money, zero or more. */
  readonly cost: bigint
  readonly district?: string
  /** Of the projects that name the same group only one is carried out. */
  readonly group?: string
}

/** Equal ballots are one, with the number of its voters: counting them costs no more than counting one. */
export type Ballot = {
  /** Places in the list of projects; in a ranking the best first, else ascending. */
  readonly projects: readonly number[]
  /** Beside each project; with points only. */
  readonly points?: readonly bigint[]
  readonly voters: number
  /** The voters' own; not asked for where all count in one pot. */
  readonly district?: string
}

export type Election = {
  readonly kind: BallotKind
  readonly projects: readonly Project[]
  /** In the smallest unit. */
  readonly budget: bigint
  /** Smallest units in one of the money: 100 where costs are in kopecks. `add1` raises each share by one of the money. */
  readonly unit: bigint
  /** What points are written in: so many make one point. One if not said. */
  readonly parts?: bigint
  readonly ballots: readonly Ballot[]
}

/** Groups equal ballots. Their order is that of their content, so that the order of the voters leaves no trace in a count. */
export function groupBallots(kind: BallotKind, ballots: Iterable<Ballot>): Ballot[] {
  const groups = new Map<string, Ballot>()
  for (const given of ballots) {
    const ballot = kind === 'ranking' ? given : ascending(given)
    const key = [ballot.projects.join(), ballot.points?.join(), ballot.district].join(';')
    const voters = groups.get(key)?.voters ?? 0
    groups.set(key, { ...ballot, voters: voters + ballot.voters })
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot)
}

/** A set does not care how often it is told the same; points come once per project (the reader sees to that). */
function ascending(ballot: Ballot): Ballot {
  const { projects, points } = ballot
  if (!points) return { ...ballot, projects: [...new Set(projects)].sort((a, b) => a - b) }
  const order = projects.map((_, at) => at).sort((a, b) => projects[a] - projects[b])
  return { ...ballot, projects: order.map(at => projects[at]), points: order.map(at => points[at]) }
}

/**
 * A district that has money of its own, as an election of its own: its projects, its voters, and what those of other
 * districts say of its projects only where ballots tell of no district.
 */
export function districtElection(election: Election, district: string, budget: bigint): Election {
  const places = new Map<number, number>()
  election.projects.forEach((project, at) => project.district === district && places.set(at, places.size))
  const ballots = election.ballots.flatMap((ballot): Ballot[] => {
    const kept = ballot.projects.map((_, at) => at).filter(at => places.has(ballot.projects[at]))
    if (ballot.district === undefined ? kept.length === 0 : ballot.district !== district) return []
    const projects = kept.map(at => places.get(ballot.projects[at]) ?? 0)
    return [{ ...ballot, projects, ...(ballot.points && { points: kept.map(at => ballot.points?.[at] ?? 0n) }) }]
  })
  return {
    ...election,
    budget,
    projects: election.projects.filter(project => project.district === district),
    ballots: groupBallots(election.kind, ballots),
  }
}

/** Refusals of a count: settings that cannot decide it, or do not suit the ballots. */
export const countFaults = ['tie', 'utility-unsuitable', 'completion-unsuitable', 'reserve-too-large'] as const
export type CountFault = Error & { readonly fault: (typeof countFaults)[number]; readonly projects: readonly string[] }

export const countFault = (fault: CountFault['fault'], projects: readonly string[] = []): CountFault =>
  Object.assign(new Error(fault), { fault, projects })

export const isCountFault = (error: unknown): error is CountFault => error instanceof Error && 'fault' in error
