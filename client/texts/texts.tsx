import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { ru } from './ru.ts'
import { staffTextsOf, loadStaffTexts, staffIsHere } from './staff-texts.ts'
import type { Language, StaffTexts, Texts } from './types.ts'

const storageKey = 'veche.language'

type Spoken = { texts: Texts; language: Language; setLanguage: (language: Language) => void }

const Spoken = createContext<Spoken>({ texts: ru, language: 'ru', setLanguage: () => undefined })

let spoken: Language | undefined

/** Gives every component below it the texts of the reader's language, and tells screen readers which one it is. */
export function TextsProvider({ texts: first, children }: { texts: Texts; children: ReactNode }) {
  const [texts, setTexts] = useState(first)
  const setLanguage = useCallback((language: Language) => {
    spoken = language
    void loadAll(language).then(loaded => {
      setTexts(loaded)
      remember(language)
    })
  }, [])
  const language = languageOf(texts)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(() => ({ texts, language, setLanguage }), [texts, language, setLanguage])
  return <Spoken value={value}>{children}</Spoken>
}

/** The texts of the reader's language, by feature: `texts.votes.support`. */
export function useTexts(): Texts {
  return useContext(Spoken).texts
}

/** The same, with the texts of the staff's screens, which come together with the first of them. */
export function useStaffTexts(): Texts & StaffTexts {
  const { texts, language } = useContext(Spoken)
  const staff = staffTextsOf(language)
  return useMemo(() => ({ ...texts, ...staff }), [texts, staff])
}

/** The reader's language, for the functions of `format.ts`, and the way to change it. */
export function useLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  return useContext(Spoken)
}

/** Russian is part of the page; English is fetched by those who read it. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'en' ? (await import('./en.ts')).en : ru
}

/** Both halves change at once: a staff's screen must not stand there with one of them in the old language. */
async function loadAll(language: Language): Promise<Texts> {
  const [texts] = await Promise.all([loadTexts(language), staffIsHere() && loadStaffTexts(language)])
  return texts
}

/** The language that is read now, or is on its way. */
export const spokenLanguage = (): Language => spoken ?? storedLanguage()

/** The language chosen on this device; Russian until somebody chooses. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'ru'
  } catch {
    return 'ru'
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser that forbids storage shows the language until the page is closed.
  }
}

function languageOf(texts: Texts): Language {
  return texts === ru ? 'ru' : 'en'
}
