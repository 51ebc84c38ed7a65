import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { agendaNumbers, plannedStarts, publicAgenda } from '#shared/meetings/agenda.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { Link } from 'react-router'
import { formatTime } from '../../texts/format.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import css from './schedule.module.css'

/** The agenda as everybody sees it: when each item is to begin, what is discussed now, what is done. */
export function MeetingAgenda({ meeting, timeZone }: { meeting: Meeting; timeZone: string }) {
  const schedule = useScheduleTexts()
  const { meetings } = useTexts()
  const { language } = useLanguage()
  const agenda = publicAgenda(meeting.agenda)
  const numbers = agendaNumbers(meeting.agenda)
  const starts = plannedStarts(meeting.agenda, meeting.startsAt)
  const { item, done = [], phase } = meeting
  const stateOf = (id: string) =>
    phase === 'open' && id === item ? meetings.agenda.now : done.includes(id) ? meetings.agenda.done : undefined
  return (
    <section>
      <h2>{meetings.meeting.agenda}</h2>
      {agenda.length === 0 ? (
        <p className="soft">{meetings.meeting.noAgenda}</p>
      ) : (
        <ol className={css.agenda}>
          {agenda.map(({ id, text, minutes, initiative, sub }) => (
            <li
              key={id}
              data-sub={sub || undefined}
              aria-current={stateOf(id) === meetings.agenda.now ? 'step' : undefined}
            >
              <span className={css.itemNumber}>{numbers[id]}.</span>{' '}
              {initiative === undefined ? text : <Link to={`/initiatives/${initiative}`}>{text}</Link>}{' '}
              <span className={css.minutes}>
                {[
                  phase === 'planned' && starts[id] && formatTime(language, starts[id], timeZone),
                  minutes !== undefined && schedule.minutes(minutes),
                  stateOf(id),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
