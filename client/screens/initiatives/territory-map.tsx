import { useMemo } from 'react'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { Shape } from '#shared/initiatives/part.ts'
import type { CityState } from '#shared/state.ts'
import { initiativeLooks } from '../../initiatives/initiative-chip.tsx'
import { PinDrawings } from '../../map/pins.tsx'
import { PointLayer } from '../../map/point-layer.tsx'
import { pointsOfShape, ShapeLayer } from '../../map/shape-layer.tsx'
import { TownMap } from '../../map/town-map.tsx'
import { frameOf, viewAt, viewOver } from '../../map/view-over.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'

type TerritoryMapProps = {
  city: CityState
  card: Card
  /** As drawn; an idea has its point alone. */ shape: Shape | undefined
}

/** The territory of one initiative, with its mark. */
export function TerritoryMap({ city, card, shape }: TerritoryMapProps) {
  const texts = useInitiativeTexts()
  const { id, point, state, title } = card
  const points = useMemo(() => [{ id, point, look: initiativeLooks[state], label: title }], [id, point, state, title])
  const inset = { left: 0, bottom: 0 }
  const size = { width: Math.min(840, innerWidth - 32), height: 320 }
  const drawn = shape && pointsOfShape(shape)
  const view = drawn && drawn.length > 1 ? viewOver(frameOf(drawn), inset, 0, size) : viewAt(point, 16, inset)
  return (
    <>
      <PinDrawings />
      <TownMap town={city.town} view={{ ...view, zoom: Math.min(view.zoom, 17.5) }} label={texts.page.where}>
        {shape && <ShapeLayer shape={shape} />}
        {shape?.type !== 'MultiPoint' && <PointLayer points={points} onChoose={() => undefined} />}
      </TownMap>
    </>
  )
}
