import { useSyncExternalStore } from 'react'
import type { Calendar } from '#shared/core/calendar.ts'
import { defaultPolicy, type Policy } from '#shared/core/policy.ts'
import type { Town } from '#shared/places/place.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import { api } from '../core/api.ts'
import { townNews } from '../core/socket.ts'
import { createStore } from '../core/store.ts'

const memory = 'veche.town'
const pause = 5_000
const spread = 1_500
/** The town, and its rules of procedure in numbers as they hold today. */
type ToldTown = Town & { readonly policy: Policy }
/** Its working calendar put together once for all who count by it. */
type TownHere = ToldTown & { readonly calendar: Calendar }
const unknown: TownHere = {
  policy: defaultPolicy,
  calendar: calendarOf(),
  name: '',
  timeZone: 'Europe/Moscow',
  bounds: [0, 0, 0, 0],
  centre: [0, 0],
  basemap: '',
  attribution: '',
}

/** Where this is: its name, time zone and the frame of its map; nameless until the server has said it once. */
export const townStore = createStore<TownHere>(remembered())

/** The town's numbers, for what a screen proposes; the server decides by its own. */
export const townPolicy = (): Policy => townStore.get().policy

/** The days by which this town works, live. */
export const useCalendar = (): Calendar => useSyncExternalStore(townStore.listen, () => townStore.get().calendar)

let asked = false
let due: ReturnType<typeof setTimeout> | undefined

/** A whole hall hears at once that the town changed: it asks within a second or two, not all together. */
function askLater(): void {
  due ??= setTimeout(() => {
    due = undefined
    void refreshTown().catch(() => {})
  }, spread * Math.random())
}

/** Asks for the town (`GET /api/town`) once a visit; without an answer again a little later. */
export function loadTown(): void {
  if (asked) return
  asked = true
  townNews.listen(askLater)
  ask()
}

const ask = (): void => void refreshTown().catch(() => setTimeout(ask, pause))

/** Asks again, for whoever has just changed it. */
export async function refreshTown(): Promise<void> {
  take(await api<ToldTown>('/api/town'))
}

function take(town: ToldTown): void {
  townStore.set({ ...town, calendar: calendarOf(town.days) })
  showAccent(town.accent)
  try {
    localStorage.setItem(memory, JSON.stringify(town))
  } catch {
    // Without storage a page opened without network has no name of the town.
  }
}

/** The town's own colour; `sight.js` shows it again before the first paint. */
function showAccent(accent: string | undefined): void {
  const { style, dataset } = document.documentElement
  if (accent) {
    style.setProperty('--accent', accent)
    dataset['accent'] = ''
  } else delete dataset['accent']
}

function remembered(): TownHere {
  try {
    const text = localStorage.getItem(memory)
    if (!text) return unknown
    const town = { ...unknown, ...(JSON.parse(text) as Partial<ToldTown>) }
    return { ...town, calendar: calendarOf(town.days) }
  } catch {
    return unknown
  }
}
