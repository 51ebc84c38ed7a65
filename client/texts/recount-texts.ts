import { recount as en } from './en/recount.ts'
import { recount as ru } from './ru/recount.ts'
import { useLanguage } from './texts.tsx'

/** The words about a count come with the screens that explain it. */
export const useRecountTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
