import type { Task } from '#shared/tasks/task.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import type { SendAboutTask } from './task-command.ts'
import { dropDraft } from './task-draft.ts'
import { TaskForm } from './task-form.tsx'

/** What the form of an action is given: the task, the way to send, and what to do when it is over. */
export type TaskActionProps = { task: Task; send: SendAboutTask; onClose: () => void }

/** Takes a task into work: one press, nothing to fill in. */
export function AcceptTask({ task, send, busy }: { task: Task; send: SendAboutTask; busy: boolean }) {
  const { accept } = useStaffTexts().tasks.desk
  return (
    <Button busy={busy} onClick={() => void send('tasks.accept-task', { task: task.id })}>
      {accept}
    </Button>
  )
}

/** «Не по принадлежности»: why, and whose it is. */
export function DeclineTask({ task, send, onClose }: TaskActionProps) {
  const { tasks, desk, core } = useStaffTexts()
  return (
    <TaskForm
      task={task.id}
      action="decline"
      title={tasks.desk.notOursTitle}
      text={{ label: desk.form.text.decline }}
      submit={core.act.send}
      onSubmit={({ text }) => {
        dropDraft(task.id, 'decline')
        onClose()
        void send('tasks.decline-task', { task: task.id, text })
      }}
      onCancel={onClose}
    />
  )
}

/** Tells how the work goes. */
export function ReportProgress({ task, send, onClose }: TaskActionProps) {
  const { tasks, desk, core } = useStaffTexts()
  return (
    <TaskForm
      task={task.id}
      action="progress"
      title={tasks.desk.progress}
      text={{ label: desk.form.text.progress }}
      photos
      submit={core.act.send}
      onSubmit={({ text, photos }) => {
        dropDraft(task.id, 'progress')
        onClose()
        void send('tasks.report-progress', { task: task.id, text, photos: [...photos] })
      }}
      onCancel={onClose}
    />
  )
}
