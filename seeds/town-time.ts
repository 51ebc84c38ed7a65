import { addDays, addWorkingDays, dayOf, isWorkingDay } from '#shared/core/calendar.ts'
import { productionCalendar } from '#shared/core/production-calendar.ts'
import type { Day } from '#shared/core/value.ts'
import type { Random } from './town/prng.ts'

/** Where the invented town lies, in time. */
export const timeZone = 'Europe/Moscow'

export const minute = 60_000

/** A moment by the town's clock, which is three hours ahead of UTC all year round. */
export const townTime = (day: Day, clock: string): Date => new Date(`${day}T${clock}:00.000+03:00`)

export const later = (from: Date, minutes: number): Date => new Date(from.getTime() + Math.round(minutes * minute))

export const dayIn = (at: Date): Day => dayOf(at.toISOString(), timeZone)

export const workingDays = (from: Day, n: number): Day => addWorkingDays(from, n, productionCalendar)

/** The last working day at least `days` calendar days before. */
export function workingDayBefore(day: Day, days: number, fits: (day: Day) => boolean = () => true): Day {
  let at = addDays(day, -days)
  while (!isWorkingDay(at, productionCalendar) || !fits(at)) at = addDays(at, -1)
  return at
}

/** Some moment of a day when offices work. */
export function officeTime(day: Day, chance: Random): Date {
  const minutes = chance.whole(8 * 60 + 40, 16 * 60 + 45)
  return new Date(later(townTime(day, '00:00'), minutes).getTime() + chance.whole(0, 59) * 1000)
}

/** Snow lies, or may lie. */
export const isCold = (day: Day): boolean => ['11', '12', '01', '02', '03'].includes(day.slice(5, 7))
