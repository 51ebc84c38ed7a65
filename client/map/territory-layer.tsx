import L from 'leaflet'
import { useMemo } from 'react'
import { Polygon, Polyline } from 'react-leaflet'
import type { Shape } from '#shared/initiatives/part.ts'
import { at } from './town-map.tsx'

export type Territory = { readonly id: string; readonly shape: Shape; readonly colour: string }

type TerritoryLayerProps = {
  territories: readonly Territory[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** Territories in the colours of what is done there; the chosen one stronger. Points have their marks alone. */
export function TerritoryLayer({ territories, chosen, onChoose }: TerritoryLayerProps) {
  return territories.map(each => (
    <Area key={each.id} territory={each} chosen={each.id === chosen} onChoose={onChoose} />
  ))
}

type AreaProps = { territory: Territory; chosen: boolean; onChoose: (id: string) => void }

function Area({ territory: { id, shape, colour }, chosen, onChoose }: AreaProps) {
  const rings = useMemo(
    () =>
      shape.type === 'Polygon'
        ? shape.coordinates.map(ring => ring.map(at))
        : shape.type === 'LineString'
          ? [shape.coordinates.map(at)]
          : [],
    [shape],
  )
  const handlers = useMemo(
    () => ({ click: (event: L.LeafletMouseEvent) => (L.DomEvent.stop(event), onChoose(id)) }),
    [onChoose, id],
  )
  const look = { color: colour, weight: chosen ? 5 : 2.5, fillColor: colour, fillOpacity: chosen ? 0.35 : 0.2 }
  if (shape.type === 'Polygon') return <Polygon positions={rings} pathOptions={look} eventHandlers={handlers} />
  if (shape.type === 'LineString')
    return <Polyline positions={rings} pathOptions={{ ...look, fill: false }} eventHandlers={handlers} />
  return null
}
