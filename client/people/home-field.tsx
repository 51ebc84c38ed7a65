import { Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { HomeInput } from '#shared/people/home.ts'
import type { Place } from '#shared/places/place.ts'
import { api } from '../core/api.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import css from './people.module.css'
import residentCss from './residents.module.css'
import { usePlaceChoices } from './place-choices.ts'

type House = { id: string; address: string }

type HomeFieldProps = {
  home: HomeInput | undefined
  /** The house that is meant already, to be shown before anything is typed. */
  known?: House | undefined
  places: readonly Place[]
  error?: string | undefined
  onChange: (home: HomeInput | undefined) => void
}

/** Where a resident lives: a house found by its first letters or, where the town's list has none, a yard or district. */
export function HomeField({ home, known, places, error, onChange }: HomeFieldProps) {
  const { residents: texts } = useStaffTexts()
  const [byPlace, setByPlace] = useState(home !== undefined && 'place' in home)
  const [words, setWords] = useState(known?.address ?? '')
  const houses = useHouses(words)
  const shown = known && !houses.some(each => each.id === known.id) ? [known, ...houses] : houses
  const choices = usePlaceChoices(places.filter(place => place.kind === 'yard' || place.kind === 'district'))
  const change = () => {
    setByPlace(!byPlace)
    onChange(undefined)
  }
  return (
    <div className={residentCss.group}>
      {byPlace ? (
        <Select
          classNames={{ input: css.select }}
          label={texts.form.place}
          data={choices}
          value={home && 'place' in home ? home.place : null}
          onChange={place => onChange(place ? { place } : undefined)}
          nothingFoundMessage={texts.form.nothing}
          error={error}
          searchable
          limit={100}
          size="md"
        />
      ) : (
        <Select
          classNames={{ input: css.select }}
          label={texts.form.house}
          description={texts.form.houseHint}
          placeholder={texts.form.housePlaceholder}
          data={shown.map(({ id, address }) => ({ value: id, label: address }))}
          // The server has found what fits: what is typed need not stand in the label word for word.
          filter={({ options }) => options}
          value={home && 'house' in home ? home.house : null}
          onChange={house => onChange(house ? { house } : undefined)}
          searchValue={words}
          onSearchChange={setWords}
          nothingFoundMessage={words.trim().length > 1 ? texts.form.nothing : undefined}
          error={error}
          searchable
          size="md"
        />
      )}
      <Button look="quiet" size="small" className={residentCss.start} onClick={change}>
        {byPlace ? texts.form.withHouse : texts.form.noHouse}
      </Button>
    </div>
  )
}

/** Houses for what is typed, asked a moment after the last key. */
function useHouses(words: string): readonly House[] {
  const [houses, setHouses] = useState<readonly House[]>([])
  useEffect(() => {
    if (words.trim().length < 2) return undefined
    let here = true
    const timer = setTimeout(() => {
      api<{ items: House[] }>(`/api/addresses?q=${encodeURIComponent(words)}`).then(
        ({ items }) => here && setHouses(items),
        () => undefined,
      )
    }, 200)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [words])
  return houses
}
