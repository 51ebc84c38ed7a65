import { defaultPolicy, type Policy } from '#shared/core/policy.ts'
import type { Town } from '#shared/places/place.ts'
import { api } from '../core/api.ts'
import { createStore } from '../core/store.ts'

const memory = 'veche.town'
const pause = 5_000
/** The town, and its rules of procedure in numbers as they hold today. */
type TownHere = Town & { readonly policy: Policy }
const unknown: TownHere = {
  policy: defaultPolicy,
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

let asked = false

/** Asks for the town (`GET /api/town`) once a visit; without an answer again a little later. */
export function loadTown(): void {
  if (asked) return
  asked = true
  api<TownHere>('/api/town').then(take, () => {
    asked = false
    setTimeout(loadTown, pause)
  })
}

/** Asks again, for whoever has just changed it. */
export async function refreshTown(): Promise<void> {
  take(await api<TownHere>('/api/town'))
}

function take(town: TownHere): void {
  townStore.set(town)
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
    return text ? { ...unknown, ...(JSON.parse(text) as Partial<TownHere>) } : unknown
  } catch {
    return unknown
  }
}
