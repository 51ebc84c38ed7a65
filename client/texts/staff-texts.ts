import type { Language, StaffTexts } from './types.ts'

const loaded = new Map<Language, StaffTexts>()
let asked = false

/** Fetches the texts of the staff's screens; asked for together with the code of the first of them. */
export async function loadStaffTexts(language: Language): Promise<void> {
  asked = true
  if (loaded.has(language)) return
  loaded.set(
    language,
    language === 'en' ? (await import('./staff-en.ts')).staffEn : (await import('./staff-ru.ts')).staffRu,
  )
}

/** Whether a change of language concerns them too. */
export const staffIsHere = (): boolean => asked

/** The texts in a language; for the moment in which it is being changed, in the one that is here. */
export function staffTextsOf(language: Language): StaffTexts {
  const texts = loaded.get(language) ?? [...loaded.values()][0]
  if (!texts) throw new Error('A screen of the staff was shown before its texts had come')
  return texts
}
