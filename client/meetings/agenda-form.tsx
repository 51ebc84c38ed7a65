import { useEffect, useRef, useState } from 'react'
import type { ItemWording } from '#shared/meetings/agenda.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { AreaField, SelectField, TextField, TickField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import css from './agenda.module.css'

/** Something to choose, by its words. */
export type Choice = { readonly id: string; readonly words: string }

type AgendaFormProps = {
  item: ItemWording
  /** What may be considered: initiatives by their words. */
  initiatives?: readonly Choice[] | undefined
  submit: string
  onSubmit: (words: ItemWording) => void | Promise<void>
  onCancel: () => void
}

/** The words of an item, its minutes, and whether it is for the staff alone. */
export function AgendaForm({ item, initiatives = [], submit, onSubmit, onCancel }: AgendaFormProps) {
  const { console: texts, core } = useStaffTexts()
  const [text, setText] = useState(item.text)
  const [minutes, setMinutes] = useState(String(item.minutes ?? ''))
  const [initiative, setInitiative] = useState(item.initiative ?? '')
  const [internal, setInternal] = useState(item.internal === true)
  const number = minutes.trim() === '' ? undefined : Number(minutes)
  const wrong = number !== undefined && !(Number.isInteger(number) && number >= 1 && number <= 600)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const ready = text.trim() !== '' && !wrong
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        if (!ready) return
        void onSubmit({
          text: text.trim(),
          ...(number !== undefined && { minutes: number }),
          ...(internal && { internal }),
          ...(initiative !== '' && { initiative }),
          ...(item.sub && { sub: true }),
        })
      }}
    >
      <Fields>
        <AreaField
          label={texts.agenda.text}
          rows={2}
          maxLength={300}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <TextField
          label={texts.agenda.minutesLabel}
          inputMode="numeric"
          maxLength={3}
          value={minutes}
          error={wrong ? texts.agenda.minutesWrong : undefined}
          optional
          onChange={event => setMinutes(event.target.value)}
        />
        {(initiatives.length > 0 || initiative !== '') && (
          <SelectField
            label={texts.agenda.initiative}
            value={initiative}
            optional
            onChange={event => setInitiative(event.target.value)}
          >
            <option value="">{texts.agenda.noInitiative}</option>
            {initiatives.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </SelectField>
        )}
        <TickField
          label={texts.agenda.internal}
          checked={internal}
          onChange={event => setInternal(event.target.checked)}
        />
      </Fields>
      <div className={css.buttons}>
        <Button type="submit" size="small" disabled={!ready}>
          {submit}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {core.dialogBack}
        </Button>
      </div>
    </form>
  )
}
