import { useScheduleTexts } from '../texts/schedule-texts.ts'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { kindOf, type Place } from '#shared/places/place.ts'
import { useTexts } from '../texts/texts.tsx'
import { TextField } from '../ui/field.tsx'
import css from './choose-place.module.css'

type ChoosePlaceProps = {
  /** Where it is not a meeting that the place is chosen for. */
  label?: string
  hint?: string
  places: readonly Place[]
  value: string
  onChoose: (place: string) => void
  error: string | undefined
}

const most = 30

/** A place by its name: type and pick from the list, with the arrow keys or a press. */
export function ChoosePlace({ places, value, onChoose, error, ...said }: ChoosePlaceProps) {
  const schedule = useScheduleTexts()
  const { meetings, places: texts } = useTexts()
  const { label = meetings.plan.place, hint = meetings.plan.placeHint } = said
  const chosen = places.find(place => place.id === value)
  const [words, setWords] = useState<string>()
  const [active, setActive] = useState(0)
  const id = useId()
  const found = useMemo(() => matching(places, words ?? ''), [places, words])
  const open = words !== undefined
  const pick = (place: Place | undefined) => {
    if (!place) return
    onChoose(place.id)
    setWords(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) {
      event.preventDefault()
      if (!open) setWords('')
      else if (found.length > 0) setActive((active + step + found.length) % found.length)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      pick(found[active])
    } else if (event.key === 'Escape') {
      setWords(undefined)
    }
  }
  return (
    <div className={css.choose}>
      <TextField
        label={label}
        hint={hint}
        error={error}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={words ?? chosen?.name ?? ''}
        onChange={event => {
          setWords(event.target.value)
          setActive(0)
        }}
        onBlur={() => setWords(undefined)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open} className={css.list}>
        {found.map((place, index) => (
          <li
            key={place.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={css.option}
            onPointerDown={event => event.preventDefault()}
            onClick={() => pick(place)}
          >
            {place.name} <span className="soft">{texts.kinds[kindOf(place)]}</span>
          </li>
        ))}
        {open && found.length === 0 && <li className={css.none}>{schedule.places.none}</li>}
      </ul>
    </div>
  )
}

/** Yards first: that is where people meet. */
function matching(places: readonly Place[], words: string): Place[] {
  const wanted = plain(words).split(' ')
  return places
    .filter(place => wanted.every(word => ` ${plain(place.name)}`.includes(` ${word}`)))
    .toSorted(
      (a, b) =>
        Number(b.kind === 'yard') - Number(a.kind === 'yard') || a.name.localeCompare(b.name, 'ru', { numeric: true }),
    )
    .slice(0, most)
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»",.;()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
