import { following as en } from './en/following.ts'
import { following as ru } from './ru/following.ts'
import { useLanguage } from './texts.tsx'

/** The texts of arguments, followers and news come with the screens that show them: the map's first load stays without. */
export const useFollowingTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
