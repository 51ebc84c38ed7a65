import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { v7 } from 'uuid'
import { holdsAnywhere } from '#shared/core/actor.ts'
import { meetingStream } from '#shared/core/stream.ts'
import { mayPlanMeeting } from '#shared/people/rights.ts'
import { placesAround, type Place } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { useAct } from '../../core/act.ts'
import { useCity } from '../../core/city.ts'
import { useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { PlaceLayer } from '../../map/place-layer.tsx'
import { TownMap } from '../../map/town-map.tsx'
import { frameOf, viewOver } from '../../map/view-over.ts'
import { draftOf, emptyDraft, type MeetingPlan } from '../../meetings/plan-draft.ts'
import { PlanMeeting } from '../../meetings/plan-meeting.tsx'
import { ChoosePlace } from '../../places/choose-place.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import css from './schedule.module.css'

/** Planning a meeting, and changing one that has not begun. */
export function PlanScreen() {
  const { id } = useParams()
  const { state } = useCity()
  const { ready, actor } = useSession()
  const { online, storeAway, waiting } = useConnection()
  const { meetings, schedule } = useTexts()
  const title = id ? meetings.plan.edit : meetings.plan.title
  const meeting = id === undefined ? undefined : state?.meetings[id]
  if (state && id && !meeting) return <NotFound />
  return (
    <Page title={title} notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}>
      <div className={css.page}>
        {!state || !ready ? (
          <Loading />
        ) : !holdsAnywhere(actor, ['moderator', 'head', 'admin']) ? (
          <EmptyState alone title={title} words={schedule.notAllowed}>
            <ButtonLink to={`/login?to=${encodeURIComponent(location.pathname)}`}>{schedule.signIn}</ButtonLink>
          </EmptyState>
        ) : meeting && meeting.phase !== 'planned' ? (
          <EmptyState alone title={title} words={schedule.tooLate}>
            <ButtonLink to={`/meetings/${meeting.id}`}>{meetings.meeting.title}</ButtonLink>
          </EmptyState>
        ) : (
          <>
            <h1>{title}</h1>
            <Form key={id ?? 'new'} city={state} id={id} />
          </>
        )}
      </div>
    </Page>
  )
}

function Form({ city, id }: { city: CityState; id: string | undefined }) {
  const { meetings, schedule } = useTexts()
  const { actor } = useSession()
  const { run } = useAct()
  const go = useNavigate()
  const now = useNow(30_000)
  const [busy, setBusy] = useState(false)
  const { timeZone } = city.town
  const meeting = id === undefined ? undefined : city.meetings[id]
  const [draft] = useState(() => (meeting ? draftOf(meeting, timeZone) : emptyDraft()))
  const [newId] = useState(() => v7())
  const places = useMemo(() => Object.values(city.places), [city.places])
  const mayPlanAt = useCallback(
    (place: string) => {
      const found = city.places[place]
      return found !== undefined && mayPlanMeeting(actor, placesAround(found))
    },
    [actor, city.places],
  )
  const plan = async (input: MeetingPlan) => {
    setBusy(true)
    const stream = meetingStream(id ?? newId)
    const answer = id
      ? await run('meetings.change-meeting', stream, input, { done: schedule.saved })
      : await run('meetings.plan-meeting', stream, input, { id: newId, done: meetings.plan.done })
    setBusy(false)
    if (answer?.ok) void go(`/meetings/${id ?? newId}`, { replace: true })
  }
  return (
    <PlanMeeting
      draft={draft}
      now={now}
      timeZone={timeZone}
      mayPlanAt={mayPlanAt}
      addressOf={place =>
        city.places[place]?.address ?? (city.places[place]?.kind === 'yard' ? (city.places[place]?.name ?? '') : '')
      }
      action={id ? meetings.plan.edit : meetings.plan.submit}
      busy={busy}
      onPlan={input => void plan(input)}
      placeField={(value, choose, error) => (
        <div className={css.choosing}>
          <ChoosePlace
            places={places.filter(place => mayPlanAt(place.id) || place.id === value)}
            value={value}
            onChoose={choose}
            error={error}
          />
          <PlanMap city={city} value={value} onChoose={choose} />
        </div>
      )}
    />
  )
}

/** All yards, in the size the map has among the fields. */
function viewOfYards(places: readonly Place[]) {
  const points = places.flatMap(({ boundary }) => boundary?.coordinates[0] ?? [])
  const size = { width: Math.min(840, innerWidth - 32), height: 320 }
  return points.length > 0 ? viewOver(frameOf(points), { left: 0, bottom: 0 }, 0, size) : undefined
}

function PlanMap({ city, value, onChoose }: { city: CityState; value: string; onChoose: (place: string) => void }) {
  const { schedule } = useTexts()
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
