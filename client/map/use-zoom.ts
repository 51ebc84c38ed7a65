import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'

/** The zoom of the map around, as it is after each change. */
export function useZoom(): number {
  const map = useMap()
  const [zoom, setZoom] = useState(map.getZoom())
  useEffect(() => {
    const zoomed = () => setZoom(map.getZoom())
    map.on('zoomend', zoomed)
    return () => void map.off('zoomend', zoomed)
  }, [map])
  return zoom
}
