import { useEffect, useMemo } from 'react'
import type { CityState } from '#shared/state.ts'
import { initiativeLooks } from '../../initiatives/initiative-chip.tsx'
import { useTerritories } from '../../initiatives/use-territories.ts'
import type { MapPoint } from '../../map/point-layer.tsx'
import { TerritoryLayer } from '../../map/territory-layer.tsx'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { tints } from '../../ui/colours.ts'
import { useShownInitiatives } from './shown-initiatives.ts'
import './initiatives-on-map.css'

type InitiativesOnMapProps = {
  city: CityState
  within: string | undefined
  chosen: string | undefined
  onChoose: (id: string) => void
  /** Takes their marks, for one layer with all others: two layers of numbers would cover each other. */
  onPoints: (points: readonly MapPoint[]) => void
}

/** Initiatives on the map of the town: territories of those that were submitted, and a mark of its state for each. */
export function InitiativesOnMap({ city, within, chosen, onChoose, onPoints }: InitiativesOnMapProps) {
  const texts = useInitiativeTexts()
  const listed = useShownInitiatives(city, within)
  const own = city.initiatives[chosen ?? '']
  // What is chosen is on the map even where a filter has put it away.
  const cards = useMemo(() => (own && !listed.includes(own) ? [...listed, own] : listed), [listed, own])
  const known = useTerritories(cards)
  const territories = useMemo(
    () =>
      cards.flatMap(({ id, state }) => {
        const shape = known.get(id)?.shape
        return shape ? [{ id, shape, colour: tints[initiativeLooks[state]].ink }] : []
      }),
    [cards, known],
  )
  useEffect(() => {
    onPoints(
      cards.map(({ id, point, state, title }) => ({
        id,
        point,
        look: initiativeLooks[state],
        mark: 'initiative',
        label: `${texts.states[state]}: ${title}`,
      })),
    )
    return () => onPoints([])
  }, [cards, texts, onPoints])
  return <TerritoryLayer territories={territories} chosen={chosen} onChoose={onChoose} />
}
