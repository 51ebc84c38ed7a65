import type { Fraction } from './fraction.ts'
import type { Profile } from './profile.ts'

/**
 * What voters have left. Everybody starts with the same purse, and a purse is shared by all who paid for the same so far:
 * amounts are kept once per purse, not once per voter. An amount is `money / over`, one denominator for all, so that
 * comparing is comparing integers.
 */
export type Purses = {
  /** Per ballot. */
  readonly of: Int32Array
  over: bigint
  readonly money: bigint[]
  /** What raising the share by one more step would add: amounts are straight lines in the share while no decision changes. */
  readonly growth: bigint[]
  /** Voters who hold it; a purse that nobody holds any more is not looked at again. */
  readonly voters: number[]
  live: number[]
}

/** The purse of those who have spent everything. */
export const emptyPurse = 0

/** @param step - what a raise adds to each share, in the smallest unit of money */
export function fillPurses({ voters, people }: Profile, share: Fraction, step: bigint): Purses {
  return {
    of: new Int32Array(voters.length).fill(1),
    over: share.bottom,
    money: [0n, share.top],
    growth: [0n, step * share.bottom],
    voters: [0, people],
    live: [1],
  }
}

/** Writes all amounts over a denominator `times` as large; the growth only while somebody watches it. */
export function refine(purses: Purses, times: bigint, watched: boolean): void {
  purses.live = purses.live.filter(purse => purses.voters[purse] > 0)
  if (times === 1n) return
  purses.over *= times
  for (const purse of purses.live) {
    purses.money[purse] *= times
    if (watched) purses.growth[purse] *= times
  }
}

/** Moves voters who owe `pay` each (`grows` more per raise) from their purse to another; who has less gives all of it. */
export function takeFrom(
  purses: Purses,
  profile: Profile,
  ballots: Int32Array,
  due: { readonly pay: bigint; readonly grows: bigint; readonly watched: boolean },
): void {
  const { of, money, growth, voters } = purses
  const next = new Map<number, number>()
  for (const ballot of ballots) {
    const from = of[ballot]
    if (from === emptyPurse) continue
    let to = next.get(from)
    if (to === undefined) {
      to = purseAfter(from)
      next.set(from, to)
    }
    of[ballot] = to
    voters[from] -= profile.voters[ballot]
    voters[to] += profile.voters[ballot]
  }
  for (const to of next.values()) if (to !== emptyPurse) purses.live.push(to)

  function purseAfter(from: number): number {
    const { pay, grows, watched } = due
    if (money[from] < pay || (money[from] === pay && !(watched && growth[from] !== grows))) return emptyPurse
    money.push(money[from] - pay)
    growth.push(growth[from] - grows)
    return voters.push(0) - 1
  }
}

/** Everybody's money together, over `purses.over`. */
export const moneyLeft = ({ money, voters, live }: Purses): bigint =>
  live.reduce((sum, purse) => sum + money[purse] * BigInt(voters[purse]), 0n)
