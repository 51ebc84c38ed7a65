import * as z from 'zod/mini'
import { isWeekend, type Calendar } from '../core/calendar.ts'
import { productionCalendar } from '../core/production-calendar.ts'
import { day, text } from '../core/value.ts'

/** A day of which the town says itself whether it is worked, whatever the week and the official calendar say. */
export const townDay = z.object({ day, works: z.boolean(), name: z.optional(text(60)) })
export type TownDay = z.infer<typeof townDay>

/** The official calendar of the years that are known, with the town's own days over it; the other years follow the week. */
export function calendarOf(own: readonly TownDay[] = []): Calendar {
  const said = new Set(own.map(each => each.day))
  const { daysOff, daysWorked } = productionCalendar
  const of = (works: boolean) => own.filter(each => each.works === works).map(each => each.day)
  return {
    daysOff: [...daysOff.filter(each => !said.has(each)), ...of(false)],
    daysWorked: [...daysWorked.filter(each => !said.has(each)), ...of(true)],
  }
}

/** Whether anybody has entered a year: else its holidays are unknown, and only its weekends are off. */
export const isEntered = (year: string, calendar: Calendar): boolean =>
  calendar.daysOff.some(each => each.startsWith(year) && !isWeekend(each))

/** The town's own days with further ones said, the last word on a day holding; in their order. */
export function withDays(own: readonly TownDay[], said: readonly TownDay[]): TownDay[] {
  const all = new Map([...own, ...said].map(each => [each.day, each]))
  return [...all.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
