import type L from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { CircleMarker, useMap, useMapEvents } from 'react-leaflet'
import type { Point } from '#shared/core/value.ts'
import type { Town } from '#shared/places/place.ts'
import type { Shape } from '#shared/initiatives/part.ts'
import { ShapeLayer } from './shape-layer.tsx'
import { at, pointOf, TownMap } from './town-map.tsx'
import { frameOf, viewAt, viewOver } from './view-over.ts'

type DrawMapProps = {
  town: Town
  label: string
  /** What is drawn so far, once it is an area, a line or points. */
  shape: Shape | undefined
  /** All points set so far. */
  points: readonly Point[]
  /** Where it stands while nothing is drawn. */
  centre: Point
  onPoint: (point: Point) => void
}

/** A map on which a territory is drawn point by point: a press sets one, the arrow keys move the map and Enter sets one in its middle. */
export function DrawMap({ town, label, shape, points, centre, onPoint }: DrawMapProps) {
  // Where it begins; afterwards the hand moves it.
  const [view] = useState(() => {
    const inset = { left: 0, bottom: 0 }
    const size = { width: Math.min(840, innerWidth - 32), height: 400 }
    if (points.length < 2) return viewAt(points[0] ?? centre, 16, inset)
    return viewOver(frameOf(points), inset, 0, size)
  })
  return (
    <TownMap town={town} view={view} label={label}>
      {shape && <ShapeLayer shape={shape} />}
      {points.map((point, i) => (
        <CircleMarker
          key={i}
          center={at(point)}
          radius={6}
          interactive={false}
          pathOptions={{ color: '#ffffff', weight: 2, fillColor: '#1f5fa8', fillOpacity: 1 }}
        />
      ))}
      <Pressed onPoint={onPoint} />
      <Seen points={points} />
    </TownMap>
  )
}

function Pressed({ onPoint }: { onPoint: (point: Point) => void }) {
  const map = useMap()
  const tell = useRef(onPoint)
  useEffect(() => {
    tell.current = onPoint
  })
  useMapEvents({ click: (event: L.LeafletMouseEvent) => tell.current(pointOf(event.latlng)) })
  useEffect(() => {
    const element = map.getContainer()
    const keyed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.target !== element) return
      event.preventDefault()
      tell.current(pointOf(map.getCenter()))
    }
    element.addEventListener('keydown', keyed)
    return () => element.removeEventListener('keydown', keyed)
  }, [map])
  return null
}

/** A place that was picked from a list is brought into the picture. */
function Seen({ points }: { points: readonly Point[] }) {
  const map = useMap()
  const before = useRef(points.length)
  useEffect(() => {
    const grown = points.length - before.current
    before.current = points.length
    const outside = points.some(point => !map.getBounds().contains(at(point)))
    if (!outside || (grown === 1 && points.length > 1)) return
    const [west, south, east, north] = frameOf(points)
    map.fitBounds(
      [at([west, south]), at([east, north])].map(({ lat, lng }) => [lat, lng]) as L.LatLngBoundsExpression,
      {
        maxZoom: 17,
        padding: [24, 24],
      },
    )
  }, [map, points])
  return null
}
