import { useScheduleTexts, type ScheduleTexts } from '../../texts/schedule-texts.ts'
import { useRequestTexts } from '../../texts/request-texts.ts'
import { IconCalendarMonth, IconHandStop, IconList, IconMap2, IconPlus } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { holdsAnywhere } from '#shared/core/actor.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { MeetingCard } from '../../meetings/meeting-card.tsx'
import { dayOf } from '../../texts/format.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useTeamTexts } from '../../texts/team-texts.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { Subscribe } from './calendar-ways.tsx'
import { figuresByMeeting, scheduleOf, type MeetingFigures, type Schedule } from './calendar.ts'
import { MonthCalendar } from './month-calendar.tsx'
import { RequestList } from './request-list.tsx'
import { ScheduleMap } from './schedule-map.tsx'
import css from './schedule.module.css'
import { useView, views, type ViewInHand } from './use-view.ts'

/** All meetings: those that are on, those to come, and what came of the past ones. */
export function ScheduleScreen() {
  const { state } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const { actor } = useSession()
  const requests = useRequestTexts()
  const schedule = useScheduleTexts()
  const { meetings } = useTexts()
  const mayPlan = holdsAnywhere(actor, ['moderator', 'head', 'admin'])
  return (
    <Page
      title={meetings.schedule.title}
      width="wide"
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      <div className={css.page}>
        <div className={css.title}>
          <div>
            <h1>{meetings.schedule.title}</h1>
            <p className="soft">{schedule.words}</p>
          </div>
          <div className={css.ways}>
            <Subscribe />
            <ButtonLink to="/meetings/ask" look="outline" icon={<IconHandStop size={20} aria-hidden />}>
              {requests.ask}
            </ButtonLink>
            {mayPlan && (
              <ButtonLink to="/meetings/new" icon={<IconPlus size={20} aria-hidden />}>
                {meetings.schedule.plan}
              </ButtonLink>
            )}
          </div>
        </div>
        {state ? <Views city={state} /> : <TownWaiting rows={5} />}
      </div>
    </Page>
  )
}

const page = 12

const viewIcons = { list: IconList, calendar: IconCalendarMonth, map: IconMap2 } as const

/** The schedule as a list, by months, or on the map. */
function Views({ city }: { city: CityState }) {
  const now = useNow(30_000)
  const today = dayOf(now, city.town.timeZone)
  const at = useView(today)
  const schedule = useMemo(() => scheduleOf(city.meetings, now), [city.meetings, now])
  const figures = useMemo(() => figuresByMeeting(city), [city])
  const list = (items: readonly Meeting[]) => (
    <ul className={css.list}>
      {items.map(meeting => (
        <li key={meeting.id}>
          <Line meeting={meeting} city={city} now={now} figures={figures.get(meeting.id)} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <ViewChoice at={at} />
      {at.view === 'calendar' && <MonthCalendar city={city} today={today} at={at} list={list} />}
      {at.view === 'list' && <Lists city={city} schedule={schedule} list={list} />}
      {at.view === 'map' && (
        <>
          <div className={css.wholeMap}>
            <ScheduleMap city={city} meetings={[...schedule.open, ...schedule.planned, ...schedule.past]} />
          </div>
          <RequestList city={city} />
        </>
      )}
    </>
  )
}

function ViewChoice({ at }: { at: ViewInHand }) {
  const schedule = useScheduleTexts()
  return (
    <div className={css.views}>
      <ChoiceChips label={schedule.views.label}>
        {views.map(view => {
          const Icon = viewIcons[view]
          return (
            <ChoiceChip key={view} chosen={at.view === view} onChoose={() => at.show(view)}>
              <Icon size={18} aria-hidden />
              {schedule.views[view]}
            </ChoiceChip>
          )
        })}
      </ChoiceChips>
    </div>
  )
}

type ListsProps = { city: CityState; schedule: Schedule; list: (items: readonly Meeting[]) => ReactNode }

function Lists({ city, schedule: { open, planned, past }, list }: ListsProps) {
  const { meetings, core } = useTexts()
  const [most, setMost] = useState(page)
  return (
    <div className={css.columns} data-schedule>
      <div className={css.lists}>
        <OwnMeetings city={city} list={list} />
        <section>
          <h2>{meetings.schedule.now}</h2>
          {open.length > 0 ? list(open) : <p className="soft">{meetings.schedule.noneNow}</p>}
        </section>
        <section>
          <h2>{meetings.schedule.planned}</h2>
          {planned.length > 0 ? (
            list(planned)
          ) : (
            <EmptyState title={meetings.schedule.nonePlanned} words={meetings.schedule.nonePlannedWords} />
          )}
        </section>
        <RequestList city={city} />
        <section>
          <h2>{meetings.schedule.past}</h2>
          {past.length > 0 ? list(past.slice(0, most)) : <p className="soft">{meetings.schedule.nonePast}</p>}
          {past.length > most && (
            <Button look="outline" onClick={() => setMost(most + page)}>
              {core.act.more}
            </Button>
          )}
        </section>
      </div>
      <div className={css.sideMap}>
        <ScheduleMap city={city} meetings={[...open, ...planned, ...past.slice(0, most)]} />
      </div>
    </div>
  )
}

/** Meetings ahead, on, or without a protocol yet, in whose team one is. */
function OwnMeetings({ city, list }: Pick<ListsProps, 'city' | 'list'>) {
  const texts = useTeamTexts()
  const { actor } = useSession()
  const duties = actor.kind === 'person' ? (actor.duties ?? []) : []
  const own = duties
    .flatMap(duty => city.meetings[duty.meeting] ?? [])
    .filter(({ phase }) => phase === 'planned' || phase === 'open' || phase === 'closed')
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  if (own.length === 0) return null
  return (
    <section>
      <h2>{texts.mine}</h2>
      {list(own)}
    </section>
  )
}

type LineProps = { meeting: Meeting; city: CityState; now: number; figures: MeetingFigures | undefined }

function Line({ meeting, city, now, figures }: LineProps) {
  const texts = useTexts()
  const schedule = useScheduleTexts()
  const over = meeting.phase === 'closed' || meeting.phase === 'published'
  const team = useTeamTexts()
  const { actor } = useSession()
  const duty = actor.kind === 'person' ? actor.duties?.find(each => each.meeting === meeting.id) : undefined
  const words = over
    ? resultWords(meeting, figures, schedule)
    : (meeting.cancelledBecause ?? agendaWords(meeting, schedule))
  return (
    <MeetingCard
      meeting={meeting}
      now={now}
      timeZone={city.town.timeZone}
      to={`/meetings/${meeting.id}`}
      note={
        (words || duty) && (
          <>
            {words && <p>{words}</p>}
            {duty && <p>{team.mineWords(team.jobs[duty.job].toLowerCase())}</p>}
          </>
        )
      }
    >
      {meeting.code && (
        <div>
          <ButtonLink to={`/m/${meeting.code}`}>{texts.meetings.schedule.join}</ButtonLink>
        </div>
      )}
    </MeetingCard>
  )
}

/** «61 участник · 14 вопросов · 9 поручений · выполнено 4» */
function resultWords({ attendance }: Meeting, figures: MeetingFigures | undefined, schedule: ScheduleTexts): string {
  const { issues = 0, instructions = 0, done = 0 } = figures ?? {}
  const parts = [
    attendance !== undefined && schedule.attended(attendance),
    schedule.issues(issues),
    schedule.instructions(instructions),
  ]
  return [...parts, done > 0 && schedule.done(done)].filter(Boolean).join(' · ')
}

const agendaWords = ({ agenda }: Meeting, schedule: ScheduleTexts): string =>
  agenda.length > 0 ? schedule.agendaItems(agenda.length) : ''
