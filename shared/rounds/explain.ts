import { meansOf, type Outcome, type Settings, type Stage } from './count.ts'
import type { Election } from './election.ts'
import { explainGreedy } from './explain-greedy.ts'
import { explainPhragmen } from './explain-phragmen.ts'
import { explainShares } from './explain-shares.ts'
import { fraction, type Fraction } from './fraction.ts'
import type { Profile } from './profile.ts'

/** Supporters who paid the same and have the same left; all amounts are exact, in the money of the round. */
export type Payment = { readonly voters: number; readonly paid: Fraction; readonly left: Fraction }

type Chosen = { readonly project: string; readonly cost: Fraction; readonly district?: string }

/** A winner, and how it came to be one; `left` is what is left of the budget, or of all voters' shares together. */
export type Step = Chosen & { readonly left: Fraction } & (
    | {
        readonly by: 'shares'
        readonly share: Fraction
        readonly price: Fraction
        readonly payments: readonly Payment[]
      }
    /** Votes, points, or what the project is worth for each one of the money; nothing: it is free. */
    | { readonly by: 'votes' | 'per-cost'; readonly score: Fraction | undefined }
    | { readonly by: 'phragmen'; readonly load: Fraction | undefined }
  )

/**
 * Nobody supports it; another of its group won; its supporters' shares were not enough; what was left was not enough when
 * its turn came; it costs more than there is; the count had ended before its turn.
 */
export type Because = 'no-support' | 'group-taken' | 'supporters-money' | 'too-dear' | 'over-budget' | 'stopped'

export type Loss = {
  readonly project: string
  readonly because: Because
  /** What its supporters, or the budget, were short of in the end. */
  readonly short: Fraction | undefined
  /** What its supporters' shares were short of, where what was left over went by another rule afterwards. */
  readonly shortAtFirst?: Fraction
  /**
   * What alone would have been enough: so much cheaper; so many more of those who voted naming it too (those with the
   * most left). Nothing where no such change is known.
   */
  readonly wouldTake: { readonly cheaper: Fraction | undefined; readonly votes: number | undefined }
  /** False where shares were raised: then it says what it would have taken at the share that was reached. */
  readonly sure: boolean
}

/** The least changes known to be enough, in the smallest unit and in voters. */
export type Enough = { readonly cost?: bigint; readonly votes?: bigint }

export type Loser = { readonly because: Because; readonly short?: Fraction; readonly enough: Enough }

export type StageExplained = { readonly steps: readonly Step[]; readonly losers: ReadonlyMap<number, Loser> }

export type Explanation = { readonly steps: readonly Step[]; readonly losers: readonly Loss[] }

/**
 * Why each winner won and each loser lost, as data. What would have been enough is found without a recount: until a
 * project is bought it changes nothing, so that the moments of the count as it was say at what cost, or with how many
 * more supporters, it would have been bought first. It is the least such change, ties included; in Phragmén's rule not
 * always, where nobody names the project or a district has a minimum.
 * Source: Boehmer, Faliszewski, Janeczko, Peters, Pierczyński, Schierreich, Skowron, Szufa, «Evaluation of Project
 * Performance in Participatory Budgeting», IJCAI 2024 (arXiv:2312.14723): cost reduction and «optimist add».
 */
export function explain(election: Election, settings: Settings, outcome: Outcome): Explanation {
  const means = meansOf(election, settings)
  const explained = outcome.stages.map((stage): StageExplained => {
    if (stage.stage === 'shares') return explainShares(means, stage)
    if (stage.stage === 'phragmen') return explainPhragmen(means, stage, settings)
    return explainGreedy(means, stage)
  })
  const sure = outcome.stages.every(stage => stage.stage !== 'shares' || stage.end === undefined)
  const won = new Set(outcome.winners)
  const losers = election.projects.flatMap((_, project) =>
    won.has(project) ? [] : [lossOf(means.named, project, explained, sure)],
  )
  return { steps: explained.flatMap(({ steps }) => steps), losers }
}

function lossOf(named: Profile, project: number, stages: readonly StageExplained[], sure: boolean): Loss {
  const { election, people } = named
  const others = BigInt(people - named.votes[project])
  const { id, cost } = election.projects[project]
  const found = stages.flatMap(({ losers }) => losers.get(project) ?? [])
  const last = found.at(-1)
  const first = found.length > 1 ? found[0].short : undefined
  const costs = found.flatMap(({ enough }) => enough.cost ?? [])
  const votes = found.flatMap(({ enough }) => enough.votes ?? []).filter(n => n <= others)
  const cheapest = costs.length === 0 ? undefined : costs.reduce((a, b) => (a > b ? a : b))
  return {
    project: id,
    because: last?.because ?? 'group-taken',
    short: last?.short,
    ...(first && { shortAtFirst: first }),
    wouldTake: {
      cheaper:
        cheapest === undefined || cheapest <= 0n || cheapest >= cost ? undefined : moneyOf(election, cost - cheapest),
      votes: votes.length === 0 ? undefined : Number(votes.reduce((a, b) => (a < b ? a : b))),
    },
    sure,
  }
}

/** An amount of the smallest unit, `part` of it where there are fractions, in the money of the round. */
export const moneyOf = ({ unit }: Pick<Election, 'unit'>, amount: bigint, part = 1n): Fraction =>
  fraction(amount, unit * part)

export const chosenOf = (election: Election, project: number, { district }: Pick<Stage, 'district'>): Chosen => ({
  project: election.projects[project].id,
  cost: moneyOf(election, election.projects[project].cost),
  ...(district !== undefined && { district }),
})

/** The better of two: the dearer the cost and the fewer the votes that are enough. */
export function easier(a: Enough, b: Enough): Enough {
  return {
    cost: a.cost === undefined || (b.cost !== undefined && b.cost > a.cost) ? b.cost : a.cost,
    votes: a.votes === undefined || (b.votes !== undefined && b.votes < a.votes) ? b.votes : a.votes,
  }
}
