import { IconX } from '@tabler/icons-react'
import type { Place } from '#shared/places/place.ts'
import { ChoosePlace } from '../../places/choose-place.tsx'
import css from '../../rounds/rounds.module.css'
import { Button } from '../../ui/button.tsx'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'

type ChoosePlacesProps = {
  label: string
  hint: string
  places: Readonly<Record<string, Place>>
  value: readonly string[]
  onChange: (places: string[]) => void
}

/** Several places, each with a button that takes it out again. */
export function ChoosePlaces({ label, hint, places, value, onChange }: ChoosePlacesProps) {
  const { plan } = useRoundDeskTexts()
  const left = Object.values(places).filter(place => !value.includes(place.id) && place.kind !== 'centre')
  return (
    <div className={css.block}>
      <ChoosePlace
        label={label}
        hint={hint}
        places={left}
        value=""
        onChoose={place => onChange([...value, place])}
        error={undefined}
      />
      {value.length > 0 && (
        <ul className={css.picked} aria-label={label}>
          {value.map(id => (
            <li key={id}>
              {places[id]?.name ?? id}
              <Button
                look="plain"
                size="small"
                icon={<IconX size={18} aria-hidden />}
                aria-label={plan.without(places[id]?.name ?? '')}
                onClick={() => onChange(value.filter(each => each !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
