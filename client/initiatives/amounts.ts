import type { Language } from '../texts/types.ts'

/** A number as people write it, in whole parts of ten to the power of `digits`: «1 000,10», also with its «₽» or «руб.», with two digits is 100010; `undefined`: it is none, or finer than that. */
export function parseAmount(text: string, digits: number): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]|₽$|(?:руб\.?|р\.?)$/gi, '').replace(',', '.')
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(plain) ?? []
  if (whole === undefined || part.replace(/0+$/, '').length > digits) return undefined
  return Number(whole + part.slice(0, digits).padEnd(digits, '0'))
}

/** The same number as it stands in a field: «1000,10», without a tail of zeros where it is whole. */
export function amountText(amount: number, digits: number): string {
  const text = String(amount).padStart(digits + 1, '0')
  const [whole, part] = [text.slice(0, -digits), text.slice(-digits)]
  if (/^0*$/.test(part)) return whole
  return `${whole},${digits === 2 ? part : part.replace(/0+$/, '')}`
}

/** A part of a whole in percent, one digit after the point where it needs one: «3,3 %». */
export const shareText = (language: Language, part: number, whole: number): string =>
  `${percents[language].format(whole > 0 ? (part / whole) * 100 : 0)}\u00a0%`

const digits = { maximumFractionDigits: 1 }
const percents = { ru: new Intl.NumberFormat('ru-RU', digits), en: new Intl.NumberFormat('en-GB', digits) }
