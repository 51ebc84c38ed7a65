import { useScheduleTexts } from '../../texts/schedule-texts.ts'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Day } from '#shared/core/value.ts'
import { meetingPhases, type Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { phaseStates } from '../../meetings/meeting-card.tsx'
import { formatMonth, formatWeekday, weekdayNames } from '../../texts/format.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { useCalendar } from '../../ui/town.ts'
import { DayCell } from './day-cell.tsx'
import css from './month-calendar.module.css'
import { addMonths, dayByKey, meetingsByDay, monthOf, sameDayIn, weeksOf } from './month.ts'
import type { ViewInHand } from './use-view.ts'
import { useDayWord } from './working-day.ts'

type MonthProps = {
  city: CityState
  today: Day
  at: ViewInHand
  /** The meetings of the chosen day, one by one. */
  list: (meetings: readonly Meeting[]) => ReactNode
}

/** The schedule month by month; arrows go from day to day, and the chosen day's meetings stand below. */
export function MonthCalendar({ city, today, at, list }: MonthProps) {
  const schedule = useScheduleTexts()
  const { meetings } = useTexts()
  const { language } = useLanguage()
  const { month, day, goTo } = at
  const dayWord = useDayWord(useCalendar())
  const byDay = useMemo(() => meetingsByDay(city.meetings, city.town.timeZone), [city.meetings, city.town.timeZone])
  const weeks = useMemo(() => weeksOf(month), [month])
  const grid = useRef<HTMLTableElement>(null)
  const byKeys = useRef(false)
  useEffect(() => {
    if (byKeys.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    byKeys.current = false
  }, [day])
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : dayByKey(event.key, day)
    if (!to || !(event.target as HTMLElement).dataset['day']) return
    event.preventDefault()
    byKeys.current = true
    goTo(to)
  }
  const here = [...byDay].flatMap(([each, some]) => (monthOf(each) === month ? some : []))
  const phases = meetingPhases.filter(phase => here.some(meeting => meeting.phase === phase))
  const chosen = byDay.get(day) ?? []
  return (
    <div className={css.calendar}>
      <MonthHead at={at} today={today} />
      <table
        ref={grid}
        role="grid"
        aria-label={formatMonth(language, month)}
        className={css.month}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {weekdayNames(language).map(({ short, long }) => (
              <th key={short} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr key={week[0]}>
              {week.map(each => (
                <DayCell
                  key={each}
                  day={each}
                  meetings={byDay.get(each) ?? []}
                  timeZone={city.town.timeZone}
                  outside={monthOf(each) !== month}
                  chosen={each === day}
                  today={each === today}
                  onChoose={() => goTo(each)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {phases.length > 0 && (
        <ul className={css.legend} aria-label={schedule.month.legend}>
          {phases.map(phase => (
            <li key={phase}>
              <span className={css.dot} data-phase={phase} aria-hidden />
              <StatusChip state={phaseStates[phase]} word={meetings.phases[phase]} />
            </li>
          ))}
        </ul>
      )}
      <section className={css.chosen} aria-live="polite">
        <h2>{capital(formatWeekday(language, day))}</h2>
        {dayWord(day) && <p className="soft">{capital(dayWord(day))}</p>}
        {chosen.length > 0 ? list(chosen) : <p className="soft">{schedule.month.none}</p>}
      </section>
    </div>
  )
}

function MonthHead({ at: { month, day, goTo }, today }: Pick<MonthProps, 'at' | 'today'>) {
  const { month: words } = useScheduleTexts()
  const { language } = useLanguage()
  const by = (n: number) => goTo(sameDayIn(addMonths(month, n), day))
  return (
    <div className={css.head}>
      <h2 aria-live="polite">{capital(formatMonth(language, month))}</h2>
      <div className={css.tools}>
        <Button look="outline" aria-label={words.previous} title={words.previous} onClick={() => by(-1)}>
          <IconChevronLeft size={20} aria-hidden />
        </Button>
        <Button look="outline" disabled={day === today} onClick={() => goTo(today)}>
          {words.today}
        </Button>
        <Button look="outline" aria-label={words.next} title={words.next} onClick={() => by(1)}>
          <IconChevronRight size={20} aria-hidden />
        </Button>
      </div>
    </div>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
