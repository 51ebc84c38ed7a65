import { support as en } from './en/support.ts'
import { support as ru } from './ru/support.ts'
import { useLanguage } from './texts.tsx'

export type SupportTexts = typeof ru

/** The texts of support come with the screens that show it: the list of initiatives stays without. */
export const useSupportTexts = (): SupportTexts => ({ ru, en })[useLanguage().language]
