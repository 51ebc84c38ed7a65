import L from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Point } from '#shared/core/value.ts'
import type { Shape } from '#shared/initiatives/part.ts'
import type { Town } from '#shared/places/place.ts'
import { useTexts } from '../texts/texts.tsx'
import type { WallStyle } from './basemap-style.ts'
import { pointsOfShape, ShapeLayer } from './shape-layer.tsx'
import { at, TownMap } from './town-map.tsx'

type ShapeMapProps = { town: Town; shape: Shape | undefined; point: Point; style: WallStyle }

/** A territory on a wall: nothing to drag, its frame kept in the picture; of an idea the point alone. */
export function ShapeMap({ town, shape, point, style }: ShapeMapProps) {
  const { map } = useTexts()
  const drawn: Shape = shape ?? { type: 'MultiPoint', coordinates: [point] }
  return (
    <TownMap town={town} style={style} label={map.region} still>
      <ShapeLayer shape={drawn} />
      <Fit shape={drawn} />
    </TownMap>
  )
}

function Fit({ shape }: { shape: Shape }) {
  const map = useMap()
  const shown = JSON.stringify(pointsOfShape(shape))
  useEffect(() => {
    const points = (JSON.parse(shown) as Point[]).map(at)
    const show = () => {
      const edge = Math.min(map.getSize().x, map.getSize().y) / 6
      map.fitBounds(L.latLngBounds(points), { padding: [edge, edge], maxZoom: 17.5, animate: false })
    }
    show()
    map.on('resize', show)
    return () => void map.off('resize', show)
  }, [map, shown])
  return null
}
