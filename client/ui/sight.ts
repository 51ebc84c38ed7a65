import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from '../core/store.ts'

/** How somebody with low vision reads these pages; an absent field is the usual way. */
export type Sight = {
  /** Size of letters: half as large again, twice as large (GOST R 52872-2019 asks for up to 200 %). */
  readonly size?: 'larger' | 'largest'
  readonly scheme?: Scheme
  /** Between letters: 0.12 and 0.2 of their size. */
  readonly letters?: 'wide' | 'wider'
  /** Between lines: 1.75 and 2 of the letters' size. */
  readonly lines?: 'wide' | 'wider'
  /** Without photographs, and with the list instead of the map. */
  readonly pictures?: 'off'
}

export const schemes = ['black-on-white', 'white-on-black', 'blue-on-light'] as const
export type Scheme = (typeof schemes)[number]

/** What the button in a page's head switches on; from there on everybody sets their own. */
export const firstSight: Sight = { size: 'larger', scheme: 'black-on-white' }

const memory = 'veche.sight'
const parts = ['size', 'scheme', 'letters', 'lines', 'pictures'] as const

const store = createStore<Sight>(shownNow())

/** Kept on this device; `sight.js` shows it again before the first paint. */
export function setSight(sight: Sight): void {
  const { dataset } = document.documentElement
  for (const part of parts) delete dataset[attribute(part)]
  Object.assign(dataset, attributes(sight))
  store.set(sight)
  try {
    localStorage.setItem(memory, JSON.stringify(attributes(sight)))
  } catch {
    // A browser that forbids storage shows it until the page is closed.
  }
}

export const useSight = (): Sight => useSyncExternalStore(store.listen, store.get)

/** The staff's tables and the hall's picture have colours of their own; letters and spaces grow there too. */
export function useUsualColours(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['usualColours'] = ''
    usualColours.set(true)
    return () => {
      delete dataset['usualColours']
      usualColours.set(false)
    }
  }, [])
}

const usualColours = createStore(false)

/** The scheme this page is shown in, for what no style sheet reaches: the drawing of the map. */
export function useScheme(): Scheme | undefined {
  const usual = useSyncExternalStore(usualColours.listen, usualColours.get)
  const { scheme } = useSight()
  return usual ? undefined : scheme
}

function shownNow(): Sight {
  const { dataset } = document.documentElement
  return Object.fromEntries(
    parts.flatMap(part => {
      const value = dataset[attribute(part)]
      return value === undefined ? [] : [[part, value]]
    }),
  )
}

function attribute(part: string): string {
  return `sight${part.charAt(0).toUpperCase()}${part.slice(1)}`
}

const attributes = (sight: Sight): Record<string, string> =>
  Object.fromEntries(parts.flatMap(part => (sight[part] === undefined ? [] : [[attribute(part), sight[part]]])))
