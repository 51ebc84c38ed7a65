import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isShare, priceOf, sumOf } from '#shared/core/money.ts'

test('a price times a quantity is rounded to the kopeck, half up, and never loses one', () => {
  expect(priceOf(100_010, 2500)).toBe(250_025)
  expect(priceOf(1, 500)).toBe(1)
  expect(priceOf(1, 499)).toBe(0)
  expect(priceOf(1_000_000_000_000, 1000)).toBe(1_000_000_000_000)
  fc.assert(
    fc.property(fc.nat(1_000_000_000), fc.nat(100_000), (price, pieces) => {
      expect(priceOf(price, pieces * 1000)).toBe(price * pieces)
    }),
  )
})

test('a share is met to the kopeck', () => {
  expect(isShare(500_000, 10_000_000, 5)).toBe(true)
  expect(isShare(499_999, 10_000_000, 5)).toBe(false)
  expect(isShare(0, 0, 5)).toBe(true)
  expect(sumOf([1, 2, 3])).toBe(6)
})
