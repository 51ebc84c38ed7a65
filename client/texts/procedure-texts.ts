import { procedure as en } from './en/procedure.ts'
import { procedure as ru } from './ru/procedure.ts'
import { useLanguage } from './texts.tsx'

const texts = { ru, en }
export type ProcedureTexts = (typeof texts)['ru']

/** The texts of the procedure come with the sections that show it. */
export const useProcedureTexts = (): ProcedureTexts => texts[useLanguage().language]
