import { ahead as en } from './en/ahead.ts'
import { ahead as ru } from './ru/ahead.ts'
import { useLanguage } from './texts.tsx'

/** The texts of questions in advance come with the screens that show them: the map's first load stays without. */
export const useAheadTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
