import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { useMemo } from 'react'
import type { Place } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { PlaceLayer } from '../../map/place-layer.tsx'
import { TownMap } from '../../map/town-map.tsx'
import { frameOf, viewOver } from '../../map/view-over.ts'
import css from './schedule.module.css'

type PlanMapProps = { city: CityState; value: string; onChoose: (place: string) => void }

/** The yards on a small map among the fields of a form: a press chooses one. */
export function PlanMap({ city, value, onChoose }: PlanMapProps) {
  const schedule = useScheduleTexts()
  const places = useMemo(
    () => Object.values(city.places).filter(place => place.kind === 'yard' || place.id === value),
    [city.places, value],
  )
  const chosen = city.places[value]
  const view = chosen ? { zoom: 16, centre: chosen.point } : viewOfYards(places)
  return (
    <div className={css.smallMap}>
      <TownMap key={value} town={city.town} view={view} label={schedule.pickOnMap}>
        <PlaceLayer always places={places} chosen={value} onChoose={onChoose} />
      </TownMap>
    </div>
  )
}

/** All yards, in the size the map has among the fields. */
function viewOfYards(places: readonly Place[]) {
  const points = places.flatMap(({ boundary }) => boundary?.coordinates[0] ?? [])
  const size = { width: Math.min(840, innerWidth - 32), height: 320 }
  return points.length > 0 ? viewOver(frameOf(points), { left: 0, bottom: 0 }, 0, size) : undefined
}
