import type { ReactNode, Ref } from 'react'
import type { Day } from '#shared/core/value.ts'
import { isOwed, type Task } from '#shared/tasks/task.ts'
import { useTexts } from '../texts/texts.tsx'
import { Deadline, deadlineWords } from '../ui/deadline.tsx'
import { Entry } from '../ui/entry.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useCalendar } from '../ui/town.ts'
import { daysLeft, taskLook, taskWord } from './task-look.ts'

type TaskCardProps = {
  task: Task
  /** Name of the body that answers for it. */
  body?: string | undefined
  today: Day
  /** Stands beside the state: a distance. */
  beside?: ReactNode
  chosen?: boolean | undefined
  onToggle?: (() => void) | undefined
  to?: string | undefined
  ref?: Ref<HTMLElement>
  children?: ReactNode
}

/** A task as a line of a list: state, what is to be done, who answers and until when; red only when overdue. */
export function TaskCard({ task, body, today, beside, chosen, onToggle, to, ref, children }: TaskCardProps) {
  const { core, tasks } = useTexts()
  const look = taskLook(task, today)
  const calendar = useCalendar()
  const left = daysLeft(task.deadline, today, calendar)
  const finished = !isOwed(task)
  const word =
    look === 'overdue' ? deadlineWords(core.deadline, left.daysLeft, left.unit) : taskWord(task, today, tasks)
  return (
    <Entry
      ref={ref}
      chosen={chosen}
      onToggle={onToggle}
      to={to}
      title={task.text}
      chip={
        <>
          <StatusChip state={look} word={word} />
          {task.number && <span className="soft">{tasks.number(task.number)}</span>}
          {beside}
        </>
      }
      note={
        <>
          {body && `${body} · `}
          <Deadline
            due={task.deadline}
            plan={task.planYear}
            {...left}
            uncounted={look === 'overdue'}
            finished={finished}
          />
        </>
      }
    >
      {children}
    </Entry>
  )
}
