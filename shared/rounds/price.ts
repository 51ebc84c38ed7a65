import { roundUp } from './fraction.ts'
import type { Profile } from './profile.ts'
import { emptyPurse, type Purses } from './purses.ts'
import type { Sameness } from './sameness.ts'

/** `rest / weight` of money per unit of utility, for whoever can pay it; `restGrowth` is what a raise adds to `rest`. */
export type Price = {
  readonly project: number
  readonly rest: bigint
  readonly restGrowth: bigint
  readonly weight: bigint
}

/** Supporters of equal worth who hold the same purse; the poor give all they have. */
export type Payer = { readonly purse: number; readonly voters: number; poor: boolean }
export type Side = { readonly worth: bigint; readonly ballots: Int32Array; readonly payers: readonly Payer[] }

/** A project at the price its supporters can pay now. `stands`: the worth to those who pay the full price. */
export type Offer = Price & { readonly stands: bigint; readonly sides: readonly Side[] }

/** The price if nobody's money ran out: never above the real one, and what prices are looked for by. */
export const firstPrice = ({ election, support, factor }: Profile, project: number): Price => ({
  project,
  rest: election.projects[project].cost,
  restGrowth: 0n,
  weight: support[project] * factor[project],
})

export function comparePrices(a: Price, b: Price): number {
  const difference = a.rest * b.weight - b.rest * a.weight
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The supporters of a project with money left, gathered by what they hold. */
export function sidesOf(profile: Profile, purses: Purses, project: number): Side[] {
  return profile.supporters[project].map(({ worth, ballots }) => {
    const counts = new Map<number, number>()
    for (const ballot of ballots) {
      const purse = purses.of[ballot]
      if (purse !== emptyPurse) counts.set(purse, (counts.get(purse) ?? 0) + profile.voters[ballot])
    }
    return { worth, ballots, payers: [...counts].map(([purse, voters]) => ({ purse, voters, poor: false })) }
  })
}

/**
 * The lowest price at which the supporters of a project can pay for it together: each pays the price times the worth,
 * or all they have if that is less. Nothing if all their money is not enough.
 * Source: Peters, Pierczyński, Skowron, «Proportional Participatory Budgeting with Additive Utilities», NeurIPS 2021.
 */
export function priceNow(profile: Profile, purses: Purses, project: number, same: Sameness): Offer | undefined {
  const { money, growth } = purses
  const sides = sidesOf(profile, purses, project)
  const cost = profile.election.projects[project].cost * purses.over
  let rest = cost
  let restGrowth = 0n
  let stands = 0n
  let over = -cost
  let overGrowth = 0n
  for (const { worth, payers } of sides)
    for (const { purse, voters } of payers) {
      stands += worth * BigInt(voters)
      over += money[purse] * BigInt(voters)
      if (same.open) overGrowth += growth[purse] * BigInt(voters)
    }
  same.keeps(over, overGrowth)
  if (over < 0n) return undefined
  for (let found = true; found;) {
    found = false
    let paid = 0n
    let paidGrowth = 0n
    let sat = 0n
    for (const { worth, payers } of sides) {
      const need = stands === 0n ? 0n : roundUp(rest * worth, stands)
      for (const payer of payers) {
        if (payer.poor || money[payer.purse] >= need) continue
        payer.poor = true
        found = true
        paid += money[payer.purse] * BigInt(payer.voters)
        if (same.open) paidGrowth += growth[payer.purse] * BigInt(payer.voters)
        sat += worth * BigInt(payer.voters)
      }
    }
    rest -= paid
    restGrowth -= paidGrowth
    stands -= sat
  }
  if (same.open) certify({ sides, rest, restGrowth, stands }, purses, same)
  return { project, rest, restGrowth, weight: purses.over * stands * profile.factor[project], stands, sides }
}

/** The same people are poor, and the same rich, for as long as each stays on their side of the price. */
function certify(
  { sides, rest, restGrowth, stands }: Pick<Offer, 'sides' | 'rest' | 'restGrowth' | 'stands'>,
  { money, growth }: Purses,
  same: Sameness,
): void {
  for (const { worth, payers } of sides)
    for (const { purse } of payers) {
      if (!same.open) return
      same.keeps(money[purse] * stands - rest * worth, growth[purse] * stands - restGrowth * worth)
    }
}
