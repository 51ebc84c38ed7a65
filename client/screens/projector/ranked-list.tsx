import { IconCheck } from '@tabler/icons-react'
import type { Support } from '#shared/issues/support.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { SupportFigure } from '../../ui/support-figure.tsx'
import css from './ranked-list.module.css'

export type RankedRow = {
  id: string
  rank: number
  title: string
  /** None where it may not be shown. */
  value?: number | undefined
  /** The value as supports, at the meeting and before it. */
  support?: Support | undefined
  /** What became of it: stands where the bar would. */
  outcome?: string | undefined
}

/** Ranked lines as large as the room allows; when places change, lines move to them instead of jumping. */
export function RankedList({
  rows,
  most,
  label,
}: {
  rows: readonly RankedRow[]
  /** How many fit. */ most: number
  label: string
}) {
  const { projector, core } = useStaffTexts()
  const shown = rows.slice(0, most)
  const max = Math.max(1, ...rows.map(row => row.value ?? 0))
  const slots = Math.max(4, shown.length)
  const rest = rows.length - shown.length
  // The order of elements never changes, only their places: an element moved in the document would lose its movement.
  const placed = shown.map((row, index) => ({ row, index })).sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
  return (
    <div className={css.list}>
      <ol className={css.rows} aria-label={label}>
        {placed.map(({ row, index }) => (
          <li
            key={row.id}
            className={css.row}
            style={{ height: `${100 / slots}%`, transform: `translateY(${index * 100}%)` }}
          >
            <span className={css.rank} data-done={row.outcome !== undefined || undefined}>
              <span className="unseen">{core.rank(row.rank)}</span>
              <span aria-hidden>{row.outcome === undefined ? row.rank : <IconCheck size="1.1em" stroke={3} />}</span>
            </span>
            <span className={css.middle}>
              <span className={css.title}>{row.title}</span>
              {row.outcome !== undefined && <span className={css.outcome}>{row.outcome}</span>}
              {row.outcome === undefined && row.value !== undefined && (
                <span className={css.track} aria-hidden>
                  <span className={css.bar} style={{ transform: `translateX(${(row.value / max - 1) * 100}%)` }} />
                </span>
              )}
            </span>
            {row.value !== undefined && (
              <span className={css.value}>{row.support ? <SupportFigure {...row.support} /> : row.value}</span>
            )}
          </li>
        ))}
      </ol>
      {rest > 0 && <p className={css.more}>{projector.more(rest)}</p>}
    </div>
  )
}
