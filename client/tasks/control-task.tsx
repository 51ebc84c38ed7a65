import { addWorkingDays } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { proposeBody, type Body } from '#shared/people/body.ts'
import { placesAround, type Place } from '#shared/places/place.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import type { TaskActionProps } from './execute-task.tsx'
import { dropDraft } from './task-draft.ts'
import { TaskForm } from './task-form.tsx'
import { townPolicy, useCalendar } from '../ui/town.ts'

/** Working days proposed to finish what was returned. */
const daysToFinish = 5

/** «Снять с контроля»: the report satisfies; a word to the residents if one likes. */
export function CloseTask({ task, send, onClose }: TaskActionProps) {
  const { tasks, desk } = useStaffTexts()
  return (
    <TaskForm
      task={task.id}
      action="close"
      title={tasks.desk.closeTitle}
      text={{ label: desk.form.text.close, hint: desk.form.closeHint, optional: true }}
      note={tasks.desk.closeWords}
      submit={tasks.desk.close}
      look="leaf"
      onSubmit={({ text }) => {
        dropDraft(task.id, 'close')
        onClose()
        void send('tasks.close-task', { task: task.id, ...(text && { text }) })
      }}
      onCancel={onClose}
    />
  )
}

/** Returns what was reported: what is left to do, and by when. */
export function ReturnTask({ task, send, onClose, today }: TaskActionProps & { today: Day }) {
  const { tasks, desk } = useStaffTexts()
  const proposed = later(task.deadline, addWorkingDays(today, daysToFinish, useCalendar()))
  return (
    <TaskForm
      task={task.id}
      action="return"
      title={tasks.desk.back}
      text={{ label: desk.form.text.return }}
      deadline={{ proposed, from: today, today }}
      submit={tasks.desk.back}
      onSubmit={({ text, deadline = proposed }) => {
        dropDraft(task.id, 'return')
        onClose()
        void send('tasks.return-task', { task: task.id, text, deadline })
      }}
      onCancel={onClose}
    />
  )
}

type ReassignProps = TaskActionProps & { today: Day; bodies: readonly Body[]; place: Place | undefined }

/** Gives the task to another body: the one its category and place propose, unless that is the one it came from. */
export function ReassignTask({ task, send, onClose, today, bodies, place }: ReassignProps) {
  const { tasks } = useStaffTexts()
  const others = bodies.filter(b => b.id !== task.body)
  const proposedBody = place && proposeBody(others, task.category, placesAround(place))?.id
  const usual = addWorkingDays(today, townPolicy().usualDeadlineWorkingDays, useCalendar())
  const proposed = task.deadline >= today ? task.deadline : usual
  return (
    <TaskForm
      task={task.id}
      action="reassign"
      title={tasks.desk.reassign}
      bodies={{ all: others, proposed: proposedBody }}
      deadline={{ proposed, from: today, today }}
      submit={tasks.desk.reassign}
      onSubmit={({ body, deadline = proposed }) => {
        if (!body) return
        dropDraft(task.id, 'reassign')
        onClose()
        void send('tasks.reassign-task', { task: task.id, body, deadline })
      }}
      onCancel={onClose}
    />
  )
}

/** Moves the deadline and says why. */
export function ExtendDeadline({ task, send, onClose, today }: TaskActionProps & { today: Day }) {
  const { tasks, desk } = useStaffTexts()
  return (
    <TaskForm
      task={task.id}
      action="extend"
      title={tasks.desk.extend}
      text={{ label: desk.form.text.extend }}
      deadline={{ from: later(task.deadline, today), today }}
      submit={tasks.desk.extend}
      onSubmit={({ text, deadline }) => {
        if (!deadline) return
        dropDraft(task.id, 'extend')
        onClose()
        void send('tasks.extend-deadline', { task: task.id, text, deadline })
      }}
      onCancel={onClose}
    />
  )
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
