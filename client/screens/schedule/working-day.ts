import { isWorkingDay } from '#shared/core/calendar.ts'
import { productionCalendar } from '#shared/core/production-calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { useTexts } from '../../texts/texts.tsx'
import { weekdayOf } from './month.ts'

export const isDayOff = (day: Day): boolean => !isWorkingDay(day, productionCalendar)

/** What is unusual in a day: a weekday that is off, a weekend day that is worked; else nothing is said. */
export function useDayWord(): (day: Day) => string {
  const { month } = useTexts().schedule
  return day => {
    const weekend = weekdayOf(day) > 4
    if (isDayOff(day) === weekend) return ''
    return weekend ? month.worked : month.off
  }
}
