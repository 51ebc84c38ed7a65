import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Place, PlaceKind } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { PlaceCard, type PlaceFigures } from '../../places/place-card.tsx'
import { formatWhenNear } from '../../texts/format.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { liesIn } from './filters.ts'
import type { Item } from './items.ts'

type PlacePanelProps = {
  place: Place
  city: CityState
  /** What lies in the place. */
  items: readonly Item[]
  now: number
  onChoose: (place: string) => void
  onClose: () => void
}

/** Of what lies around a place, the kinds worth naming: the town's own divisions cross one another. */
const around: Record<PlaceKind, ReadonlySet<PlaceKind>> = {
  yard: new Set(['tos', 'district', 'beat']),
  centre: new Set(['tos', 'district', 'beat']),
  tos: new Set(['district']),
  beat: new Set(['district']),
  district: new Set(),
}

/** The chosen place's card, with the meeting that is on there, comes next, or was the last. */
export function PlacePanel({ place, city, items, now, onChoose, onClose }: PlacePanelProps) {
  const within = place.within.flatMap(id => city.places[id] ?? []).filter(({ kind }) => around[place.kind].has(kind))
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.scrollIntoView({ block: 'nearest' }), [place.id])
  return (
    <div ref={top}>
      <PlaceCard place={place} within={within} figures={figuresOf(items)} onChoose={onChoose} onClose={onClose}>
        <MeetingLine meeting={meetingAt(place, city)} now={now} timeZone={city.town.timeZone} />
      </PlaceCard>
    </div>
  )
}

function MeetingLine({ meeting, now, timeZone }: { meeting: Meeting | undefined; now: number; timeZone: string }) {
  const { place } = useTexts().publicMap
  const { language } = useLanguage()
  if (!meeting) return <p className="soft">{place.none}</p>
  const word = meeting.phase === 'open' ? place.now : meeting.phase === 'planned' ? place.next : place.last
  return (
    <p>
      <span className="soft">{word}: </span>
      <Link to={`/meetings/${meeting.id}`}>
        {formatWhenNear(language, meeting.startsAt, now, timeZone)}, {meeting.address}
      </Link>
    </p>
  )
}

/** The meeting to name on a place's card: the open one, else the next planned, else the last. */
export function meetingAt(place: Place, city: CityState): Meeting | undefined {
  const here = Object.values(city.meetings)
    .filter(meeting => liesIn(meeting.place, place.id, city.places))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return here.find(m => m.phase === 'open') ?? here.find(m => m.phase === 'planned') ?? here.at(-1)
}

/** What goes on in a place, in figures; an overdue task is under way too. */
export function figuresOf(items: readonly Item[]): PlaceFigures {
  const count = (fits: (item: Item) => boolean) => items.filter(fits).length
  return {
    issues: count(item => item.kind === 'issue' && !item.issue?.outcome),
    tasks: count(item => item.kind === 'task' && item.task?.state !== 'done'),
    done: count(item => item.kind === 'task' && item.task?.state === 'done'),
    overdue: count(item => item.state === 'overdue' && item.kind === 'task'),
  }
}
