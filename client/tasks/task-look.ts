import { daysBetween, workingDaysBetween, type Calendar } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { isOverdue, isPlanned, type Task } from '#shared/tasks/task.ts'
import type { Texts } from '../texts/types.ts'
import type { State } from '../ui/colours.ts'

/** The state of a task as the map colours it; red is for what is overdue. */
export function taskLook(task: Pick<Task, 'state' | 'deadline' | 'planYear'>, today: Day): State {
  if (isOverdue(task, today)) return 'overdue'
  if (isPlanned(task, today)) return 'planned'
  if (task.state === 'cancelled') return 'new'
  if (task.state === 'done') return 'done'
  return task.state === 'in-work' || task.state === 'reported' ? 'in-work' : 'given'
}

/** The word of a task's state; «в плане 2027» while its year is to come. */
export const taskWord = (task: Pick<Task, 'state' | 'planYear'>, today: Day, words: Texts['tasks']): string =>
  isPlanned(task, today) && task.planYear !== undefined ? words.inPlan(task.planYear) : words.states[task.state]

export type DaysLeft = { readonly daysLeft: number; readonly unit: 'calendar' | 'working' }

/** Working days to a deadline, as offices count; calendar days once it has passed, or where no working day is left before it. */
export function daysLeft(deadline: Day, today: Day, calendar: Calendar): DaysLeft {
  const days = daysBetween(today, deadline)
  const working = workingDaysBetween(today, deadline, calendar)
  return days > 0 && working > 0 ? { daysLeft: working, unit: 'working' } : { daysLeft: days, unit: 'calendar' }
}
