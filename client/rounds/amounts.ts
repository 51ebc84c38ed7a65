import type { Fraction } from '#shared/rounds/fraction.ts'
import type { Language } from '../texts/types.ts'
import { formatMoney } from '../texts/format.ts'

/** Exact money as it is said: roubles from a hundred on, else to the kopeck; what is less than half a kopeck is one. */
export function sayMoney(language: Language, sum: Fraction): string {
  const kopecks = rounded({ top: sum.top * 100n, bottom: sum.bottom })
  const shown = Math.abs(kopecks) >= 10_000 ? Math.round(kopecks / 100) * 100 : kopecks
  return formatMoney(language, shown === 0 && sum.top > 0n ? 1 : shown)
}

/** A plain number with three digits that matter: «9,14». */
export function sayNumber(language: Language, number: Fraction): string {
  const near = numberOf(number)
  return new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    maximumSignificantDigits: Math.max(3, String(Math.trunc(near)).length),
  }).format(near)
}

/** Near enough to draw. */
export const numberOf = ({ top, bottom }: Fraction): number => {
  // A fraction of long numbers would be infinite over infinite.
  const whole = top / bottom
  return Number(whole) + Number(((top - whole * bottom) * 1_000_000n) / bottom) / 1_000_000
}

export const times = ({ top, bottom }: Fraction, n: number | bigint): Fraction => ({ top: top * BigInt(n), bottom })
export const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
})
export const nothing: Fraction = { top: 0n, bottom: 1n }

const rounded = ({ top, bottom }: Fraction): number => Number((top * 2n + bottom) / (bottom * 2n))
