import { drafts as draftsEn } from './en/drafts.ts'
import { initiatives as en } from './en/initiatives.ts'
import { drafts as draftsRu } from './ru/drafts.ts'
import { initiatives as ru } from './ru/initiatives.ts'
import { useLanguage } from './texts.tsx'

const texts = { ru: { ...ru, ...draftsRu }, en: { ...en, ...draftsEn } }
export type InitiativeTexts = (typeof texts)['ru']

/** The texts of initiatives come with the screens that show them: the map's first load stays without. */
export const useInitiativeTexts = (): InitiativeTexts => texts[useLanguage().language]
