import { useMemo } from 'react'
import { CircleMarker, Polygon, Polyline } from 'react-leaflet'
import type { Point } from '#shared/core/value.ts'
import type { Shape } from '#shared/initiatives/part.ts'
import { at } from './town-map.tsx'

const look = { color: '#1f5fa8', weight: 4, fillColor: '#1f5fa8', fillOpacity: 0.18, lineJoin: 'round' as const }

/** A territory as it was drawn: an area, a line, or points. */
export function ShapeLayer({ shape }: { shape: Shape }) {
  const points = useMemo(() => pointsOfShape(shape).map(at), [shape])
  const rings = useMemo(() => (shape.type === 'Polygon' ? shape.coordinates.map(ring => ring.map(at)) : []), [shape])
  if (shape.type === 'Polygon') return <Polygon positions={rings} pathOptions={look} interactive={false} />
  if (shape.type === 'LineString') return <Polyline positions={points} pathOptions={look} interactive={false} />
  return points.map((point, i) => (
    <CircleMarker
      key={i}
      center={point}
      radius={9}
      pathOptions={{ ...look, fillOpacity: 0.9, color: '#ffffff' }}
      interactive={false}
    />
  ))
}

/** All points of a shape, an area's outline for an area. */
export const pointsOfShape = ({ type, coordinates }: Shape): Point[] =>
  type === 'Polygon' ? (coordinates as Point[][]).flat() : (coordinates as Point[])
