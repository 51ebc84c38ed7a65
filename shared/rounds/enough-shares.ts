import type { Means } from './count.ts'
import type { Enough } from './explain.ts'
import { roundUp } from './fraction.ts'
import { sidesOf, type Offer, type Payer, type Side } from './price.ts'
import type { Profile } from './profile.ts'
import { emptyPurse, type Purses } from './purses.ts'

/** All that the supporters have, over `purses.over`. */
export const shareMoney = ({ money }: Purses, sides: readonly Side[]): bigint =>
  sides.reduce(
    (sum, { payers }) => payers.reduce((all, { purse, voters }) => all + money[purse] * BigInt(voters), sum),
    0n,
  )

/** Whether a project that cost so much, or was named by so many more, would go before the winner of the moment. */
type Ahead = (cost: bigint, more: bigint) => boolean

/**
 * What a project would have needed at this moment of Equal Shares: a price below that of the winner, or the same where
 * the order for ties puts it first; or, at the end (no offer), no more than its supporters have left.
 */
export function enoughNow(
  { profile, ties }: Pick<Means, 'profile' | 'ties'>,
  purses: Purses,
  offer: Offer | undefined,
): (project: number) => Enough {
  const { utility, factor, election } = profile
  const richest = purses.live
    .filter(purse => purse !== emptyPurse && purses.voters[purse] > 0)
    .sort((a, b) => (purses.money[a] > purses.money[b] ? -1 : purses.money[a] < purses.money[b] ? 1 : 0))
  return project => {
    const sides = sidesOf(profile, purses, project)
    const ahead: Ahead = (cost, more) =>
      offer !== undefined && ties.ahead({ project, cost, votes: profile.votes[project] + Number(more) }, offer.project)
    const cost = offer ? costNow(profile, purses, offer, sides, ahead) : shareMoney(purses, sides) / purses.over
    if ((utility !== 'cost' && utility !== 'count') || factor[project] === 0n) return { cost }
    const needs = votesFor(profile, { purses, offer, richest }, project, sides[0]?.payers ?? [])
    const even = needs(false)
    const tied = even !== undefined && even > 0n && ahead(election.projects[project].cost, even)
    return { cost, votes: tied ? even : needs(true) }
  }
}

/** A cost below the price of the winner, or up to the same price where the tie would be won: see `Standing`. */
function costNow(profile: Profile, purses: Purses, offer: Offer, sides: readonly Side[], ahead: Ahead): bigint {
  const { below, upTo } =
    profile.utility === 'cost' ? costAtRate(purses, offer, sides) : costAtPrice(profile, purses, offer, sides)
  const { cost } = profile.election.projects[offer.project]
  const tied = [upTo, cost, cost - 1n].filter(one => one > below && one <= upTo)
  return tied.find(one => ahead(one, 0n)) ?? below
}

/** Costs up to the first make a price below the winner's, costs above it and up to the second the same price. */
type Bounds = { readonly below: bigint; readonly upTo: bigint }

/**
 * The highest costs, in whole smallest units, that supporters pay at no more than the winner's price per unit of utility.
 * Where somebody pays the full price the price is the winner's, a tie; where all give all they have it is lower.
 */
function costAtPrice({ factor }: Profile, { money, over }: Purses, offer: Offer, sides: readonly Side[]): Bounds {
  const stands = offer.stands * factor[offer.project]
  let sum = 0n
  let tied = 0n
  for (const { worth, payers } of sides)
    for (const { purse, voters } of payers) {
      const has = money[purse] * stands
      const due = offer.rest * worth
      sum += (has < due ? has : due) * BigInt(voters)
      if (has >= due) tied = 1n
    }
  return { below: (sum - tied) / (stands * over), upTo: sum / (stands * over) }
}

/**
 * The same where a project is worth its cost to a supporter, so that a cheaper one is also worth less: the highest cost
 * that equals what supporters pay at the winner's price per rouble of it. Nobody counts as rich until shown to be. Where
 * too few have money, none is cheap enough; where they are just as many, each cost that all can pay is a tie.
 */
function costAtRate({ money, over }: Purses, { rest, weight }: Offer, sides: readonly Side[]): Bounds {
  let poor = sides.flatMap(({ payers }) => payers).filter(({ purse }) => money[purse] > 0n)
  const people = poor.reduce((all, { voters }) => all + BigInt(voters), 0n)
  if (people * rest < weight || people === 0n) return { below: 0n, upTo: 0n }
  if (people * rest === weight) {
    const least = poor.reduce((low, { purse }) => (money[purse] < low ? money[purse] : low), money[poor[0].purse])
    return { below: 0n, upTo: (people * least) / over }
  }
  let sum = poor.reduce((all, { purse, voters }) => all + money[purse] * BigInt(voters), 0n)
  let part = weight
  for (;;) {
    const top = sum * weight
    const bottom = over * part
    const rich = poor.filter(({ purse }) => money[purse] * weight * bottom > rest * top * over)
    const left = rich.reduce((all, { voters }) => all - rest * BigInt(voters), part)
    if (rich.length === 0 || left <= 0n) {
      const all = sides.flatMap(({ payers }) => payers)
      const tied = all.some(({ purse }) => money[purse] * weight * bottom >= rest * top * over)
      return { below: (tied ? top - 1n : top) / bottom, upTo: top / bottom }
    }
    sum = rich.reduce((all, { purse, voters }) => all - money[purse] * BigInt(voters), sum)
    part = left
    poor = poor.filter(payer => !rich.includes(payer))
  }
}

type Moment = { readonly purses: Purses; readonly offer: Offer | undefined; readonly richest: readonly number[] }

/**
 * How many of those who did not name it, the richest first, would have had to: each adds up to the price, or all they
 * have. `below`: for a price below the winner's, and not the same.
 */
function votesFor(
  { factor, election }: Profile,
  { purses: { money, over, voters }, offer, richest }: Moment,
  project: number,
  payers: readonly Payer[],
): (below: boolean) => bigint | undefined {
  const stands = offer ? offer.stands * factor[offer.project] : 1n
  const due = offer && offer.rest * factor[project]
  const pays = (purse: number): bigint => {
    const has = money[purse] * stands
    return due === undefined || has < due ? has : due
  }
  const cost = election.projects[project].cost * over * stands
  const named = new Map(payers.map(payer => [payer.purse, payer.voters]))
  const added = richest.find(purse => voters[purse] > (named.get(purse) ?? 0))
  const tied = [...named.keys(), ...(added === undefined ? [] : [added])].some(purse => pays(purse) === due)
  const missing = payers.reduce((all, payer) => all - pays(payer.purse) * BigInt(payer.voters), cost)
  return below => {
    let short = below && tied ? missing + 1n : missing
    let votes = 0n
    for (const purse of richest) {
      if (short <= 0n) break
      const others = BigInt(voters[purse] - (named.get(purse) ?? 0))
      const each = pays(purse)
      if (others === 0n || each === 0n) continue
      const needed = roundUp(short, each)
      const more = needed < others ? needed : others
      votes += more
      short -= more * each
    }
    return short <= 0n && votes > 0n ? votes : undefined
  }
}
