import L from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'

/** Marks the map's box with `data-drawn` while all of its tiles are there: who prints it waits for that. */
export function Drawn() {
  const map = useMap()
  useEffect(() => {
    const box = map.getContainer()
    const drawn = () => void (box.dataset['drawn'] = '')
    const drawing = () => void delete box.dataset['drawn']
    const watch = (layer: L.Layer) => {
      if (!(layer instanceof L.GridLayer)) return
      layer.on('loading', drawing).on('load', drawn)
    }
    const added = ({ layer }: L.LayerEvent) => watch(layer)
    map.eachLayer(watch)
    map.on('layeradd', added)
    return () => void map.off('layeradd', added)
  }, [map])
  return null
}
