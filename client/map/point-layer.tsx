import L from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Point } from '#shared/core/value.ts'
import { useTexts } from '../texts/texts.tsx'
import { clusterIndex, type ClusterIndex, type Shown } from './cluster-index.ts'
import { noteMarks, type Box } from './marks.ts'
import { clusterElement, pinElement, type PinLook } from './pins.tsx'
import { at } from './town-map.tsx'

export type MapPoint = {
  readonly id: string
  readonly point: Point
  readonly look: PinLook
  /** What kind of thing it is, where its form tells. */ readonly mark?: string
  /** Said and shown on hover. */ readonly label: string
}

type PointLayerProps = {
  points: readonly MapPoint[]
  chosen?: string | undefined
  onChoose: (id: string) => void
  /** Never gathered into numbers: a few landmarks, under the others. */ alone?: boolean
}

type Drawn = { marker: L.Marker; look: string }

/**
 * Marks and clusters. Only what is on the screen and a little around it is in the page, so that ten thousand points move
 * as one picture; the list beside the map is the way to them by keyboard.
 */
export function PointLayer({ points, chosen, onChoose, alone = false }: PointLayerProps) {
  const map = useMap()
  const { cluster } = useTexts().map
  const index = useMemo(() => clusterIndex(points, alone), [points, alone])
  const byId = useMemo(() => new Map(points.map(point => [point.id, point])), [points])
  const choose = useRef(onChoose)
  useEffect(() => {
    choose.current = onChoose
  })
  const drawn = useRef(new Map<string, Drawn>())
  useEffect(() => {
    const marks = drawn.current
    return () => {
      noteMarks(map, drawn, [])
      for (const { marker } of marks.values()) marker.remove()
      marks.clear()
    }
  }, [map])
  useEffect(() => {
    const look = (shown: Shown) => (shown.kind === 'many' ? 'many' : lookOf(byId.get(shown.id), shown, chosen))
    const make = (shown: Shown) =>
      shown.kind === 'many'
        ? clusterMarker(map, shown, cluster(shown.count))
        : pinMarker(byId.get(shown.id), shown.point, shown.id === chosen, alone ? -1000 : 0, id => choose.current(id))
    const draw = () => {
      const shown = seenNow(map, index, chosen)
      redraw(map, drawn.current, shown, look, make)
      noteMarks(
        map,
        drawn,
        shown.map(each => boxOf(map, each)),
      )
    }
    draw()
    map.on('moveend', draw)
    return () => void map.off('moveend', draw)
  }, [map, index, byId, chosen, cluster, alone])
  return null
}

function seenNow(map: L.Map, index: ClusterIndex, chosen: string | undefined): Shown[] {
  const box = map.getBounds().pad(0.15)
  const shown = index.seen([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], map.getZoom())
  const point = chosen === undefined ? undefined : index.pointOf(chosen)
  // The chosen one is seen even where its neighbours are only a number.
  if (chosen !== undefined && point && !shown.some(s => s.key === chosen))
    shown.push({ kind: 'one', key: chosen, id: chosen, point })
  return shown
}

function boxOf(map: L.Map, { kind, point }: Shown): Box {
  const { x, y } = map.project(at(point)).round()
  const half = kind === 'many' ? 22 : 18
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

type Look = (shown: Shown) => string
type Make = (shown: Shown) => L.Marker | undefined

/** Changes only what changed: marks that stay keep their element, and with it the pointer that rests on them. */
function redraw(map: L.Map, drawn: Map<string, Drawn>, shown: readonly Shown[], lookAt: Look, make: Make): void {
  const keep = new Set<string>()
  for (const each of shown) {
    keep.add(each.key)
    const look = lookAt(each)
    const old = drawn.get(each.key)
    if (old?.look === look) continue
    old?.marker.remove()
    const marker = make(each)?.addTo(map)
    if (marker) drawn.set(each.key, { marker, look })
  }
  for (const [key, { marker }] of drawn) {
    if (keep.has(key)) continue
    marker.remove()
    drawn.delete(key)
  }
}

const lookOf = (point: MapPoint | undefined, shown: Shown, chosen: string | undefined): string =>
  `${point?.look}|${point?.id === chosen}|${shown.point.join()}|${point?.label}`

function pinMarker(
  point: MapPoint | undefined,
  where: Point,
  chosen: boolean,
  above: number,
  choose: (id: string) => void,
): L.Marker | undefined {
  if (!point) return undefined
  const element = pinElement(point.look)
  if (chosen) element.dataset['chosen'] = ''
  if (point.mark) element.dataset['mark'] = point.mark
  const marker = markerOf(where, element, 44, point.label, chosen ? 1000 : above)
  marker.on('click', () => choose(point.id))
  return marker
}

function clusterMarker(map: L.Map, shown: Shown & { kind: 'many' }, label: string): L.Marker {
  const marker = markerOf(shown.point, clusterElement(shown.count), 52, label, 500)
  marker.on('click', () => map.setView(at(shown.point), Math.max(shown.zoomTo, map.getZoom() + 1)))
  return marker
}

/** A mark that is pressed with a finger or a mouse; `size` is that of its target in pixels. */
export function markerOf(point: Point, element: HTMLElement, size: number, label: string, above: number): L.Marker {
  element.title = label
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', label)
  const icon = L.divIcon({ html: element, className: 'pin', iconSize: [size, size] })
  return L.marker(at(point), { icon, keyboard: false, zIndexOffset: above, riseOnHover: true })
}
