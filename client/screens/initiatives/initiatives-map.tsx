import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { CityState } from '#shared/state.ts'
import { initiativeLooks } from '../../initiatives/initiative-chip.tsx'
import { PinDrawings } from '../../map/pins.tsx'
import { PointLayer } from '../../map/point-layer.tsx'
import { TownMap } from '../../map/town-map.tsx'
import { frameOf, viewOver } from '../../map/view-over.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'

/** Where the initiatives are; a press on a mark opens its page. */
export function InitiativesMap({ city, cards }: { city: CityState; cards: readonly Card[] }) {
  const texts = useInitiativeTexts()
  const go = useNavigate()
  const points = useMemo(
    () =>
      cards.map(({ id, point, state, title }) => ({
        id,
        point,
        look: initiativeLooks[state],
        label: `${texts.states[state]}: ${title}`,
      })),
    [cards, texts],
  )
  return (
    <>
      <PinDrawings />
      <TownMap town={city.town} view={homeView(city)} label={texts.map}>
        <PointLayer points={points} onChoose={id => void go(`/initiatives/${id}`)} />
      </TownMap>
    </>
  )
}

/** The part of the town where people live, in the size the map has beside the list. */
function homeView(city: CityState) {
  const lived = Object.values(city.places).filter(({ kind }) => kind === 'yard' || kind === 'tos')
  const points = lived.flatMap(place => place.boundary?.coordinates[0] ?? [])
  const size = { width: Math.min(640, innerWidth - 32), height: innerWidth < 900 ? 240 : innerHeight - 180 }
  return points.length > 0 ? viewOver(frameOf(points), { left: 0, bottom: 0 }, 0.1, size) : undefined
}
