import { compareFractions, fraction, type Fraction } from './fraction.ts'
import { startLoads, type Loads } from './loads.ts'
import type { Profile } from './profile.ts'
import type { TieBreaker } from './ties.ts'

/** A moment of the count: the money that each supporter of `project` has been given, and then spent, in all. */
export type Purchase = {
  readonly project: number
  /** The load of each supporter afterwards; nothing: it has no supporters and comes when all others are through. */
  readonly load: Fraction | undefined
  readonly left: bigint
}

export type Phragmen = {
  readonly purchases: readonly Purchase[]
  /** Projects whose supporters had the money when the budget had not: the first ends the count, or is skipped. */
  readonly stoppedBy: readonly Purchase[]
}

export type PhragmenOptions = {
  readonly profile: Profile
  readonly ties: TieBreaker
  readonly budget: bigint
  readonly candidates: readonly number[]
  readonly unaffordable: 'stop' | 'skip'
  /** Sees each moment before it is paid, and the end. */
  readonly watch?: (loads: Loads, moment: Moment) => void
}

/** The load at which somebody is due (nothing: nobody with supporters is), what is left, and whether it is bought. */
export type Moment = { readonly load: Fraction | undefined; readonly left: bigint; readonly fits: boolean }

/**
 * Phragmén's sequential rule: everybody is given money at the same speed, and a project is bought at the moment when its
 * supporters have its cost together. A ballot approves of what it names (with points: of what it gives points to).
 * Projects that cost more than the whole budget are out from the start. The count stops at the first moment at which one
 * of the projects due does not fit (`stop`, as pabutools' `sequential_phragmen` does, ties included), or goes on without
 * it (`skip`).
 * Source: Los, Christoff, Grossi, «Proportional Budget Allocations: Towards a Systematization», IJCAI 2022.
 */
export function phragmen({ profile, ties, budget, candidates, unaffordable, watch }: PhragmenOptions): Phragmen {
  const { projects } = profile.election
  const loads = startLoads(profile)
  let waiting = candidates.filter(project => projects[project].cost <= budget)
  let left = budget
  const purchases: Purchase[] = []
  const stoppedBy: Purchase[] = []
  while (waiting.length > 0) {
    const { tied, load } = nextDue(profile, loads, waiting)
    const dear = tied.filter(project => projects[project].cost > left)
    watch?.(loads, { load, left, fits: dear.length === 0 })
    if (dear.length > 0) {
      for (const project of dear) stoppedBy.push({ project, load, left })
      if (unaffordable === 'stop') return { purchases, stoppedBy }
      waiting = waiting.filter(project => !dear.includes(project))
      continue
    }
    const project = ties.first(tied)
    const { cost, group } = projects[project]
    left -= cost
    purchases.push({ project, load, left })
    if (load) loads.buy(project, load)
    waiting = waiting.filter(other => other !== project && (group === undefined || projects[other].group !== group))
  }
  watch?.(loads, { load: undefined, left, fits: false })
  return { purchases, stoppedBy }
}

type Due = { readonly tied: number[]; readonly load: Fraction | undefined }

/** Those without supporters are all due together, when everybody else is through. */
function nextDue({ votes }: Profile, loads: Loads, waiting: readonly number[]): Due {
  let tied: number[] = []
  let load: Fraction | undefined
  for (const project of waiting) {
    if (votes[project] === 0) continue
    const due = loads.due(project)
    const difference = load ? compareFractions(due, load) : -1
    if (difference < 0) [tied, load] = [[project], due]
    else if (difference === 0) tied.push(project)
  }
  return load ? { tied, load: fraction(load.top, load.bottom) } : { tied: [...waiting], load }
}
