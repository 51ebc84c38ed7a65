import { isWorkingDay, type Calendar } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { weekdayOf } from './month.ts'

/** What is unusual in a day: a weekday that is off, a weekend day that is worked; else nothing is said. */
export function useDayWord(calendar: Calendar): (day: Day) => string {
  const { month } = useScheduleTexts()
  return day => {
    const weekend = weekdayOf(day) > 4
    if (isWorkingDay(day, calendar) !== weekend) return ''
    return weekend ? month.worked : month.off
  }
}
