import type { Day, Moment } from './value.ts'

/** Weekdays that are off and weekend days that are worked; all other days follow the week. */
export type Calendar = { readonly daysOff: readonly Day[]; readonly daysWorked: readonly Day[] }

/** The day a moment falls on in a time zone. */
export function dayOf(moment: Moment, timeZone: string): Day {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, ...dayParts })
  formats.set(timeZone, format)
  return format.format(new Date(moment))
}

/** Making a format costs a hundred times its use. */
const formats = new Map<string, Intl.DateTimeFormat>()
const dayParts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

export const isWorkingDay = (day: Day, calendar: Calendar): boolean =>
  calendar.daysWorked.includes(day) || (!isWeekend(day) && !calendar.daysOff.includes(day))

/** The n-th working day after `day`, which itself does not count (n ≥ 0). */
export function addWorkingDays(day: Day, n: number, calendar: Calendar): Day {
  let at = day
  for (let left = n; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}

/** Calendar days later; negative goes back. */
export const addDays = (day: Day, n: number): Day =>
  new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)

/** The last day of a year: by it is due what is in the plan of that year. */
export const lastDayOf = (year: number): Day => `${year}-12-31`

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let n = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) n++
  return n
}

/** Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(day).getUTCDay())
