import * as z from 'zod/mini'

/** A payer's code: nine digits, the last of which checks the others, so that one mistyped digit or two swapped ones are seen. */
export const payerCode = z.string().check(z.regex(/^\d{9}$/), z.refine(isRight))
export type PayerCode = string

/** How many codes there are. */
export const payerCodes = 100_000_000

/** The code of a number below {@link payerCodes}. */
export function payerCodeOf(n: number): PayerCode {
  const eight = String(n).padStart(8, '0')
  return eight + String((10 - (checkOf(`${eight}0`) % 10)) % 10)
}

/** As people read it: «482 719 365». */
export const spelledCode = (code: PayerCode): string => code.replace(/(\d{3})(?=\d)/g, '$1\u00a0')

/** The codes that stand in what a bank passes on of a payment's purpose: nine digits, spaced or hyphened by threes or not at all. */
export function codesIn(words: string): PayerCode[] {
  const found = words.match(/(?<!\d)\d{3}[\s-]?\d{3}[\s-]?\d{3}(?!\d)/g) ?? []
  return [...new Set(found.map(each => each.replace(/\D/g, '')).filter(isRight))]
}

function isRight(code: string): boolean {
  return checkOf(code) % 10 === 0
}

/** The sum of Luhn's formula (ISO/IEC 7812-1): every second digit from the right doubled. */
const checkOf = (digits: string): number =>
  [...digits].toReversed().reduce((sum, digit, i) => {
    const n = Number(digit) * (i % 2 ? 2 : 1)
    return sum + (n > 9 ? n - 9 : n)
  }, 0)
