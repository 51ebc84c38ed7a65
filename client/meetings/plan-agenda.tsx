import { useScheduleTexts } from '../texts/schedule-texts.ts'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { moveRow, type AgendaRow } from './plan-draft.ts'
import css from './plan-meeting.module.css'

type PlanAgendaProps = {
  rows: readonly AgendaRow[]
  onRows: (rows: readonly AgendaRow[]) => void
  errorOf: (index: number) => string | undefined
}

const most = 50

/** The agenda's rows: added, removed, put higher and lower by buttons that keep the focus on the row they move. */
export function PlanAgenda({ rows, onRows, errorOf }: PlanAgendaProps) {
  const schedule = useScheduleTexts()
  const { meetings } = useTexts()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (!wanted.current) return
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = undefined
  })
  const set = (index: number, fields: Partial<AgendaRow>) =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...fields } : row)))
  const move = (index: number, step: -1 | 1) => {
    const to = index + step
    const atEnd = step < 0 ? to === 0 : to === rows.length - 1
    wanted.current = `[data-move="${rows[index]?.key}${atEnd ? -step : step}"]`
    onRows(moveRow(rows, index, step))
    setSaid(schedule.moved(to + 1))
  }
  const add = () => {
    const key = Math.max(-1, ...rows.map(row => row.key)) + 1
    wanted.current = `[data-row="${key}"] input`
    onRows([...rows, { key, text: '', minutes: '' }])
  }
  return (
    <fieldset className={css.agenda}>
      <legend>{meetings.plan.agenda}</legend>
      <ol ref={list} className={css.rows}>
        {rows.map((row, index) => (
          <li key={row.key} data-row={row.key} className={css.row}>
            <div className={css.text}>
              <TextField
                label={meetings.plan.agendaItem(index + 1)}
                maxLength={300}
                value={row.text}
                error={errorOf(index)}
                onChange={event => set(index, { text: event.target.value })}
              />
            </div>
            <div className={css.minutes}>
              <TextField
                label={schedule.minutesShort}
                aria-label={schedule.minutesLabel(index + 1)}
                inputMode="numeric"
                maxLength={3}
                value={row.minutes}
                onChange={event => set(index, { minutes: event.target.value })}
              />
            </div>
            <div className={css.buttons}>
              <IconButton
                label={schedule.up(index + 1)}
                off={index === 0}
                mark={`${row.key}-1`}
                onPress={() => move(index, -1)}
              >
                <IconArrowUp size={20} aria-hidden />
              </IconButton>
              <IconButton
                label={schedule.down(index + 1)}
                off={index === rows.length - 1}
                mark={`${row.key}1`}
                onPress={() => move(index, 1)}
              >
                <IconArrowDown size={20} aria-hidden />
              </IconButton>
              <IconButton
                label={meetings.plan.removeItem(index + 1)}
                onPress={() => onRows(rows.filter(each => each !== row))}
              >
                <IconTrash size={20} aria-hidden />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      <span role="status" className="unseen">
        {said}
      </span>
      {rows.length < most && (
        <Button look="outline" icon={<IconPlus size={20} aria-hidden />} onClick={add}>
          {meetings.plan.addItem}
        </Button>
      )}
    </fieldset>
  )
}

type IconButtonProps = { label: string; off?: boolean; mark?: string; onPress: () => void; children: React.ReactNode }

function IconButton({ label, off, mark, onPress, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className={css.icon}
      aria-label={label}
      title={label}
      disabled={off}
      data-move={mark}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
