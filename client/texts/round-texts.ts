import { rounds as en } from './en/rounds.ts'
import { rounds as ru } from './ru/rounds.ts'
import { useLanguage } from './texts.tsx'

/** The texts of rounds come with the screens that show them: the map's first load stays without. */
export const useRoundTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
