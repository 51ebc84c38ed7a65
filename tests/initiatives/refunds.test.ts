import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumOf } from '#shared/core/money.ts'
import { payerCodeOf } from '#shared/initiatives/payer-code.ts'
import { refundsOf } from '#shared/initiatives/refunds.ts'

const payers = fc
  .array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 40 })
  .map(sums => sums.map((sum, n) => ({ payer: payerCodeOf(n), sum })))
const total = (each: readonly { sum: number }[]) => sumOf(each.map(({ sum }) => sum))
/** What was paid, and how much of it was used, from nothing to all. */
const settled = payers.chain(paid => fc.tuple(fc.constant(paid), fc.integer({ min: 0, max: total(paid) })))

test('payments less what was used less refunds are nothing, to the kopeck', () => {
  fc.assert(fc.property(settled, ([paid, used]) => total(paid) - used - total(refundsOf(paid, used)) === 0))
})

test('nobody has more back than they paid, and nobody is a kopeck away from their share', () => {
  fc.assert(
    fc.property(settled, ([paid, used]) => {
      const refunds = new Map(refundsOf(paid, used).map(({ payer, sum }) => [payer, sum]))
      const [all, rest] = [BigInt(total(paid)), BigInt(total(paid) - used)]
      for (const { payer, sum } of paid) {
        const back = BigInt(refunds.get(payer) ?? 0)
        expect(back <= BigInt(sum)).toBe(true)
        const off = back * all - BigInt(sum) * rest
        expect(off < all && off > -all).toBe(true)
      }
    }),
  )
})

test('the order of the payers does not matter', () => {
  const mixed = settled.chain(([paid, used]) =>
    fc.tuple(fc.constant(paid), fc.shuffledSubarray(paid, { minLength: paid.length }), fc.constant(used)),
  )
  fc.assert(
    fc.property(mixed, ([paid, other, used]) => {
      expect(refundsOf(other, used)).toEqual(refundsOf(paid, used))
    }),
  )
})

test('who paid as much has as much back, but for the kopeck that cannot be parted', () => {
  const [one, two, three] = [1, 2, 3].map(n => ({ payer: payerCodeOf(n), sum: 10_000 }))
  expect(refundsOf([one, two, three], 29_900).map(each => each.sum)).toEqual([34, 33, 33])
  expect(refundsOf([one, two, three], 0).map(each => each.sum)).toEqual([10_000, 10_000, 10_000])
  expect(refundsOf([one, two, three], 30_000)).toEqual([])
  expect(refundsOf([], 0)).toEqual([])
})

test('where each payment was put right to nothing, nothing goes back', () => {
  expect(refundsOf([{ payer: payerCodeOf(1), sum: 0 }], 0)).toEqual([])
})
