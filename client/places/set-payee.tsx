import { useState } from 'react'
import { isInn, payee as payeeShape, payeeFields } from '#shared/places/payee.ts'
import type { Payee } from '#shared/places/payee.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import css from './settings.module.css'

type Typed = Record<(typeof payeeFields)[number], string>

/** Where residents' payments go: what a payment slip names. */
export function SetPayee({ payee, onChanged }: { payee: Payee | undefined; onChanged: () => void }) {
  const { settings, core } = useStaffTexts()
  const texts = settings.payee
  const { run, busy } = useAct()
  const [typed, setTyped] = useState<Typed>(() => typedOf(payee))
  const [tried, setTried] = useState(false)
  const wrong = (field: keyof Typed) => {
    const value = typed[field].trim()
    if (value === '' && isOptional(field)) return undefined
    const fits = payeeShape.shape[field].safeParse(value).success && (field !== 'inn' || isInn(value))
    return fits ? undefined : texts.wrong[field]
  }
  const set = async (to: Payee | 'none') => {
    const answer = await run('places.set-payee', 'city', { payee: to }, { done: settings.saved })
    if (!answer?.ok) return
    if (to === 'none') setTyped(typedOf(undefined))
    setTried(false)
    onChanged()
  }
  return (
    <form
      className={css.form}
      aria-label={texts.title}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        const said = payeeFields.filter(field => typed[field].trim() !== '').map(field => [field, typed[field].trim()])
        if (payeeFields.every(field => !wrong(field))) void set(Object.fromEntries(said) as Payee)
      }}
    >
      {payeeFields.map(field => (
        <TextField
          key={field}
          label={texts.fields[field]}
          optional={isOptional(field)}
          inputMode={field === 'name' || field === 'bank' ? 'text' : 'numeric'}
          autoComplete="off"
          maxLength={field === 'name' ? 160 : 45}
          value={typed[field]}
          error={tried ? wrong(field) : undefined}
          onChange={event => setTyped({ ...typed, [field]: event.target.value })}
        />
      ))}
      <div className={css.buttons}>
        <Button type="submit" busy={busy('places.set-payee')}>
          {core.act.save}
        </Button>
        {payee && (
          <Button look="quiet" onClick={() => void set('none')}>
            {texts.remove}
          </Button>
        )}
      </div>
    </form>
  )
}

const isOptional = (field: keyof Typed): boolean => field === 'oktmo' || field === 'kbk'
const typedOf = (payee: Payee | undefined): Typed =>
  Object.fromEntries(payeeFields.map(field => [field, payee?.[field] ?? ''])) as Typed
