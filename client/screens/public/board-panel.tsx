import { useTexts } from '../../texts/texts.tsx'
import type { Day } from '#shared/core/value.ts'
import type { Place } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import type { Layer } from '../../map/layers.ts'
import type { State } from '../../ui/colours.ts'
import { showsInitiatives, type Address } from './address.ts'
import { FilterBar } from './filter-bar.tsx'
import { filtersOn, type Filters } from './filters.ts'
import { ItemList } from './item-list.tsx'
import type { Item } from './items.ts'
import { OpenMeeting } from './open-meeting.tsx'
import type { Near } from './use-near.ts'
import css from './board.module.css'
import { later } from '../../ui/later.tsx'

const PlacePanel = later(async () => (await import('./place-panel.tsx')).PlacePanel)

const InitiativesPanel = later(async () => (await import('./initiatives-panel.tsx')).InitiativesPanel, null)

type BoardPanelProps = {
  city: CityState
  now: number
  today: Day
  address: Address
  counts: ReadonlyMap<State, number>
  all: number
  listed: readonly Item[]
  inPlace: readonly Item[]
  place: Place | undefined
  chosen: Item | undefined
  near: Near
  onFilter: (change: Filters) => void
  onToggle: (layer: Layer) => void
  onItem: (id: string | undefined) => void
  onPlace: (id: string | undefined) => void
}

/** The list half of the board: the chosen place or the meeting that is on, chips, the list. */
export function BoardPanel(props: BoardPanelProps) {
  const {
    city,
    now,
    today,
    address,
    counts,
    all,
    listed,
    inPlace,
    place,
    chosen,
    near,
    onFilter,
    onToggle,
    onItem,
    onPlace,
  } = props
  const { publicMap } = useTexts()
  const open = Object.values(city.meetings).filter(meeting => meeting.phase === 'open')
  return (
    <>
      {place && (
        <PlacePanel
          place={place}
          city={city}
          items={inPlace}
          now={now}
          onChoose={onPlace}
          onClose={() => onPlace(undefined)}
        />
      )}
      <FilterBar
        filters={address.filters}
        onFilter={onFilter}
        counts={counts}
        all={all}
        layers={address.layers}
        onToggle={onToggle}
        places={Object.values(city.places)}
        onNear={near.ask}
        looking={near.looking}
      />
      {!place &&
        open.map(meeting => <OpenMeeting key={meeting.id} meeting={meeting} now={now} timeZone={city.town.timeZone} />)}
      {near.point && (
        <p className={css.nearest}>
          <strong>{publicMap.nearest}</strong>
          <button type="button" className={css.plain} onClick={near.forget}>
            {publicMap.nearestOff}
          </button>
        </p>
      )}
      <h2 className="unseen">{place ? publicMap.inPlace(place.name) : publicMap.panel}</h2>
      {showsInitiatives(city, address) && (
        <InitiativesPanel
          city={city}
          within={address.place ?? address.filters.within}
          chosen={address.item}
          onChoose={onItem}
        />
      )}
      <ItemList
        items={listed}
        city={city}
        now={now}
        today={today}
        from={near.point}
        inPlace={place !== undefined}
        onReset={
          filtersOn(address.filters) > 0
            ? () => onFilter({ state: undefined, category: undefined, within: undefined, period: undefined })
            : undefined
        }
        chosen={chosen}
        onChoose={onItem}
      />
    </>
  )
}
