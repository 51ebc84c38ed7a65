import { team as en } from './en/team.ts'
import { team as ru } from './ru/team.ts'
import { useLanguage } from './texts.tsx'

/** The texts of a meeting's team come with the screens that show it: the first loads stay without. */
export const useTeamTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
