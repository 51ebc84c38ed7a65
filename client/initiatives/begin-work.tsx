import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import type { Day, Id } from '#shared/core/value.ts'
import type { Body } from '#shared/people/body.ts'
import { useAct } from '../core/act.ts'
import { useRemembered } from '../core/memory.ts'
import { actorKey } from '../core/session-store.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { Button } from '../ui/button.tsx'
import { AreaField, SelectField, TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import css from './procedure.module.css'

type Row = { readonly key: number; readonly text: string; readonly body: Id; readonly deadline: Day | '' }

const blank = (key: number): Row => ({ key, text: '', body: '', deadline: '' })
const first: readonly Row[] = [blank(0)]
/** As the rule takes them at most. */
const most = 20

type BeginWorkProps = { initiative: Id; bodies: readonly Body[]; today: Day; refresh: () => Promise<void> }

/** «Начать работы»: the milestones with their executors and deadlines; what is written stays on the device until it is sent. */
export function BeginWork({ initiative, bodies, today, refresh }: BeginWorkProps) {
  const { work: texts, steps } = useProcedureTexts()
  const { run, busy } = useAct()
  const [rows, setRows] = useRemembered(`veche.draft.${actorKey()}.${initiative}.milestones`, first)
  const [open, setOpen] = useState(rows !== first)
  const [tried, setTried] = useState(false)
  const isWhole = ({ text, body, deadline }: Row) => text.trim() !== '' && body !== '' && deadline >= today
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!rows.every(isWhole)) return
    const milestones = rows.map(({ text, body, deadline }) => ({ text: text.trim(), body, deadline }))
    const answer = await run('initiatives.begin-work', 'city', { initiative, milestones }, { done: texts.begun })
    if (!answer?.ok) return
    setRows(undefined)
    await refresh()
  }
  if (!open)
    return (
      <div className={css.step}>
        <Button onClick={() => setOpen(true)}>{steps['begin-work']}</Button>
      </div>
    )
  const change = (row: Row) => setRows(rows.map(each => (each.key === row.key ? row : each)))
  return (
    <form className={css.form} noValidate onSubmit={event => void submit(event)} aria-labelledby="milestones-plan">
      <h3 id="milestones-plan">{texts.plan}</h3>
      <p className="soft">{texts.planWords}</p>
      <Fields>
        {rows.map((row, i) => (
          <Milestone
            key={row.key}
            row={row}
            n={i + 1}
            bodies={bodies}
            today={today}
            tried={tried}
            onChange={change}
            onRemove={rows.length > 1 ? () => setRows(rows.filter(each => each !== row)) : undefined}
          />
        ))}
        {rows.length < most && (
          <div>
            <Button
              look="outline"
              icon={<IconPlus size={20} aria-hidden />}
              onClick={() => setRows([...rows, blank(Math.max(...rows.map(row => row.key)) + 1)])}
            >
              {texts.add}
            </Button>
          </div>
        )}
        <div className={css.ways}>
          <Button type="submit" busy={busy('initiatives.begin-work', initiative)}>
            {texts.begin}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {texts.cancel}
          </Button>
        </div>
      </Fields>
    </form>
  )
}

type MilestoneProps = {
  row: Row
  n: number
  bodies: readonly Body[]
  today: Day
  tried: boolean
  onChange: (row: Row) => void
  onRemove: (() => void) | undefined
}

function Milestone({ row, n, bodies, today, tried, onChange, onRemove }: MilestoneProps) {
  const texts = useProcedureTexts().work
  const wrong = (missing: boolean, error: string) => (tried && missing ? error : undefined)
  return (
    <fieldset className={css.milestone}>
      <legend>{texts.milestone(n)}</legend>
      <AreaField
        label={texts.text}
        hint={n === 1 ? texts.textHint : undefined}
        rows={2}
        maxLength={500}
        value={row.text}
        error={wrong(!row.text.trim(), texts.errors.text)}
        onChange={event => onChange({ ...row, text: event.target.value })}
      />
      <div className={css.two}>
        <SelectField
          label={texts.body}
          value={row.body}
          error={wrong(!row.body, texts.errors.body)}
          onChange={event => onChange({ ...row, body: event.target.value })}
        >
          <option value="">{texts.chooseBody}</option>
          {bodies.map(each => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={texts.deadline}
          type="date"
          min={today}
          value={row.deadline}
          error={wrong(row.deadline < today, texts.errors.deadline)}
          onChange={event => onChange({ ...row, deadline: event.target.value })}
        />
      </div>
      {onRemove && (
        <div>
          <Button
            look="quiet"
            size="small"
            icon={<IconTrash size={18} aria-hidden />}
            aria-label={texts.remove(n)}
            onClick={onRemove}
          >
            {texts.removeWord}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
