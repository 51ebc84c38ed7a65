import { useState } from 'react'
import type { TownDay } from '#shared/places/town-calendar.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { TextField } from '../ui/field.tsx'
import css from './settings.module.css'

/** Says of days whether they are worked; answers whether it was done. */
export function useSetCalendar(onChanged: () => void) {
  const { settings } = useStaffTexts()
  const { run, busy } = useAct()
  const say = async (days: TownDay[]): Promise<boolean> => {
    const answer = await run('places.set-calendar', 'city', { days }, { done: settings.saved })
    if (answer?.ok) onChanged()
    return answer?.ok ?? false
  }
  return { say, busy: busy('places.set-calendar') }
}

type SetDayProps = { of: TownDay; busy: boolean; onSave: (day: TownDay) => void }

/** One day: whether the town works on it, and what it is called. */
export function SetDay({ of, busy, onSave }: SetDayProps) {
  const { settings, core } = useStaffTexts()
  const [works, setWorks] = useState(of.works)
  const [name, setName] = useState(of.name ?? '')
  const same = works === of.works && name.trim() === (of.name ?? '')
  return (
    <form
      className={css.day}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!same) onSave({ day: of.day, works, ...(name.trim() && { name: name.trim() }) })
      }}
    >
      <ChoiceChips label={settings.year.kind}>
        <ChoiceChip chosen={works} onChoose={() => setWorks(true)}>
          {settings.year.works}
        </ChoiceChip>
        <ChoiceChip chosen={!works} onChoose={() => setWorks(false)}>
          {settings.year.off}
        </ChoiceChip>
      </ChoiceChips>
      <TextField
        label={settings.year.dayName}
        hint={settings.year.dayNameHint}
        value={name}
        maxLength={60}
        onChange={event => setName(event.target.value)}
      />
      <Button type="submit" disabled={same} busy={busy}>
        {core.act.save}
      </Button>
    </form>
  )
}
