import type { ReactNode } from 'react'
import css from './key-hint.module.css'

/** A key and what it does; `on` says which ground it stands on. Keys are also named by `aria-keyshortcuts` on the button. */
export function KeyHint({
  keys,
  children,
  on = 'paper',
}: {
  keys: string
  children?: ReactNode
  on?: 'paper' | 'colour'
}) {
  return (
    <span className={css.hint}>
      <kbd className={css.key} data-on={on}>
        {keys}
      </kbd>
      {children}
    </span>
  )
}
