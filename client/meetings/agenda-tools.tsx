import {
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconRotate,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { AgendaItem } from '#shared/meetings/agenda.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { toast } from '../ui/toast.tsx'
import css from './agenda.module.css'
import { AgendaForm, type Choice } from './agenda-form.tsx'
import { stepTarget } from './agenda-steps.ts'

type AgendaToolsProps = {
  meeting: Meeting
  item: AgendaItem
  done: boolean
  initiatives: readonly Choice[] | undefined
  onClose: () => void
}

/** What changes an item: its words, its place by buttons, its level; and the way out, which can be undone. */
export function AgendaTools({ meeting, item, done, initiatives, onClose }: AgendaToolsProps) {
  const { agenda: texts } = useStaffTexts().console
  const { core } = useStaffTexts()
  const { run } = useAct()
  const stream = meetingStream(meeting.id)
  const { agenda } = meeting
  const { id, ...words } = item
  const [up, down] = [stepTarget(agenda, id, -1), stepTarget(agenda, id, 1)]
  const move = (to: typeof up) => to && void run('meetings.move-agenda-item', stream, { item: id, ...to })
  const level = (sub: boolean) => void run('meetings.change-agenda-item', stream, { item: id, ...words, sub })
  const remove = async () => {
    const after = agenda[agenda.indexOf(item) - 1]?.id
    const answer = await run('meetings.remove-agenda-item', stream, { item: id })
    if (!answer?.ok) return
    const undo = () => void run('meetings.add-agenda-item', stream, { ...words, ...(after && { after }) })
    toast({ text: texts.removed, action: { label: core.act.undo, act: undo } })
  }
  return (
    <div className={css.tools}>
      <div className={css.icons}>
        <Tool label={texts.up} off={!up} onPress={() => move(up)}>
          <IconArrowUp size={20} aria-hidden />
        </Tool>
        <Tool label={texts.down} off={!down} onPress={() => move(down)}>
          <IconArrowDown size={20} aria-hidden />
        </Tool>
        {item.sub ? (
          <Tool label={texts.outdent} onPress={() => level(false)}>
            <IconIndentDecrease size={20} aria-hidden />
          </Tool>
        ) : (
          <Tool label={texts.indent} off={agenda[0] === item} onPress={() => level(true)}>
            <IconIndentIncrease size={20} aria-hidden />
          </Tool>
        )}
        {done && (
          <Tool
            label={texts.notDone}
            onPress={() => void run('meetings.mark-agenda-item', stream, { item: id, done: false })}
          >
            <IconRotate size={20} aria-hidden />
          </Tool>
        )}
        <Tool label={texts.remove} onPress={() => void remove()}>
          <IconTrash size={20} aria-hidden />
        </Tool>
      </div>
      <AgendaForm
        item={words}
        initiatives={initiatives}
        submit={core.act.save}
        onCancel={onClose}
        onSubmit={async changed => {
          const answer = await run('meetings.change-agenda-item', stream, { item: id, ...changed })
          if (answer?.ok) onClose()
        }}
      />
    </div>
  )
}

function Tool({
  label,
  off,
  onPress,
  children,
}: {
  label: string
  off?: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={css.tool} aria-label={label} title={label} disabled={off} onClick={onPress}>
      {children}
    </button>
  )
}
