import { useState } from 'react'
import type { PolicyKey } from '#shared/core/policy.ts'
import type { Day } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { refreshTown } from '../ui/town.ts'
import css from './settings.module.css'

type SetPolicyProps = { rule: PolicyKey; value: number; today: Day; onDone: (changed: boolean) => void }

/** Another number for one rule, from a day on. */
export function SetPolicy({ rule, value, today, onDone }: SetPolicyProps) {
  const { settings, core } = useStaffTexts()
  const names: Readonly<Record<string, string>> = settings.rules
  const { run, busy } = useAct()
  const [number, setNumber] = useState(String(value))
  const [since, setSince] = useState(today)
  const save = async () => {
    if (!/^\d{1,6}$/.test(number) || !since) return
    const input = { key: rule, value: Number(number), since }
    const answer = await run('places.set-policy', 'city', input, { done: settings.saved })
    if (!answer?.ok) return
    await refreshTown()
    onDone(true)
  }
  return (
    <form
      className={css.rule}
      aria-label={names[rule]}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={settings.value}
        inputMode="numeric"
        value={number}
        maxLength={6}
        onChange={event => setNumber(event.target.value.replace(/\D/g, ''))}
      />
      <TextField
        label={settings.since}
        type="date"
        min={today}
        value={since}
        onChange={event => setSince(event.target.value)}
      />
      <Button type="submit" busy={busy('places.set-policy')}>
        {core.act.save}
      </Button>
      <Button look="quiet" onClick={() => onDone(false)}>
        {core.act.cancel}
      </Button>
    </form>
  )
}
