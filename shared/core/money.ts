import * as z from 'zod/mini'

/** Money is an integer number of kopecks; no sum a town decides on is larger than ten thousand million roubles. */
export const largestSum = 1_000_000_000_000
export const kopecks = z.number().check(z.int(), z.gte(0), z.lte(largestSum))
export type Kopecks = number

/** A quantity in whole thousandths: 2.5 m² is 2500. */
export const quantity = z.number().check(z.int(), z.gte(1), z.lte(1_000_000_000))

/** Price times quantity, rounded to the kopeck, half up; exact, however large both are. */
export const priceOf = (price: Kopecks, thousandths: number): Kopecks =>
  Number((BigInt(price) * BigInt(thousandths) + 500n) / 1000n)

export const sumOf = (sums: readonly Kopecks[]): Kopecks => sums.reduce((sum, each) => sum + each, 0)

/** Whether `part` is at least so many percent of `whole`, without rounding anything. */
export const isShare = (part: Kopecks, whole: Kopecks, percent: number): boolean =>
  BigInt(part) * 100n >= BigInt(whole) * BigInt(percent)
