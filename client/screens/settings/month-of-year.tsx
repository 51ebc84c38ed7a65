import type { KeyboardEvent } from 'react'
import type { Day } from '#shared/core/value.ts'
import { formatMonth, formatWeekday, weekdayNames } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import css from './work-calendar.module.css'
import type { YearDay, YearMonth } from './year-calendar.ts'

type MonthProps = {
  of: YearMonth
  chosen: Day
  today: Day
  onChoose: (day: Day) => void
  /** The arrows lead from month to month too. */
  onKeyDown: (event: KeyboardEvent) => void
}

/** A small month: days off are tinted, moved ones are marked by more than colour, and its working days are counted. */
export function MonthOfYear({ of: { month, weeks, working }, chosen, today, onChoose, onKeyDown }: MonthProps) {
  const { settings } = useStaffTexts()
  const { language } = useLanguage()
  const name = formatMonth(language, month).replace(/\s\d+$/, '')
  return (
    <table role="grid" className={css.month} aria-label={formatMonth(language, month)} onKeyDown={onKeyDown}>
      <caption>
        <strong>{name}</strong> <span className="soft">{settings.year.workingShort(working)}</span>
      </caption>
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
        {weeks.map((week, n) => (
          <tr key={n}>
            {week.map((each, at) =>
              each ? (
                <DayOfYear
                  key={each.day}
                  of={each}
                  chosen={each.day === chosen}
                  today={each.day === today}
                  onChoose={onChoose}
                />
              ) : (
                <td key={at} aria-hidden />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = { of: YearDay; chosen: boolean; today: boolean; onChoose: (day: Day) => void }

function DayOfYear({ of: { day, works, moved, name }, chosen, today, onChoose }: DayProps) {
  const { settings } = useStaffTexts()
  const { language } = useLanguage()
  const said = settings.year.dayWords(works, moved, name ?? settings.holidays[day.slice(5)])
  return (
    <td aria-selected={chosen} data-off={!works || undefined} data-moved={moved || undefined}>
      <button
        type="button"
        data-day={day}
        tabIndex={chosen ? 0 : -1}
        aria-current={today ? 'date' : undefined}
        aria-label={`${formatWeekday(language, day)}: ${said}`}
        title={moved || name ? said : undefined}
        onClick={() => onChoose(day)}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  )
}
