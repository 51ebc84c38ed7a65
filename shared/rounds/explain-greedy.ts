import type { Means, Stage } from './count.ts'
import { chosenOf, moneyOf, type Because, type Enough, type Loser, type StageExplained } from './explain.ts'
import { fraction } from './fraction.ts'
import { compareScores, scoreAt, type Turn } from './greedy.ts'

type GreedyStage = Stage & { readonly stage: 'greedy' }

/** What was left at a loser's turn was less than its cost: it had to come earlier, or cost no more than that. */
export function explainGreedy(means: Means, stage: GreedyStage): StageExplained {
  const { election, utility } = means.profile
  const { turns, by } = stage
  const { parts = 1n, unit } = election
  const perMoney = by === 'per-cost' && utility !== 'cost' ? unit : 1n
  const steps = turns
    .filter(({ outcome }) => outcome === 'chosen')
    .map(({ project, score, left }) => ({
      ...chosenOf(election, project, stage),
      by,
      score: score && fraction(score.top * perMoney, score.bottom * parts),
      left: moneyOf(election, left - election.projects[project].cost),
    }))
  const losers = turns.flatMap(({ project, outcome, left }): [number, Loser][] => {
    if (outcome === 'chosen') return []
    const { cost } = election.projects[project]
    const enough = enoughFor(means, stage, project)
    if (outcome === 'group-taken') return [[project, { because: outcome, enough }]]
    const because: Because = cost > election.budget ? 'over-budget' : outcome
    return [[project, { because, short: moneyOf(election, cost - left), enough }]]
  })
  return { steps, losers: new Map(losers) }
}

/**
 * The turns of the others are what they were, whatever a loser costs and whoever names it: it wins if what was left is
 * enough where it would have stood, ties included, and none of its group stood there before. That can begin only where it
 * passes somebody, or comes down to what was left: no other costs and numbers of votes are tried.
 */
function enoughFor({ profile, ties }: Means, stage: GreedyStage, project: number): Enough {
  const { election, utility, votes, total, people } = profile
  const { cost: own, group } = election.projects[project]
  const { turns, atTheEnd } = before(stage, project, group, election.projects)
  const wins = (cost: bigint, more: bigint): boolean => {
    const score = scoreAt(utility, stage.by, cost, total[project] + more)
    const standing = { project, cost, votes: votes[project] + Number(more) }
    const passed = turns.find(turn => {
      const difference = compareScores(score, turn.score)
      return difference > 0 || (difference === 0 && ties.ahead(standing, turn.project))
    })
    return cost <= (passed ? passed.left : atTheEnd)
  }
  const costs = turns.flatMap(({ score, left, project: other }) => {
    const { cost } = election.projects[other]
    if (stage.by === 'votes' || utility === 'cost' || !score || score.top <= 0n) return [left, cost, cost - 1n]
    const even = (total[project] * score.bottom) / score.top
    return [left, even, even - 1n]
  })
  const mores = turns.flatMap(({ score }) => {
    if (!score || (utility !== 'cost' && utility !== 'count')) return []
    const per = stage.by === 'votes' || utility === 'cost' ? 1n : own
    const passing = (score.top * per) / score.bottom - total[project]
    return [passing, passing + 1n]
  })
  return {
    cost: [...costs, atTheEnd]
      .filter(cost => cost > 0n && cost < own)
      .sort((a, b) => (a < b ? 1 : -1))
      .find(cost => wins(cost, 0n)),
    votes: mores
      .filter(more => more > 0n && more <= BigInt(people))
      .sort((a, b) => (a < b ? -1 : 1))
      .find(more => wins(own, more)),
  }
}

/** The turns of others until one of the same group was chosen, and what was left after the last: less than nothing if one was. */
function before(
  { turns, budget, chosen }: GreedyStage,
  project: number,
  group: string | undefined,
  projects: readonly { readonly cost: bigint; readonly group?: string }[],
): { readonly turns: readonly Turn[]; readonly atTheEnd: bigint } {
  const others = turns.filter(turn => turn.project !== project)
  const taken = others.findIndex(
    turn => turn.outcome === 'chosen' && group !== undefined && projects[turn.project].group === group,
  )
  if (taken !== -1) return { turns: others.slice(0, taken + 1), atTheEnd: -1n }
  return { turns: others, atTheEnd: chosen.reduce((sum, one) => sum - projects[one].cost, budget) }
}
