import { daysBetween } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { isOverdue, isPlanned, type Task, type TaskState } from '#shared/tasks/task.ts'
import { taskWord } from '../../tasks/task-look.ts'
import { useTexts } from '../../texts/texts.tsx'
import type { State } from '../../ui/colours.ts'
import { deadlineWords } from '../../ui/deadline.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'

const looks: Record<TaskState, State> = {
  given: 'given',
  declined: 'new',
  'in-work': 'in-work',
  reported: 'planned',
  done: 'done',
  cancelled: 'new',
}

/** The state of a task; red and counted only when it is overdue. */
export function TaskChip({ task, today }: { task: Task; today: Day }) {
  const { tasks, core } = useTexts()
  if (isOverdue(task, today))
    return (
      <StatusChip state="overdue" word={deadlineWords(core.deadline, daysBetween(today, task.deadline), 'calendar')} />
    )
  return (
    <StatusChip state={isPlanned(task, today) ? 'planned' : looks[task.state]} word={taskWord(task, today, tasks)} />
  )
}
