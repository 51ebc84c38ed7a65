import { sumOf, type Kopecks } from '../core/money.ts'
import type { PayerCode } from './payer-code.ts'

/** What somebody has paid in all, or is to have back. */
export type PayerSum = { readonly payer: PayerCode; readonly sum: Kopecks }

/**
 * What is not used goes back in proportion to what was paid (131-ФЗ, article 56.1, part 3), to the kopeck: each has the
 * whole kopecks of their share, and the kopecks that are left go one by one to the largest rests (of equal ones to who
 * paid more, then by code). Payments less use less refunds are nothing, and nobody has more back than they paid; the
 * order of the payers does not matter. `used` is at most what was paid.
 */
export function refundsOf(paid: readonly PayerSum[], used: Kopecks): PayerSum[] {
  const all = BigInt(sumOf(paid.map(each => each.sum)))
  const rest = all - BigInt(used)
  if (rest <= 0n) return []
  const shares = paid.map(({ payer, sum }) => {
    const share = BigInt(sum) * rest
    return { payer, paid: sum, sum: Number(share / all), left: share % all }
  })
  const spare = Number(rest) - sumOf(shares.map(each => each.sum))
  const lucky = new Set(
    shares
      .toSorted((a, b) => compare(b.left, a.left) || b.paid - a.paid || compare(a.payer, b.payer))
      .slice(0, spare)
      .map(each => each.payer),
  )
  return shares
    .map(({ payer, sum }) => ({ payer, sum: sum + (lucky.has(payer) ? 1 : 0) }))
    .filter(each => each.sum > 0)
    .toSorted((a, b) => compare(a.payer, b.payer))
}

const compare = <T extends bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
