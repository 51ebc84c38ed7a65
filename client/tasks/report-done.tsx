import { useState } from 'react'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import type { TaskActionProps } from './execute-task.tsx'
import { dropDraft, type TaskDraft } from './task-draft.ts'
import { TaskForm } from './task-form.tsx'

/** Reports the work done; without a photo it asks once, because residents judge by photos. */
export function ReportDone({ task, send, onClose }: TaskActionProps) {
  const { tasks, desk } = useStaffTexts()
  const [bare, setBare] = useState<TaskDraft>()
  const submit = ({ text, photos }: TaskDraft) => {
    dropDraft(task.id, 'done')
    onClose()
    void send('tasks.report-done', { task: task.id, text, photos: [...photos] })
  }
  return (
    <>
      <TaskForm
        task={task.id}
        action="done"
        title={tasks.desk.done}
        text={{ label: task.kind === 'answer' ? desk.form.answerText : desk.form.text.done }}
        photos
        submit={tasks.desk.done}
        look="leaf"
        // A written answer has nothing to photograph.
        onSubmit={draft => (draft.photos.length > 0 || task.kind === 'answer' ? submit(draft) : setBare(draft))}
        onCancel={onClose}
      />
      <Confirm
        open={bare !== undefined}
        title={desk.noPhoto.title}
        action={desk.noPhoto.send}
        onConfirm={() => bare && submit(bare)}
        onCancel={() => setBare(undefined)}
      >
        <p>{desk.noPhoto.words}</p>
      </Confirm>
    </>
  )
}
