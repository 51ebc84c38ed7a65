import type { Means, Stage } from './count.ts'
import { chosenOf, easier, moneyOf, type Because, type Enough, type Loser, type StageExplained } from './explain.ts'
import { fraction, type Fraction } from './fraction.ts'
import type { GreedyBy, Turn } from './greedy.ts'
import type { Profile } from './profile.ts'

/** What was left at a loser's turn was less than its cost: it had to come earlier, or cost no more than that. */
export function explainGreedy({ profile }: Means, stage: Stage & { readonly stage: 'greedy' }): StageExplained {
  const { election } = profile
  const { turns, by } = stage
  const { parts = 1n, unit } = election
  const perMoney = by === 'per-cost' && profile.utility !== 'cost' ? unit : 1n
  const steps = turns
    .filter(({ outcome }) => outcome === 'chosen')
    .map(({ project, score, left }) => ({
      ...chosenOf(election, project, stage),
      by,
      score: score && fraction(score.top * perMoney, score.bottom * parts),
      left: moneyOf(election, left - election.projects[project].cost),
    }))
  const losers = turns.flatMap(({ project, outcome, left }, at): [number, Loser][] => {
    if (outcome === 'chosen') return []
    if (outcome === 'group-taken') return [[project, { because: outcome, enough: {} }]]
    const { cost } = election.projects[project]
    const because: Because = cost > election.budget ? 'over-budget' : outcome
    const enough = enoughFor(profile, by, turns, at)
    return [[project, { because, short: moneyOf(election, cost - left), enough }]]
  })
  return { steps, losers: new Map(losers) }
}

/** It would have been taken where it stood at no more than what was left there, or further up, above another's score. */
function enoughFor(profile: Profile, by: GreedyBy, turns: readonly Turn[], at: number): Enough {
  const { project, left } = turns[at]
  const { cost } = profile.election.projects[project]
  let best: Enough = { cost: left }
  for (const { score, left } of turns.slice(0, at)) {
    if (score === undefined) continue
    if (by === 'per-cost' && profile.utility !== 'cost' && score.top > 0n) {
      const bound = (profile.total[project] * score.bottom - 1n) / score.top
      best = easier(best, { cost: bound < left ? bound : left })
    }
    if (cost <= left && (profile.utility === 'cost' || profile.utility === 'count'))
      best = easier(best, { votes: votesAbove(profile, by, project, score) })
  }
  return best
}

function votesAbove({ election, total, factor }: Profile, by: GreedyBy, project: number, score: Fraction): bigint {
  const { cost } = election.projects[project]
  const per = by === 'votes' ? 1n : cost
  const each = by === 'votes' ? 1n : factor[project]
  return (score.top * per) / (score.bottom * each) + 1n - total[project]
}
