import { isWeekend, isWorkingDay, type Calendar } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import type { TownDay } from '#shared/places/town-calendar.ts'
import { weeksOf } from '../schedule/month.ts'

/** A day of the year's calendar as it is drawn. */
export type YearDay = TownDay & {
  /** The week alone would say the opposite. */
  readonly moved: boolean
}

export type YearMonth = { readonly month: string; readonly weeks: (YearDay | undefined)[][]; readonly working: number }

/** The twelve months of a year, each its weeks from Monday, days of the neighbours left out, and its working days counted. */
export function monthsOf(year: number, calendar: Calendar, own: readonly TownDay[]): YearMonth[] {
  const names = new Map(own.map(each => [each.day, each.name]))
  const dayIn = (day: Day): YearDay => {
    const works = isWorkingDay(day, calendar)
    const name = names.get(day)
    return { day, works, moved: works === isWeekend(day), ...(name && { name }) }
  }
  return Array.from({ length: 12 }, (_, n) => {
    const month = `${year}-${String(n + 1).padStart(2, '0')}`
    const weeks = weeksOf(month).map(week => week.map(day => (day.startsWith(month) ? dayIn(day) : undefined)))
    return { month, weeks, working: weeks.flat().filter(each => each?.works).length }
  })
}
