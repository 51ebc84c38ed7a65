import { IconAlertTriangle, IconSend } from '@tabler/icons-react'
import type { Id } from '#shared/core/value.ts'
import { dismiss, useConnection, type Pending } from '../core/send.ts'
import { refusalText } from '../core/refusal-words.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { taskActions, type TaskAction, type TaskCommandName } from './offered-actions.ts'
import type { TaskCommands } from './task-command.ts'
import { writeDraft, type TaskDraft } from './task-draft.ts'
import css from './task-underway.module.css'

type TaskUnderwayProps = {
  task: Id
  commands: TaskCommands
  offered: readonly TaskAction[]
  /** Opens the form of an action; what was refused stands in it again. */
  onMend: (action: TaskAction) => void
}

/** What was done here and is not over: on its way, waiting for the network, or refused with the reason and the words kept. */
export function TaskUnderway({ task, commands, offered, onMend }: TaskUnderwayProps) {
  const mend = (item: Pending, action: TaskAction) => {
    if (action !== 'accept') writeDraft(task, action, draftOf(item.input))
    dismiss(item.id)
    onMend(action)
  }
  return (
    <div role="status" className={css.all}>
      {commands.underway.map(item => (
        <Underway key={item.id} item={item} />
      ))}
      {commands.refused.map(item => {
        const action = actionOf(item)
        const mendable = action !== undefined && offered.includes(action)
        return <Refused key={item.id} item={item} {...(mendable && { onMend: () => mend(item, action) })} />
      })}
    </div>
  )
}

function Underway({ item }: { item: Pending }) {
  const { desk } = useStaffTexts()
  const { online, storeAway } = useConnection()
  return (
    <p className={css.line}>
      <IconSend size={20} aria-hidden />
      <span>
        {desk.doing[item.name as TaskCommandName]}
        {!online || storeAway ? `: ${desk.waitsNetwork}` : '…'}
      </span>
    </p>
  )
}

function Refused({ item, onMend }: { item: Pending; onMend?: () => void }) {
  const { desk, refusals } = useStaffTexts()
  const refusal = item.refusal && !item.refusal.ok ? item.refusal : undefined
  const { text } = draftOf(item.input)
  return (
    <div className={css.refused}>
      <p className={css.why}>
        <IconAlertTriangle size={20} aria-hidden />
        <span>
          <strong>{desk.refused}.</strong> {refusal && refusalText(refusals, refusal)}
        </span>
      </p>
      {text && <blockquote>{text}</blockquote>}
      <div className={css.buttons}>
        {onMend && (
          <Button size="small" onClick={onMend}>
            {desk.mend}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => dismiss(item.id)}>
          {desk.forget}
        </Button>
      </div>
    </div>
  )
}

const actionOf = ({ name }: Pending): TaskAction | undefined =>
  (Object.keys(taskActions) as TaskAction[]).find(action => taskActions[action] === name)

/** A command's input names the fields as a draft does. */
function draftOf(input: unknown): TaskDraft {
  const { text = '', photos = [], deadline, body } = input as Partial<TaskDraft>
  return { text, photos, deadline, body }
}
