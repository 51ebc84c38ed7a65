import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Point } from '#shared/core/value.ts'
import { markerOf } from './point-layer.tsx'

/** One spot that is nobody's mark: where the reader is, the address that was found. */
export function Spot({ point, label }: { point: Point; label: string }) {
  const map = useMap()
  useEffect(() => {
    const circle = document.createElement('span')
    circle.className = 'spot-circle'
    const marker = markerOf(point, circle, 34, label, 900).addTo(map)
    return () => void marker.remove()
  }, [map, point, label])
  return null
}
