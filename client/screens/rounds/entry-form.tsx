import { useState, type FormEvent } from 'react'
import type { Category } from '#shared/core/category.ts'
import type { Point } from '#shared/core/value.ts'
import type { Entry, Round } from '#shared/rounds/round.ts'
import type { CityState } from '#shared/state.ts'
import { amountText, parseAmount } from '../../initiatives/amounts.ts'
import css from '../../rounds/rounds.module.css'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { useCategories } from '../../ui/categories.ts'
import { AreaField, SelectField, TextField } from '../../ui/field.tsx'
import { later } from '../../ui/later.tsx'

const PinMap = later(async () => (await import('../../map/pin-map.tsx')).PinMap)

export type EntryFields = Omit<Entry, 'id' | 'number' | 'initiative' | 'photo'>
type EntryFormProps = {
  round: Round
  city: CityState
  /** What is changed; none: something new. */
  entry?: Entry
  busy: boolean
  onPut: (fields: EntryFields) => void
  onCancel?: () => void
}

/** An entry in the officer's words. */
export function EntryForm({ round, city, entry, busy, onPut, onCancel }: EntryFormProps) {
  const { officer, booth } = useRoundTexts()
  const texts = useRoundDeskTexts().entry
  const { offered, nameOf } = useCategories()
  const [title, setTitle] = useState(entry?.title ?? '')
  const [sentence, setSentence] = useState(entry?.sentence ?? '')
  const [cost, setCost] = useState(entry ? amountText(entry.cost, 2) : '')
  const [category, setCategory] = useState<Category>(entry?.category ?? 'yard')
  const [group, setGroup] = useState(entry?.group ?? '')
  const [district, setDistrict] = useState(entry?.district ?? round.plan.districts[0]?.id)
  const [point, setPoint] = useState(entry?.point)
  const [tried, setTried] = useState(false)
  const sum = parseAmount(cost, 2)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!sum) return
    onPut({
      title,
      sentence,
      cost: sum,
      category,
      ...(group.trim() && { group }),
      ...(district !== undefined && round.plan.districts.length > 0 && { district }),
      ...(point && { point }),
      ...(entry?.place !== undefined && { place: entry.place }),
    })
  }
  // One that the town has switched off since stays what it was.
  const categories = offered.includes(category) ? offered : [category, ...offered]
  return (
    <form className={css.card} onSubmit={submit}>
      <h3>{entry ? officer.changeEntry : officer.addEntry}</h3>
      <TextField
        label={officer.entryTitle}
        required
        maxLength={160}
        value={title}
        onChange={e => setTitle(e.target.value)}
      />
      <AreaField
        label={officer.entrySentence}
        required
        maxLength={600}
        value={sentence}
        onChange={e => setSentence(e.target.value)}
      />
      <div className={css.two}>
        <TextField
          label={officer.entryCost}
          inputMode="decimal"
          required
          value={cost}
          error={tried && !sum ? texts.sum : undefined}
          onChange={e => setCost(e.target.value)}
        />
        <SelectField
          label={officer.entryCategory}
          value={category}
          onChange={e => setCategory(e.target.value as Category)}
        >
          {categories.map(each => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </SelectField>
        {round.plan.districts.length > 0 && (
          <SelectField label={booth.district} value={district} onChange={e => setDistrict(e.target.value)}>
            {round.plan.districts.map(each => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          optional
          label={officer.entryGroup}
          maxLength={60}
          value={group}
          onChange={e => setGroup(e.target.value)}
        />
      </div>
      <Where city={city} place={entry?.place ?? round.plan.place} point={point} onChange={setPoint} />
      <div className={css.row}>
        <Button type="submit" busy={busy}>
          {entry ? officer.changeEntry : officer.addEntry}
        </Button>
        {onCancel && (
          <Button look="plain" onClick={onCancel}>
            {officer.cancelEdit}
          </Button>
        )}
      </div>
    </form>
  )
}

type WhereProps = {
  city: CityState
  place: string
  point: Point | undefined
  onChange: (point: Point | undefined) => void
}

/** The entry's point on the map, if it is to have one; the map's code comes when it is asked for. */
function Where({ city, place, point, onChange }: WhereProps) {
  const texts = useRoundDeskTexts().entry
  const around = city.places[place]
  if (!around) return null
  if (!point)
    return (
      <div>
        <Button look="outline" onClick={() => onChange(around.point)}>
          {texts.showPoint}
        </Button>
      </div>
    )
  return (
    <div className={css.block}>
      <h4>{texts.point}</h4>
      <p className="soft">{texts.pointHint}</p>
      <div className={css.map}>
        <PinMap centre={around.point} boundary={around.boundary} value={point} onChange={onChange} />
      </div>
      <div>
        <Button look="plain" size="small" onClick={() => onChange(undefined)}>
          {texts.noPoint}
        </Button>
      </div>
    </div>
  )
}
