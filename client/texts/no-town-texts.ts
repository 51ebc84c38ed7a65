import { noTown as en } from './en/no-town.ts'
import { noTown as ru } from './ru/no-town.ts'
import { useLanguage } from './texts.tsx'

/** The texts of a server without a town come with the part that shows them: the map's first load stays without. */
export const useNoTownTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
