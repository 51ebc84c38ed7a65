import { addDays } from '#shared/core/calendar.ts'
import type { Day, Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { dayOf } from '../../texts/format.ts'

/** A month as `YYYY-MM`. */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** Months later; negative goes back. */
export function addMonths(month: Month, n: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + n, 1)).toISOString().slice(0, 7)
}

/** The same day some months later, or the last of that month where it has no such day. */
export function sameDayIn(month: Month, day: Day): Day {
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  const same = `${month}-${day.slice(8)}`
  return same < last ? same : last
}

/** The weeks a month lies in, each from Monday to Sunday; the days before and after it fill the first and the last. */
export function weeksOf(month: Month): Day[][] {
  const first = `${month}-01`
  const monday = addDays(first, -weekdayOf(first))
  const weeks: Day[][] = []
  for (let at = monday; monthOf(at) <= month; at = addDays(at, 7))
    weeks.push(Array.from({ length: 7 }, (_, n) => addDays(at, n)))
  return weeks
}

/** 0 is Monday. */
export const weekdayOf = (day: Day): number => (new Date(day).getUTCDay() + 6) % 7

/** Every meeting under its day in the town, each day's by their hour. */
export function meetingsByDay(
  meetings: Readonly<Record<Id, Meeting>>,
  timeZone: string,
): ReadonlyMap<Day, readonly Meeting[]> {
  const days = new Map<Day, Meeting[]>()
  for (const meeting of Object.values(meetings).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const day = dayOf(meeting.startsAt, timeZone)
    days.set(day, [...(days.get(day) ?? []), meeting])
  }
  return days
}

/** Where a key of the keyboard leads from a day; none: it has no meaning here. */
export function dayByKey(key: string, day: Day): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -weekdayOf(day))
    case 'End':
      return addDays(day, 6 - weekdayOf(day))
    case 'PageUp':
      return sameDayIn(addMonths(monthOf(day), -1), day)
    case 'PageDown':
      return sameDayIn(addMonths(monthOf(day), 1), day)
    default:
      return undefined
  }
}
