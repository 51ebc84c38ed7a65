import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.tsx'
import css from './bar-row.module.css'

type BarRowProps = {
  rank: number
  title: string
  value: number
  /** The value of the longest bar in the list. */
  max: number
  /** How the number reads, with its word: «34 голоса». */
  label?: string
  note?: ReactNode
}

/** One line of a ranked result (an `<li>`): place, title, bar, big number. Its sizes follow the font size around it. */
export function BarRow({ rank, title, value, max, label, note }: BarRowProps) {
  const texts = useTexts().core
  return (
    <li className={css.row}>
      <span className={css.rank}>
        <span className="unseen">{texts.rank(rank)}. </span>
        <span aria-hidden>{rank}</span>
      </span>
      <span className={css.middle}>
        <span className={css.title}>{title}</span>
        <span className={css.track} aria-hidden>
          <span className={css.bar} style={{ transform: `scaleX(${share(value, max)})` }} />
        </span>
        {note && <span className={css.note}>{note}</span>}
      </span>
      <span className={css.value}>
        <span aria-hidden={label ? true : undefined}>{value}</span>
        {label && <span className="unseen">{label}</span>}
      </span>
    </li>
  )
}

function share(value: number, max: number): number {
  return max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
}
