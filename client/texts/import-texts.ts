import { importing as en } from './en/import.ts'
import { importing as ru } from './ru/import.ts'
import { useLanguage } from './texts.tsx'

/** The texts of the import of ideas come with its screen. */
export const useImportTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
