import { ahead as aheadEn } from '../../client/texts/en/ahead.ts'
import { ahead as aheadRu } from '../../client/texts/ru/ahead.ts'
import { en } from '../../client/texts/en.ts'
import { ru } from '../../client/texts/ru.ts'
import { staffEn } from '../../client/texts/staff-en.ts'
import { staffRu } from '../../client/texts/staff-ru.ts'
import type { Language, StaffTexts, Texts } from '../../client/texts/types.ts'

/** Everything the screens say, so that whoever walks through them finds the same buttons in either language. */
export type Words = Texts & StaffTexts & { readonly ahead: typeof aheadEn }

const all: Record<Language, Words> = {
  ru: { ...ru, ...staffRu, ahead: aheadRu },
  en: { ...en, ...staffEn, ahead: aheadEn },
}

export const wordsOf = (language: Language): Words => all[language]
