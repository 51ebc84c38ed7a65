import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountText, parseAmount, shareText } from '../../client/initiatives/amounts.ts'

test('a sum is read as people write it, and not as they do not', () => {
  expect(parseAmount('1 000,10', 2)).toBe(100_010)
  expect(parseAmount('12\u00a0500', 2)).toBe(1_250_000)
  expect(parseAmount('99.9', 2)).toBe(9990)
  expect(parseAmount('2,5', 3)).toBe(2500)
  for (const [said, sum] of [
    ['12 500 ₽', 1_250_000],
    ['5 руб.', 500],
    ['7,5 р.', 750],
  ] as const)
    expect(parseAmount(said, 2), said).toBe(sum)
  for (const wrong of ['', 'сто', '-5', '1,234', '1,2,3', '₽', '5 ₽ или 6'])
    expect(parseAmount(wrong, 2), wrong).toBeUndefined()
})

test('what is shown in a field is read back as the same', () => {
  expect(amountText(100_010, 2)).toBe('1000,10')
  expect(amountText(2500, 3)).toBe('2,5')
  expect(amountText(300, 2)).toBe('3')
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(2, 3), (n, digits) => parseAmount(amountText(n, digits), digits) === n),
  )
})

test('a share is said as the language says it, and of nothing it is nothing', () => {
  expect(shareText('ru', 5000, 151_250)).toBe('3,3\u00a0%')
  expect(shareText('en', 1, 2)).toBe('50\u00a0%')
  expect(shareText('ru', 1, 0)).toBe('0\u00a0%')
})
