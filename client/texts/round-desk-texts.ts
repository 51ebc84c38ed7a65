import { roundDesk as en } from './en/round-desk.ts'
import { roundDesk as ru } from './ru/round-desk.ts'
import { useLanguage } from './texts.tsx'

/** What only those read who run a round, or help somebody to vote. */
export const useRoundDeskTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
