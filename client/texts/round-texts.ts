import { roundTurnout as turnoutEn } from './en/round-turnout.ts'
import { rounds as en } from './en/rounds.ts'
import { roundTurnout as turnoutRu } from './ru/round-turnout.ts'
import { rounds as ru } from './ru/rounds.ts'
import { useLanguage } from './texts.tsx'

const texts = { ru: { ...ru, ...turnoutRu }, en: { ...en, ...turnoutEn } }
type RoundTexts = (typeof texts)['ru']

/** The texts of rounds come with the screens that show them: the map's first load stays without. */
export const useRoundTexts = (): RoundTexts => texts[useLanguage().language]
