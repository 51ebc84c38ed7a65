import { addDays, isWeekend } from './calendar.ts'
import type { Day } from './value.ts'

/**
 * The public holidays of Russia as article 112 of the Labour Code names them, month and day. The government's yearly
 * decree moves further weekends: it is entered by hand when it appears.
 */
export const publicHolidays = [
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
] as const

/**
 * The weekdays that are off in a year by article 112 alone: the holidays, and the next working day after one that falls
 * on a weekend (not in January, whose two days the government moves).
 */
export function daysOffByLaw(year: number): Day[] {
  const holidays = new Set(publicHolidays.map(each => `${year}-${each}`))
  const off = new Set([...holidays].filter(each => !isWeekend(each)))
  for (const holiday of holidays) {
    if (holiday.slice(5, 7) === '01' || !isWeekend(holiday)) continue
    let moved = addDays(holiday, 1)
    while (isWeekend(moved) || off.has(moved)) moved = addDays(moved, 1)
    off.add(moved)
  }
  return [...off].toSorted()
}
