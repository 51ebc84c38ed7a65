import L from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { Polygon, useMap } from 'react-leaflet'
import type { Point, Polygon as Boundary } from '#shared/core/value.ts'
import { useTexts } from '../texts/texts.tsx'
import { useSurroundings } from '../ui/surroundings.ts'
import { at, pointOf, TownMap } from './town-map.tsx'

type PinMapProps = {
  /** Where the pin stands until it is moved: the yard. */
  centre: Point
  boundary?: Boundary | undefined
  value?: Point | undefined
  onChange: (point: Point) => void
}

/** A small map on which one points at a place: press the map, drag the pin, or move it with the arrow keys. Fills the box around it. */
export function PinMap({ centre, boundary, value, onChange }: PinMapProps) {
  const { town } = useSurroundings()
  const { publicMap } = useTexts()
  const ring = useMemo(() => boundary?.coordinates.map(each => each.map(at)), [boundary])
  const view = useMemo(() => ({ zoom: 17, centre: value ?? centre }), [value, centre])
  // The map is made once, with the frame of the town it is made for.
  if (!town.basemap) return null
  return (
    <TownMap town={town} view={view} label={publicMap.pinMap}>
      {ring && (
        <Polygon
          positions={ring}
          pathOptions={{ color: '#1f5fa8', weight: 3, fillOpacity: 0.09 }}
          interactive={false}
        />
      )}
      <DraggedPin point={value ?? centre} label={publicMap.pin} onChange={onChange} />
    </TownMap>
  )
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-12, 0],
  ArrowRight: [12, 0],
  ArrowUp: [0, -12],
  ArrowDown: [0, 12],
}

function DraggedPin({ point, label, onChange }: { point: Point; label: string; onChange: (point: Point) => void }) {
  const map = useMap()
  const change = useRef(onChange)
  const marker = useRef<L.Marker>(undefined)
  useEffect(() => {
    change.current = onChange
  })
  useEffect(() => {
    const icon = L.divIcon({ html: pinDrawing(), className: 'pin', iconSize: [56, 56], iconAnchor: [28, 52] })
    const pin = L.marker(map.getCenter(), { icon, draggable: true, autoPan: true, keyboard: true }).addTo(map)
    marker.current = pin
    const tell = (to: L.LatLng) => change.current(pointOf(to))
    pin.on('dragend', () => tell(pin.getLatLng()))
    const pressed = (event: L.LeafletMouseEvent) => tell(event.latlng)
    map.on('click', pressed)
    const element = pin.getElement()
    element?.setAttribute('aria-label', label)
    const keyed = (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (!step) return
      L.DomEvent.stop(event)
      tell(map.containerPointToLatLng(map.latLngToContainerPoint(pin.getLatLng()).add([step[0], step[1]])))
    }
    element?.addEventListener('keydown', keyed)
    return () => {
      map.off('click', pressed)
      pin.remove()
    }
  }, [map, label])
  useEffect(() => {
    marker.current?.setLatLng(at(point))
    if (!map.getBounds().pad(-0.1).contains(at(point))) map.panTo(at(point))
  }, [map, point, label])
  return null
}

const svg = 'http://www.w3.org/2000/svg'

function pinDrawing(): HTMLElement {
  const holder = document.createElement('span')
  holder.className = 'drag-pin'
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  const drop = document.createElementNS(svg, 'path')
  drop.setAttribute('d', 'M12 23c-4-5.2-7.5-8.7-7.5-13.1a7.5 7.5 0 1 1 15 0C19.5 14.3 16 17.8 12 23z')
  drop.setAttribute('fill', 'currentColor')
  drop.setAttribute('stroke', '#ffffff')
  drop.setAttribute('stroke-width', '1.5')
  const eye = document.createElementNS(svg, 'circle')
  for (const [name, value] of Object.entries({ cx: '12', cy: '9.8', r: '2.8', fill: '#ffffff' }))
    eye.setAttribute(name, value)
  drawing.append(drop, eye)
  holder.append(drawing)
  return holder
}
