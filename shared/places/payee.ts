import * as z from 'zod/mini'
import { text } from '../core/value.ts'

const digits = (...lengths: number[]) =>
  z.string().check(z.regex(new RegExp(`^(${lengths.map(n => `\\d{${n}}`).join('|')})$`)))

/** Where residents' payments go: the details that a payment slip names, as long as ГОСТ Р 56042-2014 lets them be. */
export const payee = z.object({
  /** Whose account it is. */
  name: text(160),
  inn: digits(10),
  kpp: digits(9),
  account: digits(20),
  bank: text(45),
  bic: digits(9),
  /** The bank's own account; of the treasury, its single account. */
  correspondent: digits(20),
  /** The code of the municipality, and what the budget calls the income; a payment to a budget needs both. */
  oktmo: z.optional(digits(8, 11)),
  kbk: z.optional(digits(20)),
})
export type Payee = z.infer<typeof payee>

export const payeeFields = ['name', 'inn', 'kpp', 'account', 'bank', 'bic', 'correspondent', 'oktmo', 'kbk'] as const

/** Whether the last digit of an organisation's ИНН is the one that its others ask for: a slip of the finger is seen. */
export function isInn(inn: string): boolean {
  const sum = weights.reduce((all, weight, i) => all + weight * Number(inn[i]), 0)
  return inn.length === 10 && (sum % 11) % 10 === Number(inn[9])
}

const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8]
