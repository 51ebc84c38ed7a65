import { compareFractions, type Fraction } from './fraction.ts'
import type { Measure, Profile } from './profile.ts'
import type { TieBreaker } from './ties.ts'

/** `votes`: the most support first; `per-cost`: the most utility for the money first. */
export type GreedyBy = 'votes' | 'per-cost'

/** A project's turn: what it came with, what was left, and whether it was taken. */
export type Turn = {
  readonly project: number
  /** Nothing: worth something and free. */
  readonly score: Fraction | undefined
  readonly left: bigint
  readonly outcome: 'chosen' | 'too-dear' | 'group-taken'
}

export type Greedy = {
  readonly profile: Profile
  readonly ties: TieBreaker
  readonly by: GreedyBy
  /** What may be spent, in the smallest unit. */
  readonly budget: bigint
  readonly candidates: readonly number[]
  /** Chosen before: their groups are taken. */
  readonly chosen: readonly number[]
}

/**
 * One after another in the order of the score; what does not fit any more is passed over. Projects without a vote come
 * last and are taken if they fit, as pabutools' `greedy_utilitarian_welfare` does.
 */
export function greedy({ profile, ties, by, budget, candidates, chosen }: Greedy): Turn[] {
  const { projects } = profile.election
  const { utility, total } = profile
  const scores = new Map(
    candidates.map(project => [project, scoreAt(utility, by, projects[project].cost, total[project])]),
  )
  const order = [...candidates].sort((a, b) => compareScores(scores.get(b), scores.get(a)) || ties.compare(a, b))
  const groups = new Set(chosen.map(project => projects[project].group))
  let left = budget
  return order.map(project => {
    const { cost, group } = projects[project]
    const turn = { project, score: scores.get(project), left }
    if (group !== undefined && groups.has(group)) return { ...turn, outcome: 'group-taken' }
    if (cost > left) return { ...turn, outcome: 'too-dear' }
    left -= cost
    groups.add(group)
    return { ...turn, outcome: 'chosen' }
  })
}

/** The score by which a project of this cost is chosen, if its worth to all voters is `total`; nothing is the highest of all. */
export function scoreAt(utility: Measure, by: GreedyBy, cost: bigint, total: bigint): Fraction | undefined {
  if (by === 'votes') return { top: total, bottom: 1n }
  const worth = utility === 'cost' ? total * cost : total
  if (cost > 0n) return { top: worth, bottom: cost }
  return worth > 0n ? undefined : { top: 0n, bottom: 1n }
}

/** Above zero where `a` goes before `b`. */
export function compareScores(a: Fraction | undefined, b: Fraction | undefined): number {
  if (a && b) return compareFractions(a, b)
  return a ? -1 : b ? 1 : 0
}
