import type { ReactNode, Ref } from 'react'
import { Link } from 'react-router'
import css from './entry.module.css'

type EntryProps = {
  /** The state: a `StatusChip`, and what else stands beside it. */
  chip: ReactNode
  title: string
  note?: ReactNode
  chosen?: boolean | undefined
  /** A press on the title (or anywhere on the head) opens and closes what is inside; `to` goes somewhere instead. */
  onToggle?: (() => void) | undefined
  to?: string | undefined
  ref?: Ref<HTMLElement>
  children?: ReactNode
}

/** One line of a list of things: state, name, note; the chosen one is framed and shows its inside. */
export function Entry({ chip, title, note, chosen, onToggle, to, ref, children }: EntryProps) {
  return (
    <article ref={ref} className={css.entry} data-chosen={chosen || undefined}>
      <div className={css.head}>
        <div className={css.chips}>{chip}</div>
        <h3 className={css.title}>
          {to !== undefined ? (
            <Link to={to} className={css.press}>
              {title}
            </Link>
          ) : onToggle ? (
            <button type="button" className={css.press} aria-expanded={chosen ?? false} onClick={onToggle}>
              {title}
            </button>
          ) : (
            title
          )}
        </h3>
        {note && <div className={css.note}>{note}</div>}
      </div>
      {children && <div className={css.inside}>{children}</div>}
    </article>
  )
}
