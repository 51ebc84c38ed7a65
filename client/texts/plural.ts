import type { Language } from './types.ts'

type Forms = {
  ru: { one: string; few: string; many: string; other?: string }
  en: { one: string; other: string }
}

export type PluralForms<L extends Language> = Forms[L]

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') }
const numbers = { ru: new Intl.NumberFormat('ru-RU'), en: new Intl.NumberFormat('en-GB') }

/** The word alone in the form that `n` asks for: «голос», «голоса», «голосов»; fractions take the form of «2,5 голоса». */
export function plural<L extends Language>(language: L, n: number, forms: PluralForms<L>): string {
  const form = rules[language].select(Math.abs(n))
  const words: Partial<Record<Intl.LDMLPluralRule, string>> = forms
  return words[form] ?? words['few'] ?? words['other'] ?? ''
}

/** The number and its word, joined so that a line never breaks between them: «1 214 голосов». */
export function count<L extends Language>(language: L, n: number, forms: PluralForms<L>): string {
  return `${formatNumber(language, n)}\u00a0${plural(language, n, forms)}`
}

/** A number grouped by thousands as the language does: «1 214», "1,214". */
export function formatNumber(language: Language, n: number): string {
  return numbers[language].format(n)
}
