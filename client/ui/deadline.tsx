import { useLanguage, useTexts } from '../texts/texts.tsx'
import { formatDay } from '../texts/format.ts'
import type { Texts } from '../texts/types.ts'
import css from './deadline.module.css'

type DeadlineProps = {
  /** The last day, `YYYY-MM-DD` in the town's time zone; none while no deadline is set. */
  due?: string | undefined
  /** Days until it, counted in `unit`; negative once it has passed. */
  daysLeft?: number | undefined
  unit?: 'calendar' | 'working'
  /** A finished task's deadline is history: no count, no red. */
  finished?: boolean
  /** The count stands elsewhere already. */
  uncounted?: boolean | undefined
  /** The year whose plan it is in: said instead of the day. */
  plan?: number | undefined
  /** The article or policy the deadline comes from. */
  source?: string | undefined
}

/** A deadline as a date and the days left: «до 12.12.2026 · осталось 4 рабочих дня»; red only when overdue. */
export function Deadline({ due, daysLeft, unit = 'calendar', finished, uncounted, plan, source }: DeadlineProps) {
  const texts = useTexts().core.deadline
  const { language } = useLanguage()
  if (!due) return <span className={css.deadline}>{texts.none}</span>
  const over = !finished && daysLeft !== undefined && daysLeft < 0
  const counted = !finished && daysLeft !== undefined && (plan === undefined || over)
  const date = formatDay(language, due)
  return (
    <span className={css.deadline} data-over={over || undefined} title={source}>
      <time dateTime={due}>
        {plan !== undefined && !over ? texts.plan(plan) : over || finished ? texts.was(date) : texts.until(date)}
      </time>
      {counted && !uncounted && <strong> · {deadlineWords(texts, daysLeft, unit)}</strong>}
    </span>
  )
}

/** The count alone, as a chip says it: «просрочено 4 дня», «осталось 4 рабочих дня», «срок сегодня». */
export function deadlineWords(
  texts: Texts['core']['deadline'],
  daysLeft: number,
  unit: 'calendar' | 'working',
): string {
  if (daysLeft === 0) return texts.today
  if (daysLeft < 0) return unit === 'working' ? texts.overWorking(-daysLeft) : texts.over(-daysLeft)
  return unit === 'working' ? texts.leftWorking(daysLeft) : texts.left(daysLeft)
}
