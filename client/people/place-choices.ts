import { useMemo } from 'react'
import { kindOf, placeKinds, type Place } from '#shared/places/place.ts'
import { useTexts } from '../texts/texts.tsx'

/** Places as a list of choices, by kind and name. */
export function usePlaceChoices(places: readonly Place[]) {
  const { kinds } = useTexts().places
  return useMemo(
    () =>
      (['town', ...placeKinds] as const)
        .map(kind => ({
          group: kinds[kind],
          items: places
            .filter(place => kindOf(place) === kind)
            .sort((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true }))
            .map(place => ({ value: place.id, label: place.name })),
        }))
        .filter(({ items }) => items.length > 0),
    [places, kinds],
  )
}
