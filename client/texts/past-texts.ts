import { past as en } from './en/past.ts'
import { past as ru } from './ru/past.ts'
import { useLanguage } from './texts.tsx'

/** The texts of history from other lists come with its section. */
export const usePastTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
