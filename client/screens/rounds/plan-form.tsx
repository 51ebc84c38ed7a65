import { useState, type FormEvent } from 'react'
import { roundChannels, type RoundPlan } from '#shared/rounds/round.ts'
import type { CityState } from '#shared/state.ts'
import { ChoosePlace } from '../../places/choose-place.tsx'
import css from '../../rounds/rounds.module.css'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { AreaField, SelectField, TextField, TickField } from '../../ui/field.tsx'
import { ChoosePlaces } from './choose-places.tsx'
import { PlanCount } from './plan-count.tsx'
import { PlanDistricts } from './plan-districts.tsx'
import { usePlanDraft, type Draft, type PlanFault } from './plan-draft.ts'
import { PlanTies } from './plan-ties.tsx'

type PlanFormProps = {
  city: CityState
  plan?: RoundPlan
  busy: boolean
  /** Answers whether it is saved. */
  onSave: (plan: RoundPlan) => Promise<boolean>
}
type PartProps = {
  city: CityState
  draft: Draft
  set: (fields: Partial<Draft>) => void
  faultOf: (fault: PlanFault) => string | undefined
  tried: boolean
}

/** The rules of a round, as an officer sets them until voting opens. */
export function PlanForm({ city, plan, busy, onSave }: PlanFormProps) {
  const { officer } = useRoundTexts()
  const { plan: texts } = useRoundDeskTexts()
  const hand = usePlanDraft(city, plan)
  const { draft, set, made } = hand
  const [tried, setTried] = useState(false)
  const result = made()
  const faults = 'faults' in result ? result.faults : []
  const faultOf = (fault: PlanFault) => (tried && faults.includes(fault) ? texts.faults[fault] : undefined)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if ('plan' in result) {
      hand.sent(true)
      return void onSave(result.plan).then(saved => saved || hand.sent(false))
    }
    const form = event.currentTarget
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  const part = { city, draft, set, faultOf, tried }
  return (
    <form className={css.block} onSubmit={submit}>
      <h2>{officer.plan}</h2>
      <What {...part} />
      <When {...part} />
      <PlanDistricts
        places={city.places}
        budget={draft.budget}
        value={draft.districts}
        tried={tried}
        onChange={districts => set({ districts })}
        reserved={draft.reserved}
        onReserved={reserved => set({ reserved })}
      />
      <Eligible {...part} />
      <Who {...part} />
      <PlanCount draft={draft} set={set} />
      <PlanTies value={draft.ties} tried={tried} onChange={ties => set({ ties })} />
      {tried && faults.length > 0 && <p className={css.over}>{texts.wrong}</p>}
      {hand.changedByOther && (
        <div role="alert">
          <p className={css.over}>{texts.changedByOther}</p>
          <div className={css.row}>
            <Button look="outline" onClick={hand.takeTheirs}>
              {texts.takeTheirs}
            </Button>
            <Button look="outline" onClick={hand.keepMine}>
              {texts.keepMine}
            </Button>
          </div>
        </div>
      )}
      <div>
        <Button type="submit" busy={busy} disabled={draft.channels.length === 0 || draft.place === ''}>
          {plan ? officer.save : officer.create}
        </Button>
      </div>
    </form>
  )
}

function What({ city, draft, set, faultOf }: PartProps) {
  const { officer } = useRoundTexts()
  const { plan } = useRoundDeskTexts()
  return (
    <>
      <TextField
        label={officer.name}
        required
        maxLength={160}
        value={draft.title}
        onChange={event => set({ title: event.target.value })}
      />
      <AreaField
        optional
        label={officer.about}
        maxLength={2000}
        value={draft.words}
        onChange={event => set({ words: event.target.value })}
      />
      <ChoosePlace
        label={plan.place}
        hint={plan.placeHint}
        places={Object.values(city.places)}
        value={draft.place}
        onChoose={place => set({ place })}
        error={undefined}
      />
      <TextField
        label={officer.sum}
        inputMode="decimal"
        value={draft.budget}
        error={faultOf('budget')}
        onChange={event => set({ budget: event.target.value })}
      />
    </>
  )
}

function When({ draft, set, faultOf }: PartProps) {
  const { officer } = useRoundTexts()
  return (
    <div className={css.two}>
      <TextField
        label={officer.opensAt}
        type="datetime-local"
        value={draft.opensAt}
        error={faultOf('opensAt')}
        onChange={event => set({ opensAt: event.target.value })}
      />
      <TextField
        label={officer.closesAt}
        type="datetime-local"
        value={draft.closesAt}
        error={faultOf('closesAt') ?? faultOf('before')}
        onChange={event => set({ closesAt: event.target.value })}
      />
    </div>
  )
}

function Eligible({ city, draft, set, faultOf }: PartProps) {
  const { plan } = useRoundDeskTexts()
  return (
    <fieldset className={css.group}>
      <legend>{plan.eligible}</legend>
      <ChoosePlaces
        label={plan.eligiblePlaces}
        hint={plan.eligiblePlacesHint}
        places={city.places}
        value={draft.eligible}
        onChange={eligible => set({ eligible })}
      />
      <div className={css.two}>
        <TextField
          optional
          label={plan.dearest}
          hint={plan.dearestHint}
          inputMode="decimal"
          value={draft.dearest}
          error={faultOf('dearest')}
          onChange={event => set({ dearest: event.target.value })}
        />
        <TextField
          label={plan.reserve}
          hint={plan.reserveHint}
          type="number"
          min={0}
          max={50}
          required
          value={draft.reserve}
          onChange={event => set({ reserve: event.target.value })}
        />
      </div>
    </fieldset>
  )
}

function Who({ city, draft, set }: PartProps) {
  const { officer, channels } = useRoundTexts()
  const { plan } = useRoundDeskTexts()
  return (
    <fieldset className={css.group}>
      <legend>{plan.who}</legend>
      <SelectField label={officer.age} value={draft.age} onChange={event => set({ age: event.target.value })}>
        {[14, 16, 18].map(age => (
          <option key={age}>{age}</option>
        ))}
      </SelectField>
      <ChoosePlaces
        label={plan.voters}
        hint={plan.votersHint}
        places={city.places}
        value={draft.voters}
        onChange={voters => set({ voters })}
      />
      <div role="group" aria-label={officer.channels}>
        <p>
          <strong>{officer.channels}</strong>
        </p>
        {roundChannels.map(channel => (
          <TickField
            key={channel}
            label={channels[channel]}
            checked={draft.channels.includes(channel)}
            onChange={event =>
              set({
                channels: event.target.checked
                  ? [...draft.channels, channel]
                  : draft.channels.filter(each => each !== channel),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
