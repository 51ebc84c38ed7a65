import L from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Place } from '#shared/places/place.ts'
import { useTexts } from '../texts/texts.tsx'
import type { Texts } from '../texts/types.ts'
import { fontFamily } from './basemap-style.ts'
import { placeLabels, type LabelShape, type Pixel } from './label-fit.ts'
import { marksMoved, marksOf } from './marks.ts'
import type { PlaceLook } from './place-look.ts'
import { at } from './town-map.tsx'
import { placeName } from '../ui/place-name.ts'

type PlaceLabelsProps = { places: readonly Place[]; looks: ReadonlyMap<string, PlaceLook>; chosen: string | undefined }

const lineHeight = 19
const paneName = 'place-names'

/** Names of places inside their boundaries; laid out anew at every zoom, since what fits changes with it. */
export function PlaceLabels({ places, looks, chosen }: PlaceLabelsProps) {
  const map = useMap()
  const { onMap } = useTexts().publicMap
  useEffect(() => {
    let marks: L.Marker[] = []
    const clear = () => marks.forEach(mark => mark.remove())
    const draw = () => {
      clear()
      marks = labelsNow(map, places, chosen, onMap).map(({ place, lines, point }) => {
        const element = labelElement(lines, looks.get(place.id)?.colour ?? '', place.kind)
        const icon = L.divIcon({ html: element, className: 'place-name-anchor', iconSize: [0, 0] })
        return L.marker(point, { icon, pane: paneOf(map), interactive: false, keyboard: false }).addTo(map)
      })
    }
    draw()
    const events = `zoomend ${marksMoved}`
    map.on(events, draw)
    return () => {
      map.off(events, draw)
      clear()
    }
  }, [map, places, looks, chosen, onMap])
  return null
}

/** Above the areas, under the marks. */
function paneOf(map: L.Map): string {
  if (!map.getPane(paneName)) {
    const pane = map.createPane(paneName)
    pane.style.zIndex = '450'
    pane.style.pointerEvents = 'none'
  }
  return paneName
}

function labelsNow(map: L.Map, places: readonly Place[], chosen: string | undefined, say: Say) {
  const named = places.map(place => ({ place, ...sizeOf(placeName(place, say)) }))
  // The chosen one speaks first, then the larger kinds.
  const order = named.toSorted((a, b) => Number(b.place.id === chosen) - Number(a.place.id === chosen))
  const shapes = order.map(({ place, width, height }): LabelShape => {
    const ring = (place.boundary?.coordinates[0] ?? []).map((p): Pixel => pixel(map, p))
    return { key: place.id, ring, anchor: pixel(map, place.point), width, height }
  })
  const placed = placeLabels(shapes, marksOf(map))
  return named.flatMap(({ place, lines }) => {
    const found = placed.get(place.id)
    return found ? [{ place, lines, point: map.unproject(L.point(found[0], found[1])) }] : []
  })
}

function pixel(map: L.Map, point: [number, number]): Pixel {
  const { x, y } = map.project(at(point))
  return [x, y]
}

type Say = Texts['publicMap']['onMap']

let pen: CanvasRenderingContext2D | null | undefined

/** The lines of a name, broken in two near the middle when long, and the size they take in pixels. */
function sizeOf(name: string): { lines: string[]; width: number; height: number } {
  const lines = broken(name)
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen) pen.font = `600 15px ${fontFamily}`
  const width = Math.max(...lines.map(line => pen?.measureText(line).width ?? line.length * 9))
  return { lines, width: width + 8, height: lines.length * lineHeight }
}

function broken(name: string): string[] {
  if (name.length < 16 || !name.includes(' ')) return [name]
  const spaces = [...name.matchAll(/ /g)].map(found => found.index)
  const middle = spaces.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]!
  return [name.slice(0, middle), name.slice(middle + 1)]
}

function labelElement(lines: readonly string[], colour: string, kind: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'place-name'
  element.dataset['kind'] = kind
  element.style.color = colour
  element.append(
    ...lines.map(line => {
      const row = document.createElement('span')
      row.textContent = line
      return row
    }),
  )
  return element
}
