import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { Link } from 'react-router'
import { isWorkingDay } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { phaseStates } from '../../meetings/meeting-card.tsx'
import { formatTime, formatWeekday } from '../../texts/format.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { stateIcons } from '../../ui/status-chip.tsx'
import { useCalendar } from '../../ui/town.ts'
import css from './month-calendar.module.css'
import { useDayWord } from './working-day.ts'

type DayCellProps = {
  day: Day
  meetings: readonly Meeting[]
  timeZone: string
  /** It belongs to the month before or after. */ outside: boolean
  chosen: boolean
  today: boolean
  onChoose: () => void
}

/** A day of the month: its number, and its meetings as lines, on a phone as dots. */
export function DayCell({ day, meetings, timeZone, outside, chosen, today, onChoose }: DayCellProps) {
  const schedule = useScheduleTexts()
  const { meetings: texts } = useTexts()
  const { language } = useLanguage()
  const calendar = useCalendar()
  const word = useDayWord(calendar)(day)
  const said = [
    formatWeekday(language, day),
    today && schedule.month.today,
    word,
    ...meetings.map(each => `${texts.kinds[each.kind]}, ${texts.phases[each.phase]}`),
  ]
  return (
    <td
      aria-selected={chosen}
      className={css.day}
      data-outside={outside || undefined}
      data-off={!isWorkingDay(day, calendar) || undefined}
      data-today={today || undefined}
    >
      <button
        type="button"
        data-day={day}
        tabIndex={chosen ? 0 : -1}
        aria-current={today ? 'date' : undefined}
        aria-label={said.filter(Boolean).join(', ')}
        onClick={onChoose}
      >
        <span className={css.number}>{Number(day.slice(8))}</span>
        {word && <span className={css.word}>{word}</span>}
        <span className={css.dots}>
          {meetings.slice(0, 4).map(({ id, phase }) => (
            <span key={id} className={css.dot} data-phase={phase} />
          ))}
        </span>
      </button>
      <ul className={css.lines}>
        {meetings.map(meeting => (
          <li key={meeting.id}>
            <Line meeting={meeting} time={formatTime(language, meeting.startsAt, timeZone)} />
          </li>
        ))}
      </ul>
    </td>
  )
}

function Line({ meeting: { id, phase, title }, time }: { meeting: Meeting; time: string }) {
  const { meetings } = useTexts()
  const state = phaseStates[phase]
  const Icon = stateIcons[state]
  return (
    <Link to={`/meetings/${id}`} className={css.line} data-state={state} data-phase={phase}>
      <span className={css.lineHead}>
        <Icon size="1.1em" stroke={2.2} aria-hidden />
        <strong>{time}</strong> {meetings.phases[phase]}
      </span>
      <span className={css.lineTitle}>{title}</span>
    </Link>
  )
}
