import { useState } from 'react'
import type { Actor } from '#shared/core/actor.ts'
import { dayOf } from '#shared/core/calendar.ts'
import type { Moment } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'
import { CloseTask, ExtendDeadline, ReassignTask, ReturnTask } from '../../tasks/control-task.tsx'
import { AcceptTask, DeclineTask, ReportProgress } from '../../tasks/execute-task.tsx'
import { offeredActions, type TaskAction } from '../../tasks/offered-actions.ts'
import { ReportDone } from '../../tasks/report-done.tsx'
import { useTaskCommands, type SendAboutTask } from '../../tasks/task-command.ts'
import { hasDraft } from '../../tasks/task-draft.ts'
import { TaskUnderway } from '../../tasks/task-underway.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import css from './task-card.module.css'

type TaskActionsProps = { task: Task; city: CityState; actor: Actor; now: Moment; seq: number }

/** What the reader may do with the task now, the form that is open, and what is on its way or was refused. */
export function TaskActions({ task, city, actor, now, seq }: TaskActionsProps) {
  const { desk } = useStaffTexts()
  const { timeZone } = city.town
  const offered = offeredActions(task, actor, now, timeZone)
  const commands = useTaskCommands(task.id, seq)
  const [chosen, setChosen] = useState<TaskAction | 'none'>()
  // What was begun before a reload stands open again.
  const open = chosen ?? offered.find(action => hasDraft(task.id, action))
  // Somebody else may have moved the task meanwhile; what was written stays in its draft.
  const shown = commands.resting ? undefined : offered.find(action => action === open)
  return (
    <section className={css.actions} aria-label={desk.actions}>
      <TaskUnderway task={task.id} commands={commands} offered={offered} onMend={setChosen} />
      {shown ? (
        <ActionForm
          action={shown}
          task={task}
          city={city}
          today={dayOf(now, timeZone)}
          send={commands.send}
          onClose={() => setChosen('none')}
        />
      ) : offered.length > 0 ? (
        <div className={css.buttons}>
          {offered.map((action, index) => (
            <ActionButton
              key={action}
              action={action}
              first={index === 0}
              task={task}
              commands={commands}
              onOpen={setChosen}
            />
          ))}
        </div>
      ) : (
        <Waiting task={task} />
      )}
    </section>
  )
}

type ActionButtonProps = {
  action: TaskAction
  first: boolean
  task: Task
  commands: { send: SendAboutTask; resting: boolean }
  onOpen: (action: TaskAction) => void
}

function ActionButton({ action, first, task, commands, onOpen }: ActionButtonProps) {
  const { desk } = useStaffTexts().tasks
  if (action === 'accept') return <AcceptTask task={task} send={commands.send} busy={commands.resting} />
  const words = {
    done: desk.done,
    progress: desk.progress,
    decline: desk.notOurs,
    close: desk.close,
    return: desk.back,
    reassign: desk.reassign,
    extend: desk.extend,
  }[action]
  return (
    <Button
      look={first ? (action === 'close' ? 'leaf' : 'filled') : 'outline'}
      busy={commands.resting}
      onClick={() => onOpen(action)}
    >
      {words}
    </Button>
  )
}

type ActionFormProps = {
  action: TaskAction
  task: Task
  city: CityState
  today: string
  send: SendAboutTask
  onClose: () => void
}

function ActionForm({ action, task, city, today, send, onClose }: ActionFormProps) {
  const given = { task, send, onClose }
  const bodies = Object.values(city.bodies).sort((a, b) => a.name.localeCompare(b.name, 'ru'))
  switch (action) {
    case 'decline':
      return <DeclineTask {...given} />
    case 'progress':
      return <ReportProgress {...given} />
    case 'done':
      return <ReportDone {...given} />
    case 'close':
      return <CloseTask {...given} />
    case 'return':
      return <ReturnTask {...given} today={today} />
    case 'reassign':
      return <ReassignTask {...given} today={today} bodies={bodies} place={city.places[task.place]} />
    case 'extend':
      return <ExtendDeadline {...given} today={today} />
    case 'accept':
      return null
  }
}

/** Whose turn it is when it is not the reader's. */
function Waiting({ task }: { task: Task }) {
  const { desk } = useStaffTexts()
  const words = {
    given: desk.waitsExecutor,
    'in-work': desk.waitsExecutor,
    declined: desk.waitsBody,
    reported: desk.waitsControl,
    done: desk.finished,
    cancelled: desk.cancelled,
  }[task.state]
  return <p className="soft">{words}</p>
}
