import { wall as en } from './en/wall.ts'
import { wall as ru } from './ru/wall.ts'
import { useLanguage } from './texts.tsx'

/** The texts of an initiative on the wall come with the screens that show it. */
export const useWallTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
