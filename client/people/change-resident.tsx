import { useState } from 'react'
import type { HomeInput } from '#shared/people/home.ts'
import { ages, type Age, type ListedLine } from '#shared/people/roll.ts'
import type { Place } from '#shared/places/place.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { TextField, TickField } from '../ui/field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { fetchConsent } from './consent.ts'
import { FormButtons } from './form-buttons.tsx'
import { HomeField } from './home-field.tsx'
import formCss from './people.module.css'

type ChangeResidentProps = { line: ListedLine; places: readonly Place[]; onChanged: () => void; onClose: () => void }

/** For a resident who has come again: older, moved, written wrongly, or to sign the consent on paper. */
export function ChangeResident({ line, places, onChanged, onClose }: ChangeResidentProps) {
  const { residents: texts, core } = useStaffTexts()
  const { run, busy } = useAct()
  const before: HomeInput = line.house ? { house: line.house } : { place: line.place }
  const [name, setName] = useState(line.name ?? '')
  const [home, setHome] = useState<HomeInput | undefined>(before)
  const [age, setAge] = useState<Age>()
  const [signed, setSigned] = useState(false)
  const save = async () => {
    if (!name.trim() || !home) return
    const input = {
      person: line.person,
      ...(name.trim() !== line.name && { name: name.trim() }),
      ...(JSON.stringify(home) !== JSON.stringify(before) && { home }),
      ...(age && { age }),
      ...(signed && { consent: await fetchConsent() }),
    }
    const answer = await run('people.change-resident', 'city', input, { done: texts.card.saved })
    if (answer?.ok) onChanged()
  }
  return (
    <form
      className={formCss.form}
      aria-label={texts.card.older}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{texts.card.older}</h3>
      <TextField
        label={texts.form.name}
        value={name}
        maxLength={120}
        autoComplete="off"
        error={name.trim() ? undefined : core.field.required}
        onChange={event => setName(event.target.value)}
      />
      <HomeField
        home={home}
        known={line.house && line.address ? { id: line.house, address: line.address } : undefined}
        places={places}
        error={home ? undefined : texts.form.needed.house}
        onChange={setHome}
      />
      <ChoiceField
        label={texts.form.age}
        hint={texts.form.ageHint}
        choices={ages.map(each => [each, texts.age(each)] as const)}
        value={age}
        onChange={setAge}
      />
      {!line.consentAt && (
        <TickField
          label={`${texts.form.consent}: ${texts.form.onPaper.toLowerCase()}`}
          checked={signed}
          onChange={event => setSigned(event.target.checked)}
        />
      )}
      <FormButtons busy={busy('people.change-resident', line.person)} onCancel={onClose}>
        {core.act.save}
      </FormButtons>
    </form>
  )
}
