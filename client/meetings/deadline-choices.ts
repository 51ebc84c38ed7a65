import { addWorkingDays, type Calendar } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { townPolicy } from '../ui/town.ts'

export type DeadlineChoice = {
  day: Day
  /** Working days; none for a date said as such («до 1 июня»). */ workingDays?: number
}

/** The quick deadlines of an instruction: three of working days, and the first of June that people promise things by. */
export function deadlineChoices(today: Day, calendar: Calendar): DeadlineChoice[] {
  const short = [3, 10, townPolicy().usualDeadlineWorkingDays].map(workingDays => ({
    workingDays,
    day: addWorkingDays(today, workingDays, calendar),
  }))
  return [...short, { day: nextFirstOfJune(today) }]
}

/** The deadline proposed for an instruction. */
export const usualDeadline = (today: Day, calendar: Calendar): Day =>
  addWorkingDays(today, townPolicy().usualDeadlineWorkingDays, calendar)

function nextFirstOfJune(today: Day): Day {
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}-06-01`
  return thisYear > today ? thisYear : `${year + 1}-06-01`
}
