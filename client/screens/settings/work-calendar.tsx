import { IconArrowBackUp, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { isWorkingDay } from '#shared/core/calendar.ts'
import { daysOffByLaw } from '#shared/core/public-holidays.ts'
import type { Day } from '#shared/core/value.ts'
import { calendarOf, isEntered, type TownDay } from '#shared/places/town-calendar.ts'
import { SetDay, useSetCalendar } from '../../places/set-calendar.tsx'
import { formatWeekday } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { dayByKey } from '../schedule/month.ts'
import { MonthOfYear } from './month-of-year.tsx'
import css from './work-calendar.module.css'
import { monthsOf, type YearDay } from './year-calendar.ts'

type WorkCalendarProps = { own: readonly TownDay[] | undefined; today: Day; onChanged: () => void }

const none: readonly TownDay[] = []

/** The days by which deadlines are counted, a year at a time; a press on a day changes it. */
export function WorkCalendar({ own = none, today, onChanged }: WorkCalendarProps) {
  const { settings } = useStaffTexts()
  const [day, setDay] = useState(today)
  const { say, busy } = useSetCalendar(onChanged)
  const [undo, setUndo] = useState<TownDay[][]>([])
  const grid = useRef<HTMLDivElement>(null)
  const calendar = useMemo(() => calendarOf(own), [own])
  const year = Number(day.slice(0, 4))
  const months = useMemo(() => monthsOf(year, calendar, own), [year, calendar, own])
  const chosen = months.flatMap(({ weeks }) => weeks.flat()).find(each => each?.day === day)
  const asItIs = (of: Day): TownDay => {
    const name = own.find(each => each.day === of)?.name
    return { day: of, works: isWorkingDay(of, calendar), ...(name && { name }) }
  }
  const change = async (days: TownDay[]) => {
    const before = days.map(each => asItIs(each.day))
    if (await say(days)) setUndo([...undo, before])
  }
  const takeBack = async () => {
    const last = undo.at(-1)
    if (last && (await say(last))) setUndo(undo.slice(0, -1))
  }
  const goTo = (to: Day) => {
    if (to < firstDay || to > lastDay) return
    setDay(to)
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : dayByKey(event.key, day)
    if (!to || !(event.target as HTMLElement).dataset['day']) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <div className={css.calendar}>
      <p className="soft">{settings.year.words}</p>
      <YearHead year={year} onYear={to => setDay(`${to}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`)} />
      <p role="status" className={css.sum}>
        <strong>{settings.year.working(months.reduce((sum, each) => sum + each.working, 0))}</strong>{' '}
        <span className="soft">{settings.year.source(year, isEntered(`${year}`, calendar))}</span>
      </p>
      {!isEntered(`${year}`, calendar) && (
        <div className={css.empty}>
          <p>{settings.year.notEntered(year)}</p>
          <Button
            look="outline"
            size="small"
            busy={busy}
            onClick={() => void change(daysOffByLaw(year).map(each => ({ day: each, works: false })))}
          >
            {settings.year.enterByLaw}
          </Button>
        </div>
      )}
      <ul className={css.legend}>
        <li data-off>{settings.year.legendOff}</li>
        <li>{settings.year.legendWorked}</li>
      </ul>
      <div className={css.both}>
        <div ref={grid} className={css.months}>
          {months.map(each => (
            <MonthOfYear
              key={each.month}
              of={each}
              chosen={day}
              today={today}
              onChoose={setDay}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
        {chosen && (
          <section className={css.chosen} aria-label={settings.year.chosen}>
            <DayHead of={chosen} />
            <SetDay
              key={`${day} ${String(chosen.works)} ${chosen.name ?? ''}`}
              of={chosen}
              busy={busy}
              onSave={saved => void change([saved])}
            />
            {undo.length > 0 && (
              <Button look="quiet" size="small" onClick={() => void takeBack()}>
                <IconArrowBackUp size={18} aria-hidden /> {settings.year.undo}
              </Button>
            )}
          </section>
        )}
      </div>
    </div>
  )
}

/** The century the rules of days hold for. */
const [firstDay, lastDay] = ['2020-01-01', '2049-12-31']

function YearHead({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const { settings } = useStaffTexts()
  const { previous, next } = settings.year
  return (
    <div className={css.head}>
      <Button look="outline" aria-label={previous} disabled={year <= 2020} onClick={() => onYear(year - 1)}>
        <IconChevronLeft size={20} aria-hidden />
      </Button>
      <h3 aria-live="polite">{year}</h3>
      <Button look="outline" aria-label={next} disabled={year >= 2049} onClick={() => onYear(year + 1)}>
        <IconChevronRight size={20} aria-hidden />
      </Button>
    </div>
  )
}

function DayHead({ of: { day, works, moved, name } }: { of: YearDay }) {
  const { settings } = useStaffTexts()
  const { language } = useLanguage()
  const words = formatWeekday(language, day)
  return (
    <div aria-live="polite">
      <h4>{words.charAt(0).toUpperCase() + words.slice(1)}</h4>
      <p className="soft">{settings.year.dayWords(works, moved, name ?? settings.holidays[day.slice(5)])}</p>
    </div>
  )
}
