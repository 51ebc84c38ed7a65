import { requests as en } from './en/requests.ts'
import { requests as ru } from './ru/requests.ts'
import { useLanguage } from './texts.tsx'

/** The texts of asking for a meeting come with the screens that show them: the map's first load stays without. */
export const useRequestTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
