import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { dayOf } from '#shared/core/calendar.ts'
import type { Point } from '#shared/core/value.ts'
import type { Place } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { inside } from '../../map/label-fit.ts'
import type { MapHandle } from '../../map/view.ts'
import { useTexts } from '../../texts/texts.tsx'
import { BottomSheet, type SheetHeight } from '../../ui/bottom-sheet.tsx'
import { useSight } from '../../ui/sight.ts'
import { toast } from '../../ui/toast.tsx'
import { beforeState, countsByState, liesIn, ofState } from './filters.ts'
import { BoardMap } from './board-map.tsx'
import { BoardPanel } from './board-panel.tsx'
import { findItem, type Item, type Kind } from './items.ts'
import { byDistance, byUrgency } from './order.ts'
import type { Found } from './search.tsx'
import { useAddress } from './use-address.ts'
import { useNear } from './use-near.ts'
import css from './board.module.css'

/** From here on a yard fills the map. */
const yardZoom = 16

type BoardProps = { city: CityState; items: readonly Item[]; now: number; found: Found | undefined }

/** The map with its list: what is picked in one is picked in the other. */
export function Board({ city, items, now, found }: BoardProps) {
  const { publicMap } = useTexts()
  const { address, choose, filter, toggle, moved } = useAddress()
  const [height, setHeight] = useState<SheetHeight>('half')
  const { pictures } = useSight()
  const map = useRef<MapHandle>(null)
  const today = dayOf(new Date(now).toISOString(), city.town.timeZone)
  const places = useMemo(() => Object.values(city.places), [city.places])
  const place = address.place === undefined ? undefined : city.places[address.place]
  const chosen = useMemo(() => findItem(items, address.item), [items, address.item])
  const showNear = useCallback((point: Point) => map.current?.moveTo(point, 16), [])
  const near = useNear(city.town, showNear)
  const lists = useLists(items, address, city, now, place, near.point)
  const spot = found?.kind === 'address' ? found.address : undefined

  const chooseItem = useCallback(
    (id: string | undefined, closer?: number) => {
      const item = findItem(items, id) ?? city.initiatives[id ?? '']
      choose({ item: id, place: address.place })
      if (item) setHeight(old => (old === 'peek' ? 'half' : old))
      if (item) map.current?.moveTo(item.point, closer)
    },
    [items, city.initiatives, choose, address.place],
  )
  const choosePlace = useCallback(
    (id: string | undefined) => {
      choose(id === undefined ? {} : { place: id })
      if (id !== undefined) setHeight(old => (old === 'peek' ? 'half' : old))
    },
    [choose],
  )
  useProblem(near.problem)
  useReturn(map)
  useFound(found, places, map, chooseItem, choosePlace)
  return (
    <div className={css.board} data-list={pictures === 'off' || undefined}>
      {pictures !== 'off' && (
        <BoardMap
          ref={map}
          city={city}
          places={places}
          items={lists.onMap}
          address={address}
          chosen={chosen}
          near={near.point}
          spot={spot}
          onItem={id => chooseItem(id)}
          onPlace={choosePlace}
          onToggle={toggle}
          onView={moved}
        />
      )}
      <BottomSheet label={publicMap.panel} height={height} onHeight={setHeight}>
        <BoardPanel
          city={city}
          now={now}
          today={today}
          address={address}
          counts={lists.counts}
          all={lists.all}
          listed={lists.listed}
          inPlace={lists.inPlace}
          place={place}
          chosen={chosen}
          near={near}
          onFilter={filter}
          onToggle={toggle}
          onItem={id => chooseItem(id, yardZoom)}
          onPlace={id => {
            choosePlace(id)
            const target = id === undefined ? undefined : city.places[id]
            if (target) showPlace(map.current, target)
          }}
        />
      </BottomSheet>
    </div>
  )
}

type AddressNow = ReturnType<typeof useAddress>['address']

/** What the filters leave: for the map, for the chips, for the list, for the card of the chosen place. */
function useLists(
  items: readonly Item[],
  { filters, layers }: AddressNow,
  city: CityState,
  now: number,
  place: Place | undefined,
  from: Point | undefined,
) {
  const kinds = useMemo(() => kindsOf(layers), [layers])
  const filtered = useMemo(
    () => beforeState(items, filters, { places: city.places, kinds, now: new Date(now).toISOString() }),
    [items, filters, city.places, kinds, now],
  )
  const onMap = useMemo(() => ofState(filtered, filters.state), [filtered, filters.state])
  // A meeting that is on has a card of its own above the list.
  const inPlace = useMemo(
    () =>
      filtered.filter(item => item.meeting?.phase !== 'open' && (!place || liesIn(item.place, place.id, city.places))),
    [filtered, place, city.places],
  )
  const listed = useMemo(() => {
    const left = ofState(inPlace, filters.state)
    return from ? byDistance(left, from) : byUrgency(left)
  }, [inPlace, filters.state, from])
  const counts = useMemo(() => countsByState(inPlace), [inPlace])
  return { onMap, inPlace, listed, counts, all: inPlace.length }
}

const kindLayers = { issue: 'issues', task: 'tasks', meeting: 'meetings' } as const

const kindsOf = (layers: AddressNow['layers']): ReadonlySet<Kind> =>
  new Set((['issue', 'task', 'meeting'] as const).filter(kind => layers.has(kindLayers[kind])))

function showPlace(map: MapHandle | null, { boundary, point }: Place): void {
  const ring = boundary?.coordinates[0]
  if (ring) map?.fit(ring)
  else map?.moveTo(point, 16)
}

function useProblem(problem: ReturnType<typeof useNear>['problem']): void {
  const { near } = useTexts().publicMap
  useEffect(() => {
    if (problem) toast({ text: near[problem], seconds: 10 })
  }, [problem, near])
}

/** The back button brings back what the map showed. */
function useReturn(map: React.RefObject<MapHandle | null>): void {
  const { key } = useLocation()
  const how = useNavigationType()
  const { address } = useAddress()
  const view = useRef(address.view)
  const first = useRef(key)
  useEffect(() => {
    view.current = address.view
  })
  useEffect(() => {
    if (how === 'POP' && key !== first.current && view.current) map.current?.show(view.current)
    first.current = ''
  }, [key, how, map])
}

/** Shows what was found by the search: an address is the yard it stands in. */
function useFound(
  found: Found | undefined,
  places: readonly Place[],
  map: React.RefObject<MapHandle | null>,
  chooseItem: (id: string, closer: number) => void,
  choosePlace: (id: string | undefined) => void,
): void {
  const done = useRef<Found>(undefined)
  useEffect(() => {
    if (!found || done.current === found) return
    done.current = found
    if (found.kind === 'item') {
      chooseItem(found.item.id, yardZoom)
    } else if (found.kind === 'place') {
      choosePlace(found.place.id)
      showPlace(map.current, found.place)
    } else {
      choosePlace(yardAt(found.address.point, places)?.id)
      map.current?.moveTo(found.address.point, 17)
    }
  }, [found, places, map, chooseItem, choosePlace])
}

/** The yard a point lies in. */
export const yardAt = (point: Point, places: readonly Place[]): Place | undefined =>
  places.find(
    ({ kind, boundary }) => kind === 'yard' && boundary?.coordinates[0] && inside(point, boundary.coordinates[0]),
  )
