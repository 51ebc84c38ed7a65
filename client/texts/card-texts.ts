import { card as en } from './en/card.ts'
import { card as ru } from './ru/card.ts'
import { useLanguage } from './texts.tsx'

/** The texts of the search by card come with the screens that have it: the map's first load stays without. */
export const useCardTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
