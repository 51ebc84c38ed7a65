import { useState } from 'react'
import type { Town } from '#shared/places/place.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { colours } from '../ui/colours.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { refreshTown } from '../ui/town.ts'
import css from './settings.module.css'

/** Name, time zone and colour of the town. */
export function ChangeTown({ town, onChanged }: { town: Town; onChanged: () => void }) {
  const { settings, core } = useStaffTexts()
  const { run, busy } = useAct()
  const [name, setName] = useState(town.name)
  const [timeZone, setTimeZone] = useState(town.timeZone)
  const [accent, setAccent] = useState(town.accent)
  const change = async (input: { name?: string; timeZone?: string; accent?: string }) => {
    const answer = await run('places.change-town', 'city', input, { done: settings.saved })
    if (!answer?.ok) return
    await refreshTown()
    onChanged()
  }
  return (
    <form
      className={css.form}
      aria-label={settings.town}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (name.trim()) void change({ name: name.trim(), timeZone, ...(accent && { accent }) })
      }}
    >
      <TextField
        label={settings.name}
        value={name}
        maxLength={100}
        error={name.trim() ? undefined : settings.nameNeeded}
        onChange={event => setName(event.target.value)}
      />
      <SelectField
        label={settings.zone}
        hint={settings.zoneHint}
        value={timeZone}
        onChange={event => setTimeZone(event.target.value)}
      >
        {zonesWith(town.timeZone).map(zone => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </SelectField>
      <TextField
        type="color"
        label={settings.accent}
        hint={settings.accentHint}
        value={accent ?? colours.river}
        onChange={event => setAccent(event.target.value)}
      />
      <div className={css.buttons}>
        <Button type="submit" busy={busy('places.change-town')}>
          {core.act.save}
        </Button>
        {town.accent && (
          <Button
            look="quiet"
            onClick={() => {
              setAccent(undefined)
              void change({ accent: 'usual' })
            }}
          >
            {settings.usualAccent}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The browser may know fewer than the server. */
const zonesWith = (own: string): string[] => [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].toSorted()
