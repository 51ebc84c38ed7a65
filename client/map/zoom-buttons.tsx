import L from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { useTexts } from '../texts/texts.tsx'
import { useZoom } from './use-zoom.ts'
import type { Inset } from './view.ts'

/** Zoom in and out around the middle of what is free: under a sheet the library's own buttons would lose what one looks at. */
export function ZoomButtons({ inset: { left, bottom } }: { inset: Inset }) {
  const map = useMap()
  const zoom = useZoom()
  const { zoomIn, zoomOut } = useTexts().map
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current) L.DomEvent.disableClickPropagation(place.current)
  }, [])
  const by = (step: number) => {
    const { x, y } = map.getSize()
    map.setZoomAround(L.point((x + left) / 2, (y - bottom) / 2), map.getZoom() + step)
  }
  return (
    <div ref={place} className="zoom-buttons">
      <button
        type="button"
        aria-label={zoomIn}
        title={zoomIn}
        aria-disabled={zoom >= map.getMaxZoom()}
        onClick={() => by(1)}
      >
        +
      </button>
      <button
        type="button"
        aria-label={zoomOut}
        title={zoomOut}
        aria-disabled={zoom <= map.getMinZoom()}
        onClick={() => by(-1)}
      >
        −
      </button>
    </div>
  )
}
