import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { mayHelpMeeting, mayPlanMeeting, mayRunMeeting, mayWriteProtocol } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useMeeting } from '../../core/meeting.ts'
import { useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { CancelMeeting } from '../../meetings/cancel-meeting.tsx'
import { phaseStates } from '../../meetings/meeting-card.tsx'
import { MeetingNews } from '../../meetings/meeting-news.tsx'
import { useRegistrationTexts } from '../../texts/registration-texts.ts'
import { useCardTexts } from '../../texts/card-texts.ts'
import { formatCode, formatWhenNear } from '../../texts/format.ts'
import { loadStaffTexts } from '../../texts/staff-texts.ts'
import { spokenLanguage, useLanguage, useTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { AddToCalendar } from './calendar-ways.tsx'
import { NextActionList } from './next-actions.tsx'
import { LastTime } from './last-time.tsx'
import { MeetingResults } from './meeting-results.tsx'
import { MeetingPlaceMap } from './schedule-map.tsx'
import { Ahead } from './ahead.tsx'
import { FindCard } from './find-card.tsx'
import { MeetingAgenda } from './meeting-agenda.tsx'
import { TeamSection } from './team-section.tsx'
import css from './schedule.module.css'

/** One meeting's page: when, where, the agenda; while it is on, the way in; afterwards what came of it. */
export function MeetingScreen() {
  const { id = '' } = useParams()
  const { state } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const { meetings } = useTexts()
  const meeting = state?.meetings[id]
  if (state && !meeting) return <NotFound />
  return (
    <Page
      title={meeting?.title ?? meetings.meeting.title}
      width="wide"
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      <div className={css.page}>
        {state && meeting ? <MeetingPage city={state} meeting={meeting} /> : <TownWaiting rows={4} />}
      </div>
    </Page>
  )
}

const none: Readonly<Record<string, never>> = {}

/** For the staff, with its texts: whoever only reads the page loads neither. */
const ModerateAhead = later(async () => {
  const [{ ModerateAhead }] = await Promise.all([import('./moderate-ahead.tsx'), loadStaffTexts(spokenLanguage())])
  return ModerateAhead
})

function MeetingPage({ city, meeting }: { city: CityState; meeting: Meeting }) {
  const isOpen = meeting.phase === 'open'
  const now = useNow(30_000)
  const place = city.places[meeting.place]
  const { actor } = useSession()
  const around = place ? placesAround(place) : [meeting.place]
  const runs = mayRunMeeting(actor, around)
  // What waits in advance of a meeting is told to its staff alone, on its own stream.
  const moderates = runs && meeting.phase === 'planned'
  const inHand = useMeeting(isOpen || moderates ? meeting.id : undefined)
  const { supports, presence, meeting: followed } = inHand
  const asked = moderates ? inHand.state?.issues : undefined
  const waiting = Object.values(asked ?? none).filter(issue => issue.state === 'pending').length
  const schedule = useScheduleTexts()
  const { meetings, core } = useTexts()
  const cards = useCardTexts()
  const { phases, kinds, number } = meetings
  return (
    <>
      <MeetingNews
        meeting={(isOpen && followed) || meeting}
        polls={inHand.state?.polls ?? none}
        instructions={inHand.state?.instructions ?? none}
        live={!isOpen || inHand.status === 'live'}
      />
      <div className={css.head}>
        <div className={css.chips}>
          <StatusChip state={phaseStates[meeting.phase]} word={phases[meeting.phase]} />
          <span className="soft">
            {kinds[meeting.kind]} {number(meeting.number)}
          </span>
        </div>
        <h1>{meeting.title}</h1>
        {meeting.cancelledBecause && (
          <p className={css.cancelled}>{meetings.meeting.cancelledBecause(meeting.cancelledBecause)}</p>
        )}
        <Ways meeting={meeting} around={around} />
      </div>
      <div className={css.columns}>
        <div className={css.lists}>
          <Facts city={city} meeting={meeting} now={now} joined={presence?.joined} />
          <MeetingAgenda meeting={followed ?? meeting} timeZone={city.town.timeZone} />
          <TeamSection city={city} meeting={meeting} around={around} online={runs ? presence?.people : undefined} />
          {runs && <NextActionList city={city} meeting={meeting} waiting={waiting} now={now} />}
          {asked && Object.keys(asked).length > 0 && <ModerateAhead meeting={meeting} issues={asked} />}
          {meeting.phase === 'planned' && <Ahead city={city} meeting={meeting.id} />}
          {(meeting.phase === 'closed' || meeting.phase === 'published') && (
            <FindCard city={city} meeting={meeting.id} issues={city.issues} words={cards.words} />
          )}
          <LastTime city={city} meeting={meeting} now={now} />
          <MeetingResults city={city} meeting={meeting} supports={supports} now={now} />
        </div>
        <div className={css.sideMap}>
          <MeetingPlaceMap city={city} meeting={meeting} place={place} />
        </div>
      </div>
      <p className={css.links}>
        <Link to={`/?place=${meeting.place}`}>{schedule.onMap}</Link> · <Link to="/meetings">{core.nav.meetings}</Link>
      </p>
    </>
  )
}

function Ways({ meeting, around }: { meeting: Meeting; around: readonly string[] }) {
  const { meetings } = useTexts()
  const { actor } = useSession()
  const { id, kind, phase, code } = meeting
  const registration = useRegistrationTexts()
  const runs = mayRunMeeting(actor, around)
  return (
    <div className={css.ways}>
      {code && <ButtonLink to={`/m/${code}`}>{meetings.schedule.join}</ButtonLink>}
      {(phase === 'planned' || phase === 'open') && <AddToCalendar meeting={id} />}
      {runs && phase !== 'published' && phase !== 'cancelled' && (
        <ButtonLink to={`/meetings/${id}/console`} look={code ? 'outline' : 'filled'}>
          {meetings.meeting.console}
        </ButtonLink>
      )}
      {mayHelpMeeting(actor, id, around) && phase === 'open' && (
        <ButtonLink to={`/meetings/${id}/voice`} look="outline">
          {meetings.meeting.voice}
        </ButtonLink>
      )}
      {runs && (phase === 'planned' || phase === 'open') && (
        <ButtonLink to={`/meetings/${id}/projector`} look="outline">
          {meetings.meeting.projector}
        </ButtonLink>
      )}
      {phase === 'published' && (
        <ButtonLink to={`/meetings/${id}/replay`} look="outline">
          {meetings.meeting.replay}
        </ButtonLink>
      )}
      {(phase === 'planned' || phase === 'open') && (
        <ButtonLink to={`/meetings/${id}/poster`} look="outline">
          {meetings.meeting.poster}
        </ButtonLink>
      )}
      {runs && (kind === 'assembly' || kind === 'conference') && (phase === 'planned' || phase === 'open') && (
        <ButtonLink to={`/meetings/${id}/registration`} look="outline">
          {registration.title}
        </ButtonLink>
      )}
      {(phase === 'closed' || phase === 'published') && (
        <ButtonLink to={`/meetings/${id}/results-poster`} look="outline">
          {meetings.meeting.resultsPoster}
        </ButtonLink>
      )}
      {(phase === 'published' ||
        (mayWriteProtocol(actor, id, around) && phase !== 'planned' && phase !== 'cancelled')) && (
        <ButtonLink to={`/meetings/${id}/protocol`} look="outline">
          {meetings.meeting.document}
        </ButtonLink>
      )}
      {phase === 'planned' && mayPlanMeeting(actor, around) && (
        <ButtonLink to={`/meetings/${id}/edit`} look="outline">
          {meetings.meeting.edit}
        </ButtonLink>
      )}
      {phase === 'planned' && mayPlanMeeting(actor, around) && <CancelMeeting meeting={id} />}
    </div>
  )
}

type FactsProps = { city: CityState; meeting: Meeting; now: number; joined: number | undefined }

function Facts({ city, meeting, now, joined }: FactsProps) {
  const schedule = useScheduleTexts()
  const { meetings, core } = useTexts()
  const { language } = useLanguage()
  const place = city.places[meeting.place]
  const came = meeting.attendance ?? (joined || undefined)
  const rows = useMemo(
    (): { name: string; value: string; note?: string | undefined }[] => [
      { name: meetings.meeting.when, value: formatWhenNear(language, meeting.startsAt, now, city.town.timeZone) },
      {
        name: meetings.meeting.where,
        value: meeting.address,
        note: place && place.name !== meeting.address ? place.name : undefined,
      },
      ...(came === undefined ? [] : [{ name: schedule.attendance, value: core.amount.people(came) }]),
      ...(meeting.code ? [{ name: meetings.meeting.code, value: formatCode(meeting.code) }] : []),
    ],
    [meetings, core, schedule, language, meeting, now, city.town.timeZone, place, came],
  )
  return (
    <dl className={css.facts}>
      {rows.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note && <p className={css.beside}>{note}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
