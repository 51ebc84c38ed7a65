import { useMemo, useState, type Ref } from 'react'
import type { Point } from '#shared/core/value.ts'
import type { Place } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { placeLayers, type Layer } from '../../map/layers.ts'
import { Legend } from '../../map/legend.tsx'
import { PinDrawings, type PinLook } from '../../map/pins.tsx'
import { PlaceLayer } from '../../map/place-layer.tsx'
import { PointLayer, type MapPoint } from '../../map/point-layer.tsx'
import { Spot } from '../../map/spot.tsx'
import { TownMap } from '../../map/town-map.tsx'
import { frameOf, viewAt, viewOver } from '../../map/view-over.ts'
import type { Inset, MapHandle, MapView } from '../../map/view.ts'
import { useTexts } from '../../texts/texts.tsx'
import type { Texts } from '../../texts/types.ts'
import { later } from '../../ui/later.tsx'
import { showsInitiatives, type Address } from './address.ts'
import { chipStates } from './filters.ts'
import type { Item } from './items.ts'

const InitiativesOnMap = later(async () => (await import('./initiatives-on-map.tsx')).InitiativesOnMap, null)

type BoardMapProps = {
  city: CityState
  places: readonly Place[]
  items: readonly Item[]
  address: Address
  chosen: Item | undefined
  near: Point | undefined
  spot: { address: string; point: Point } | undefined
  onItem: (id: string) => void
  onPlace: (id: string) => void
  onToggle: (layer: Layer) => void
  onView: (view: MapView) => void
  ref: Ref<MapHandle>
}

/** The map half of the board. */
export function BoardMap({
  city,
  places,
  items,
  address,
  chosen,
  near,
  spot,
  onItem,
  onPlace,
  onToggle,
  onView,
  ref,
}: BoardMapProps) {
  const texts = useTexts()
  const inset = useMemo(() => insetNow(), [])
  const [initiatives, setInitiatives] = useState<readonly MapPoint[]>([])
  const first =
    address.view ??
    chosenView(
      chosen ?? city.initiatives[address.item ?? ''],
      address.place === undefined ? undefined : city.places[address.place],
      inset,
    ) ??
    homeView(places, inset)
  const areas = useMemo(
    () =>
      places.filter(
        place => place.kind !== 'centre' && (address.layers.has(placeLayers[place.kind]) || place.id === address.place),
      ),
    [places, address.layers, address.place],
  )
  const points = useMemo(() => {
    // What is chosen is on the map even where a filter has put it away.
    const shown = chosen && !items.includes(chosen) ? [...items, chosen] : items
    return [...shown.map(item => pointOfItem(item, texts)), ...initiatives]
  }, [items, chosen, texts, initiatives])
  const centres = useMemo(
    () => (address.layers.has('centres') ? places.filter(place => place.kind === 'centre').map(centrePoint) : []),
    [places, address.layers],
  )
  return (
    <>
      <PinDrawings />
      <TownMap ref={ref} town={city.town} view={first} onView={onView} inset={inset} label={texts.map.region}>
        <PlaceLayer places={areas} chosen={address.place} onChoose={onPlace} />
        <PointLayer alone points={centres} chosen={address.place} onChoose={onPlace} />
        <PointLayer points={points} chosen={chosen?.id ?? address.item} onChoose={onItem} />
        {showsInitiatives(city, address) && (
          <InitiativesOnMap
            city={city}
            within={address.filters.within}
            chosen={address.item}
            onChoose={onItem}
            onPoints={setInitiatives}
          />
        )}
        {near && <Spot point={near} label={texts.map.youAreHere} />}
        {spot && <Spot point={spot.point} label={spot.address} />}
      </TownMap>
      <Legend shown={address.layers} onToggle={onToggle} states={chipStates} />
    </>
  )
}

/** What of the map lies under the column of cards on a desk, under the sheet (half of what the header leaves) on a phone. */
const insetNow = (): Inset =>
  innerWidth >= 900 ? { left: 416, bottom: 0 } : { left: 0, bottom: Math.round((innerHeight - 108) / 2) }

/** At first the part of the town where people live and meet; its outskirts are left to those who look for them. */
function homeView(places: readonly Place[], inset: Inset): MapView | undefined {
  const lived = places.filter(({ kind }) => kind === 'yard' || kind === 'tos')
  const points = lived.flatMap(place => place.boundary?.coordinates[0] ?? [])
  return points.length > 0 ? viewOver(frameOf(points), inset, 0.2) : undefined
}

/** A link to a thing without a view shows the thing. */
function chosenView(
  item: { readonly point: Point } | undefined,
  place: Place | undefined,
  inset: Inset,
): MapView | undefined {
  if (item) return viewAt(item.point, 16, inset)
  if (!place) return undefined
  const ring = place.boundary?.coordinates[0]
  return ring ? viewOver(frameOf(ring), inset) : viewAt(place.point, 16, inset)
}

const meetingLooks = {
  planned: 'meeting',
  open: 'meeting-open',
  closed: 'meeting-past',
  published: 'meeting-past',
  cancelled: 'meeting-past',
} as const

function pointOfItem(
  { id, point, state, title, meeting, task, issue }: Item,
  { core, meetings, tasks, issues }: Texts,
): MapPoint {
  const look: PinLook = meeting ? meetingLooks[meeting.phase] : state
  const word = meeting
    ? meetings.phases[meeting.phase]
    : task && state !== 'overdue'
      ? state === 'planned' && task.planYear !== undefined
        ? tasks.inPlan(task.planYear)
        : tasks.states[task.state]
      : issue?.outcome && !task
        ? issues.outcomes[issue.outcome.kind]
        : core.states[state]
  return { id, point, look, label: `${word}: ${title}` }
}

const centrePoint = ({ id, point, name }: Place): MapPoint => ({ id, point, look: 'centre', label: name })
