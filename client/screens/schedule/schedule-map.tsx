import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { useRequestTexts } from '../../texts/request-texts.ts'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Place } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { PinDrawings } from '../../map/pins.tsx'
import { PlaceLayer } from '../../map/place-layer.tsx'
import { PointLayer, type MapPoint } from '../../map/point-layer.tsx'
import { TownMap } from '../../map/town-map.tsx'

const looks = {
  planned: 'meeting',
  open: 'meeting-open',
  closed: 'meeting-past',
  published: 'meeting-past',
  cancelled: 'meeting-past',
} as const

/** Where the meetings are held; a press on a mark opens its page. */
export function ScheduleMap({ city, meetings }: { city: CityState; meetings: readonly Meeting[] }) {
  const requests = useRequestTexts()
  const schedule = useScheduleTexts()
  const go = useNavigate()
  const points = useMemo(
    () => [...pointsOf(city, meetings), ...requestPoints(city, requests.title)],
    [city, meetings, requests],
  )
  const choose = (id: string) => {
    if (!city.requests[id]) void go(`/meetings/${id}`)
    else document.querySelector(`[id="request-${id}"]`)?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <PinDrawings />
      <TownMap town={city.town} label={schedule.map}>
        <PointLayer points={points} onChoose={choose} />
      </TownMap>
    </>
  )
}

/** The place of one meeting, with its mark. */
export function MeetingPlaceMap({
  city,
  meeting,
  place,
}: {
  city: CityState
  meeting: Meeting
  place: Place | undefined
}) {
  const schedule = useScheduleTexts()
  const places = useMemo(() => (place ? [place] : []), [place])
  // A yard's outline says where; a mark would cover its name.
  const points = useMemo(() => (place?.boundary ? [] : pointsOf(city, [meeting])), [city, meeting, place])
  const view = place && { zoom: 16, centre: place.point }
  return (
    <>
      <PinDrawings />
      <TownMap town={city.town} view={view} label={schedule.where}>
        <PlaceLayer places={places} chosen={place?.id} />
        <PointLayer points={points} onChoose={() => undefined} />
      </TownMap>
    </>
  )
}

/** Where people ask for a meeting and wait. */
function requestPoints(city: CityState, word: string): MapPoint[] {
  return Object.values(city.requests).flatMap(({ id, place, state, joined }) => {
    const found = city.places[place]
    return found && state === 'waiting'
      ? [{ id, point: found.point, look: 'new' as const, label: `${word}: ${found.name} (${joined})` }]
      : []
  })
}

function pointsOf(city: CityState, meetings: readonly Meeting[]): MapPoint[] {
  return meetings.flatMap(({ id, place, phase, title }) => {
    const found = city.places[place]
    return found ? [{ id, point: found.point, look: looks[phase], label: title }] : []
  })
}
