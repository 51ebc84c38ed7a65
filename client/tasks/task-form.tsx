import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Day, Id } from '#shared/core/value.ts'
import type { Body } from '#shared/people/body.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import type { StaffTexts } from '../texts/types.ts'
import { Button } from '../ui/button.tsx'
import { AreaField, SelectField } from '../ui/field.tsx'
import type { TaskAction } from './offered-actions.ts'
import { TaskDeadline } from './task-deadline.tsx'
import css from './task-form.module.css'
import { TaskPhotos } from './task-photos.tsx'
import { useTaskDraft, type TaskDraft } from './task-draft.ts'

export type TaskFormProps = {
  task: Id
  action: TaskAction
  title: string
  /** Absent: no words are asked for. */
  text?: { label: string; hint?: string; optional?: boolean }
  photos?: boolean
  /** The day proposed, if any; never before today. */
  deadline?: { proposed?: Day; from: Day; today: Day }
  bodies?: { all: readonly Body[]; proposed?: Id | undefined }
  submit: string
  look?: 'filled' | 'leaf'
  /** Stands above the buttons: what will come of it. */
  note?: ReactNode
  onSubmit: (draft: TaskDraft) => void
  onCancel: () => void
}

type Faults = Partial<Record<'text' | 'deadline' | 'body' | 'photos', string>>

/** One thing to say about a task: words, photos, a day, a body; what is written is kept until it is sent. */
export function TaskForm(props: TaskFormProps) {
  const texts = useStaffTexts()
  const [kept, change] = useTaskDraft(props.task, props.action)
  const [uploading, setUploading] = useState(false)
  const [asked, setAsked] = useState(false)
  const draft: TaskDraft = {
    ...kept,
    deadline: kept.deadline ?? props.deadline?.proposed,
    body: kept.body ?? props.bodies?.proposed,
  }
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, select')?.focus({ preventScroll: true })
    // The buttons at its foot are to be seen too, not the first field alone.
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const faults = faultsOf(props, draft, uploading, texts.desk.form)
  const shown: Faults = asked ? faults : {}
  return (
    <form
      ref={form}
      className={css.form}
      aria-label={props.title}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (Object.keys(faults).length === 0) props.onSubmit({ ...draft, text: draft.text.trim() })
      }}
    >
      <h3>{props.title}</h3>
      {props.bodies && (
        <BodyChoice
          {...props.bodies}
          value={draft.body}
          error={shown.body}
          onChoose={body => change(() => ({ body }))}
        />
      )}
      {props.text && (
        <AreaField
          {...props.text}
          maxLength={2000}
          value={draft.text}
          error={shown.text}
          onChange={event => change(() => ({ text: event.target.value }))}
        />
      )}
      {props.photos && (
        <TaskPhotos
          photos={draft.photos}
          error={shown.photos}
          onPhotos={to => change(old => ({ photos: to(old.photos) }))}
          onUploading={setUploading}
        />
      )}
      {props.deadline && (
        <TaskDeadline
          {...props.deadline}
          value={draft.deadline}
          error={shown.deadline}
          onChoose={deadline => change(() => ({ deadline }))}
        />
      )}
      {props.note && <p className="soft">{props.note}</p>}
      <div className={css.buttons}>
        <Button type="submit" look={props.look}>
          {props.submit}
        </Button>
        <Button look="quiet" onClick={props.onCancel}>
          {texts.core.act.cancel}
        </Button>
      </div>
      <p className={css.kept}>{texts.desk.form.kept}</p>
    </form>
  )
}

type BodyChoiceProps = {
  all: readonly Body[]
  proposed?: Id | undefined
  value: Id | undefined
  error: string | undefined
  onChoose: (body: Id) => void
}

function BodyChoice({ all, proposed, value, error, onChoose }: BodyChoiceProps) {
  const texts = useStaffTexts().desk.form
  return (
    <SelectField
      label={texts.body}
      hint={proposed !== undefined && value === proposed ? texts.proposed : undefined}
      value={value ?? ''}
      error={error}
      onChange={event => onChoose(event.target.value)}
    >
      <option value="" disabled>
        {texts.chooseBody}
      </option>
      {all.map(body => (
        <option key={body.id} value={body.id}>
          {body.name}
        </option>
      ))}
    </SelectField>
  )
}

function faultsOf(
  props: TaskFormProps,
  draft: TaskDraft,
  uploading: boolean,
  texts: StaffTexts['desk']['form'],
): Faults {
  const faults: Faults = {}
  if (props.text && !props.text.optional && !draft.text.trim()) faults.text = texts.textNeeded
  if (props.bodies && !draft.body) faults.body = texts.chooseBody
  if (props.deadline && !draft.deadline) faults.deadline = texts.deadlineNeeded
  if (props.deadline && draft.deadline && draft.deadline < props.deadline.today) faults.deadline = texts.deadlinePast
  if (props.photos && uploading) faults.photos = texts.photosWait
  return faults
}
