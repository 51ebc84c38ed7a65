import L from 'leaflet'
import { useMemo } from 'react'
import { Polygon } from 'react-leaflet'
import type { Place, PlaceKind } from '#shared/places/place.ts'
import { PlaceLabels } from './place-labels.tsx'
import { drawingOrder, placeLooks, type PlaceLook } from './place-look.ts'
import { at } from './town-map.tsx'
import { useZoom } from './use-zoom.ts'

type PlaceLayerProps = {
  places: readonly Place[]
  chosen?: string | undefined
  onChoose?: ((id: string) => void) | undefined
  /** Yards too, however far away. */ always?: boolean
  /** Without their names: a hall reads them elsewhere, larger. */ nameless?: boolean
}

/** Places as areas: a 9 % fill and a line of 3 pixels in the place's own colour, its name inside where it fits; the chosen one stronger. */
export function PlaceLayer({ places, chosen, onChoose, always, nameless }: PlaceLayerProps) {
  const zoom = useZoom()
  const looks = useMemo(() => placeLooks(places), [places])
  const areas = useMemo(
    () =>
      places
        .filter(place => place.boundary && place.kind !== 'centre')
        .toSorted((a, b) => drawingOrder.indexOf(a.kind) - drawingOrder.indexOf(b.kind)),
    [places],
  )
  const shown = areas.filter(place => always || place.id === chosen || zoom >= (looks.get(place.id)?.from ?? 0))
  const tinted = tintedKind(shown, chosen)
  return (
    <>
      {shown.map(place => (
        <Area
          key={place.id}
          place={place}
          look={looks.get(place.id)!}
          chosen={place.id === chosen}
          tinted={place.kind === tinted}
          thin={zoom < farYards && place.kind === 'yard'}
          onChoose={onChoose}
        />
      ))}
      {!nameless && <PlaceLabels places={shown} looks={looks} chosen={chosen} />}
    </>
  )
}

/** From farther away the lines of yards would run together. */
const farYards = 15

/** Tints of places that lie in one another would mix: only the smallest kind has one, or the chosen place alone when it is larger. */
function tintedKind(shown: readonly Place[], chosen: string | undefined): PlaceKind | undefined {
  const smallest = shown.at(-1)?.kind
  const own = shown.find(place => place.id === chosen)?.kind
  return own === undefined || own === smallest ? smallest : undefined
}

type AreaProps = {
  place: Place
  look: PlaceLook
  chosen: boolean
  tinted: boolean
  thin: boolean
  onChoose: ((id: string) => void) | undefined
}

function Area({ place, look, chosen, tinted, thin, onChoose }: AreaProps) {
  const { boundary, id } = place
  const positions = useMemo(() => boundary?.coordinates.map(ring => ring.map(at)) ?? [], [boundary])
  const style = {
    color: look.colour,
    fillColor: look.fill,
    weight: chosen ? 5 : thin ? 1.5 : look.weight,
    fillOpacity: chosen ? 0.18 : tinted ? 0.09 : 0,
    dashArray: look.dash,
    lineJoin: 'round' as const,
  }
  const handlers = useMemo(
    () => ({ click: (event: L.LeafletMouseEvent) => (L.DomEvent.stop(event), onChoose?.(id)) }),
    [onChoose, id],
  )
  return (
    <Polygon positions={positions} pathOptions={style} interactive={onChoose !== undefined} eventHandlers={handlers} />
  )
}
