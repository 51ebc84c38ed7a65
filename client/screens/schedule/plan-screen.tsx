import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { useRequestTexts } from '../../texts/request-texts.ts'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { v7 } from 'uuid'
import { holdsAnywhere } from '#shared/core/actor.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { MeetingRequest } from '#shared/meetings/request.ts'
import { mayPlanMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { useAct } from '../../core/act.ts'
import { useCity } from '../../core/city.ts'
import { useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { draftOf, emptyDraft, type MeetingPlan, type PlanDraft } from '../../meetings/plan-draft.ts'
import { problemOf, rowsOfTeam, teamOfRows, type TeamRow } from '../../meetings/team-draft.ts'
import { TeamFields } from '../../meetings/team-fields.tsx'
import { PlanMeeting } from '../../meetings/plan-meeting.tsx'
import { ChoosePlace } from '../../places/choose-place.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { PlanMap } from './plan-map.tsx'
import css from './schedule.module.css'

/** Planning a meeting, and changing one that has not begun. */
export function PlanScreen() {
  const { id } = useParams()
  const { state } = useCity()
  const { ready, actor } = useSession()
  const { online, storeAway, waiting } = useConnection()
  const schedule = useScheduleTexts()
  const { meetings } = useTexts()
  const title = id ? meetings.plan.edit : meetings.plan.title
  const meeting = id === undefined ? undefined : state?.meetings[id]
  if (state && id && !meeting) return <NotFound />
  return (
    <Page title={title} notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}>
      <div className={css.page}>
        {!state || !ready ? (
          <TownWaiting rows={3} />
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
  const requests = useRequestTexts()
  const schedule = useScheduleTexts()
  const { meetings } = useTexts()
  const { actor } = useSession()
  const { run } = useAct()
  const go = useNavigate()
  const now = useNow(30_000)
  const [busy, setBusy] = useState(false)
  const { timeZone } = city.town
  const meeting = id === undefined ? undefined : city.meetings[id]
  const request = useRequest(city, id)
  const [draft] = useState(() => (meeting ? draftOf(meeting, timeZone) : draftFor(city, request)))
  const [newId] = useState(() => v7())
  const places = useMemo(() => Object.values(city.places), [city.places])
  const mayPlanAt = useCallback(
    (place: string) => {
      const found = city.places[place]
      return found !== undefined && mayPlanMeeting(actor, placesAround(found))
    },
    [actor, city.places],
  )
  const [team, setTeam] = useState<readonly TeamRow[]>(() => rowsOfTeam(meeting?.team))
  const [tried, setTried] = useState(false)
  const plan = async (input: MeetingPlan) => {
    setTried(true)
    if (team.some(row => problemOf(row, team))) return
    setBusy(true)
    const stream = meetingStream(id ?? newId)
    const answer = id
      ? await run('meetings.change-meeting', stream, input, { done: schedule.saved })
      : await run(
          'meetings.plan-meeting',
          stream,
          { ...input, ...(request && { request: request.id }) },
          { id: newId, done: meetings.plan.done },
        )
    const isNew = JSON.stringify(teamOfRows(team)) !== JSON.stringify(teamOfRows(rowsOfTeam(meeting?.team)))
    const named = answer?.ok && isNew ? await run('meetings.set-team', stream, { team: teamOfRows(team) }) : answer
    setBusy(false)
    // A plan that is saved is shown, where its team can be put right.
    if (answer?.ok && (named?.ok || !id)) void go(`/meetings/${id ?? newId}`, { replace: true })
  }
  return (
    <>
      {request && <p className={css.here}>{requests.planning(request.joined)}</p>}
      <PlanMeeting
        draft={draft}
        now={now}
        timeZone={timeZone}
        mayPlanAt={mayPlanAt}
        addressOf={place =>
          city.places[place]?.address ?? (city.places[place]?.kind === 'yard' ? (city.places[place]?.name ?? '') : '')
        }
        team={<TeamFields rows={team} onRows={setTeam} bodies={Object.values(city.bodies)} tried={tried} />}
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
    </>
  )
}

/** The request that the meeting is planned for, named in the address; one that is decided already plans nothing more. */
function useRequest(city: CityState, id: string | undefined): MeetingRequest | undefined {
  const [asked] = useSearchParams()
  const found = city.requests[asked.get('request') ?? '']
  // As it was when the form was opened: its own plan decides it.
  const [request] = useState(found)
  return id === undefined && request?.state === 'waiting' ? request : undefined
}

function draftFor(city: CityState, request: MeetingRequest | undefined): PlanDraft {
  const place = city.places[request?.place ?? '']
  return place ? { ...emptyDraft(), place: place.id, address: place.address ?? place.name } : emptyDraft()
}
