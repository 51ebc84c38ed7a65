import { productionCalendar } from '#shared/core/production-calendar.ts'
import { formatDayWords } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import css from './settings.module.css'

/** The days by which deadlines are counted, year by year. */
export function WorkCalendar() {
  const { settings } = useStaffTexts()
  const { language } = useLanguage()
  const { daysOff, daysWorked } = productionCalendar
  const years = [...new Set(daysOff.map(day => day.slice(0, 4)))]
  const of = (days: readonly string[], year: string) =>
    days
      .filter(day => day.startsWith(year))
      .map(day => formatDayWords(language, day))
      .join(', ')
  return (
    <>
      <p className="soft">{settings.calendarWords}</p>
      {years.map(year => (
        <details key={year} className={css.year}>
          <summary>{year}</summary>
          <p>
            <strong>{settings.off}:</strong> {of(daysOff, year)}
          </p>
          {of(daysWorked, year) && (
            <p>
              <strong>{settings.worked}:</strong> {of(daysWorked, year)}
            </p>
          )}
        </details>
      ))}
    </>
  )
}
