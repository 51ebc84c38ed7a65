import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { basemapLayer } from './basemap.ts'
import type { BasemapStyle } from './basemap-style.ts'

/** The highest zoom the server cuts tiles for. */
const maxDataZoom = 16

/** The town drawn from its own data, under everything else. */
export function Basemap({
  version,
  style,
  attribution,
}: {
  version: string
  style: BasemapStyle
  attribution: string
}) {
  const map = useMap()
  useEffect(() => {
    if (!version) return undefined
    const url = `${location.origin}/api/tiles/${encodeURIComponent(version)}/{z}/{x}/{y}.pbf`
    const layer = basemapLayer({ url, style, attribution, maxDataZoom })
    layer.addTo(map)
    return () => void layer.remove()
  }, [map, version, style, attribution])
  return null
}
