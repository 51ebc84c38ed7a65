import { fraction, greatestDivisor, type Fraction } from './fraction.ts'
import { comparePrices, firstPrice, priceNow, type Offer, type Price } from './price.ts'
import type { Profile } from './profile.ts'
import { fillPurses, refine, takeFrom, type Purses } from './purses.ts'
import { watchSameness, type Sameness } from './sameness.ts'
import type { TieBreaker } from './ties.ts'

/** Sees each purchase before it is paid, and, without an offer, the money that is left at the end. */
export type Watch = (purses: Purses, offer?: Offer) => void

export type Run = {
  /** In the order in which they were bought. */
  readonly chosen: readonly number[]
  readonly cost: bigint
  /** See `sameness.ts`; 0 unless the run was asked to watch. */
  readonly sameFor: bigint | undefined
}

export type EqualShares = (share: Fraction, options?: { readonly raising?: boolean; readonly watch?: Watch }) => Run

/**
 * The Method of Equal Shares at a given share: again and again the project is bought whose supporters can pay for it at
 * the lowest price per unit of utility, until no project can be paid by its supporters.
 * A project that is worth nothing to anybody is never bought. One that costs nothing and is worth something comes first.
 * Source: equalshares.net/explanation; pabutools `method_of_equal_shares` gives the same.
 */
export function equalShares(profile: Profile, ties: TieBreaker, candidates: readonly number[]): EqualShares {
  const first = candidates
    .map(project => firstPrice(profile, project))
    .filter(({ weight }) => weight > 0n)
    .sort(comparePrices)
  const { unit, projects } = profile.election
  return (share, { raising = false, watch } = {}) => {
    const same = watchSameness(raising)
    const { top, bottom } = fraction(share.top, share.bottom)
    const purses = fillPurses(profile, { top, bottom }, unit)
    const chosen: number[] = []
    let waiting: Price[] = first
    for (;;) {
      const { best, others } = cheapest(profile, purses, waiting, ties, same)
      watch?.(purses, best)
      if (!best) break
      pay(profile, purses, best, same)
      chosen.push(best.project)
      const { group } = projects[best.project]
      waiting = group === undefined ? others : others.filter(({ project }) => projects[project].group !== group)
    }
    return {
      chosen,
      cost: chosen.reduce((sum, project) => sum + projects[project].cost, 0n),
      sameFor: same.raises(),
    }
  }
}

type Found = { readonly best: Offer | undefined; readonly others: Price[] }

/**
 * Prices only rise as money goes, so that an old price is a floor: going up from the lowest, the search ends where the
 * floor lies above the best price found. (The trick of equalshares.net/implementation/computation.)
 */
function cheapest(
  profile: Profile,
  purses: Purses,
  waiting: readonly Price[],
  ties: TieBreaker,
  same: Sameness,
): Found {
  let tied: Offer[] = []
  const dearer: Price[] = []
  let at = 0
  for (; at < waiting.length; at++) {
    if (tied.length > 0 && comparePrices(waiting[at], tied[0]) > 0) break
    const offer = priceNow(profile, purses, waiting[at].project, same)
    if (!offer) continue
    const difference = tied.length === 0 ? -1 : comparePrices(offer, tied[0])
    if (difference > 0) dearer.push(offer)
    else if (difference === 0) tied.push(offer)
    else {
      dearer.push(...tied)
      tied = [offer]
    }
  }
  if (tied.length === 0) return { best: undefined, others: [] }
  const winner = ties.first(tied.map(({ project }) => project))
  const best = tied.find(({ project }) => project === winner)
  const others = waiting.slice(at)
  for (const offer of dearer) insert(others, offer)
  for (const offer of tied) if (offer !== best) insert(others, offer)
  if (best && same.open)
    for (const other of others)
      same.keepsApart(
        other.rest * best.weight - best.rest * other.weight,
        other.restGrowth * best.weight - best.restGrowth * other.weight,
      )
  return { best, others }
}

function insert(sorted: Price[], { project, rest, restGrowth, weight }: Price): void {
  const price = { project, rest, restGrowth, weight }
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (comparePrices(sorted[middle], price) < 0) low = middle + 1
    else high = middle
  }
  sorted.splice(low, 0, price)
}

/** A purchase that costs nothing leaves every purse as it is, the one without money too. */
function pay(profile: Profile, purses: Purses, { rest, restGrowth, stands, sides }: Offer, same: Sameness): void {
  if (rest === 0n && restGrowth === 0n) return
  const watched = same.open
  const grows = watched ? restGrowth : 0n
  const common = greatestDivisor(stands, greatestDivisor(rest % stands, (grows < 0n ? -grows : grows) % stands))
  refine(purses, stands / common, watched)
  for (const { worth, ballots } of sides) {
    const due = { pay: (rest / common) * worth, grows: (grows / common) * worth, watched }
    takeFrom(purses, profile, ballots, due)
  }
}
