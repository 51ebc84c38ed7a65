import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconCheck, IconDots, IconEyeOff, IconGripVertical } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Moment } from '#shared/core/value.ts'
import type { AgendaItem } from '#shared/meetings/agenda.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { formatTime } from '../texts/format.ts'
import { useLanguage, useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import css from './agenda.module.css'
import type { Choice } from './agenda-form.tsx'
import { AgendaTools } from './agenda-tools.tsx'

type AgendaRowProps = {
  meeting: Meeting
  item: AgendaItem
  index: number
  number: string
  startsAt: Moment | undefined
  now: number
  timeZone: string
  editable: boolean
  /** Offered as what comes next. */
  isNext: boolean
  editing: boolean
  initiatives: readonly Choice[] | undefined
  onEdit: (on: boolean) => void
  children: ReactNode
}

/** One item: its handle, its words as the button that begins it, its time, and what can be done about it. */
export function AgendaRow(props: AgendaRowProps) {
  const { meeting, item, number, editable, isNext, editing, onEdit, children } = props
  const { console: texts, meetings } = useStaffTexts()
  const { run, busy } = useAct()
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: item.id,
    disabled: !editable,
  })
  const stream = meetingStream(meeting.id)
  const open = meeting.phase === 'open'
  const current = open && meeting.item === item.id
  const done = meeting.done?.includes(item.id) ?? false
  const start = () => void run('meetings.start-agenda-item', stream, { item: item.id })
  const mark = () => void run('meetings.mark-agenda-item', stream, { item: item.id, done: true })
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={css.row}
      data-item={item.id}
      data-sub={item.sub || undefined}
      data-now={current || undefined}
      data-done={done || undefined}
      data-dragging={isDragging || undefined}
    >
      <div className={css.line}>
        {editable && (
          <button
            type="button"
            className={css.grip}
            aria-label={texts.agenda.drag(item.text)}
            {...attributes}
            {...listeners}
          >
            <IconGripVertical size={18} aria-hidden />
          </button>
        )}
        <button
          type="button"
          className={css.item}
          aria-current={current ? 'step' : undefined}
          aria-busy={busy('meetings.start-agenda-item', item.id) || undefined}
          disabled={!open || current}
          title={open && !current ? meetings.agenda.start : undefined}
          onClick={start}
        >
          <span className={css.number}>{item.internal ? <IconEyeOff size={16} aria-hidden /> : number}</span>
          <span>{item.text}</span>
          <Note {...props} current={current} done={done} />
        </button>
        {editable && (
          <button
            type="button"
            className={css.more}
            aria-label={texts.agenda.edit(item.text)}
            aria-expanded={editing}
            onClick={() => onEdit(!editing)}
          >
            <IconDots size={20} aria-hidden />
          </button>
        )}
      </div>
      {current && (
        <div className={css.buttons}>
          <Button
            size="small"
            icon={<IconCheck size={18} aria-hidden />}
            busy={busy('meetings.mark-agenda-item', item.id)}
            onClick={mark}
          >
            {texts.agenda.markDone}
          </Button>
        </div>
      )}
      {isNext && !current && (
        <div className={css.buttons}>
          <Button size="small" busy={busy('meetings.start-agenda-item', item.id)} onClick={start}>
            {texts.agenda.begin}
          </Button>
        </div>
      )}
      {children && <div className={css.aside}>{children}</div>}
      {editing && (
        <AgendaTools
          meeting={meeting}
          item={item}
          done={done}
          initiatives={props.initiatives}
          onClose={() => onEdit(false)}
        />
      )}
    </li>
  )
}

type NoteProps = AgendaRowProps & { current: boolean; done: boolean }

/** «сейчас · 12 из 10 мин», «рассмотрен», «19:10 · 10 мин»: what is late is said, not shouted. */
function Note({ meeting, item, startsAt, now, timeZone, current, done }: NoteProps) {
  const { console: texts, meetings, core } = useStaffTexts()
  const { language } = useLanguage()
  const minutes = item.minutes !== undefined && texts.agenda.minutes(item.minutes)
  const spent = current && meeting.itemSince ? Math.floor((now - Date.parse(meeting.itemSince)) / 60_000) : 0
  const over = item.minutes !== undefined && spent >= item.minutes
  const parts = current
    ? [core.now, item.minutes !== undefined ? texts.agenda.spent(spent, item.minutes) : texts.agenda.minutes(spent)]
    : done
      ? [meetings.agenda.done]
      : [startsAt && formatTime(language, startsAt, timeZone), minutes]
  const words = [item.internal && texts.agenda.internalMark, ...parts].filter(Boolean).join(' · ')
  return (
    <span className={css.note} data-over={over || undefined}>
      {words}
    </span>
  )
}
