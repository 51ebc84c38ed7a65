import { addWorkingDays } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { formatDay } from '../texts/format.ts'
import { useLanguage, useStaffTexts } from '../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { TextField } from '../ui/field.tsx'
import { useCalendar } from '../ui/town.ts'
import css from './task-form.module.css'

type TaskDeadlineProps = {
  /** The day from which working days are counted. */
  from: Day
  today: Day
  value: Day | undefined
  error: string | undefined
  onChoose: (deadline: Day) => void
}

const usual = [5, 10, 15] as const

/** A deadline by quick choices in working days, or by the calendar. */
export function TaskDeadline({ from, today, value, error, onChoose }: TaskDeadlineProps) {
  const texts = useStaffTexts().desk.form
  const { language } = useLanguage()
  const calendar = useCalendar()
  return (
    <div className={css.deadline}>
      <TextField
        label={texts.deadline}
        type="date"
        min={today}
        value={value ?? ''}
        error={error}
        onChange={event => onChoose(event.target.value)}
      />
      <ChoiceChips label={texts.deadline}>
        {usual.map(days => {
          const day = addWorkingDays(from, days, calendar)
          return (
            <ChoiceChip key={days} chosen={value === day} onChoose={() => onChoose(day)}>
              {texts.workingDays(days)} · {formatDay(language, day)}
            </ChoiceChip>
          )
        })}
      </ChoiceChips>
    </div>
  )
}
