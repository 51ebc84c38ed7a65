import { daysBetween, workingDaysBetween } from '#shared/core/calendar.ts'
import { productionCalendar } from '#shared/core/production-calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { isOverdue, type Task } from '#shared/tasks/task.ts'
import type { State } from '../ui/colours.ts'

/** The state of a task as the map colours it; red is for what is overdue. */
export function taskLook(task: Pick<Task, 'state' | 'deadline'>, today: Day): State {
  if (isOverdue(task, today)) return 'overdue'
  if (task.state === 'done') return 'done'
  return task.state === 'in-work' || task.state === 'reported' ? 'in-work' : 'given'
}

export type DaysLeft = { readonly daysLeft: number; readonly unit: 'calendar' | 'working' }

/** Working days to a deadline, as offices count; calendar days once it has passed, or where no working day is left before it. */
export function daysLeft(deadline: Day, today: Day): DaysLeft {
  const calendar = daysBetween(today, deadline)
  const working = workingDaysBetween(today, deadline, productionCalendar)
  return calendar > 0 && working > 0 ? { daysLeft: working, unit: 'working' } : { daysLeft: calendar, unit: 'calendar' }
}
