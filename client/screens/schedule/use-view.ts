import { useSearchParams } from 'react-router'
import type { Day } from '#shared/core/value.ts'
import { monthOf, type Month } from './month.ts'

export const views = ['list', 'calendar', 'map'] as const
export type View = (typeof views)[number]

/** How the schedule is looked at, as its address says. */
export type ViewInHand = {
  readonly view: View
  readonly month: Month
  /** The day whose meetings are told one by one. */
  readonly day: Day
  show: (view: View) => void
  /** Goes to a day and to its month; no step of the history. */
  goTo: (day: Day) => void
}

/** The view, the month and the day are kept in the address, so that they can be sent to somebody. */
export function useView(today: Day): ViewInHand {
  const [query, setQuery] = useSearchParams()
  const said = query.get('view')
  const day = dayIn(query.get('day')) ?? today
  return {
    view: views.find(each => each === said) ?? 'list',
    month: monthOf(day),
    day,
    show: view => setQuery(view === 'list' ? {} : { view }, { preventScrollReset: true }),
    goTo: day => setQuery({ view: 'calendar', day }, { replace: true, preventScrollReset: true }),
  }
}

/** A day as the address may say it; of one that never was, nothing. */
function dayIn(words: string | null): Day | undefined {
  if (!words || !/^\d{4}-\d{2}-\d{2}$/.test(words)) return undefined
  const at = new Date(words)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(words) ? words : undefined
}
