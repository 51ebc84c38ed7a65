import { IconInbox } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.tsx'
import css from './states.module.css'

type EmptyStateProps = {
  title?: string
  words?: string
  icon?: ReactNode
  /** It is all the page has to say: its title is the page's heading. */
  alone?: boolean
  children?: ReactNode
}

/** Says that there is nothing, why, and (as children) what to do about it. */
export function EmptyState({ title, words, icon, alone, children }: EmptyStateProps) {
  const { empty } = useTexts().core
  return (
    <div className={css.state}>
      <span className={css.icon} aria-hidden>
        {icon ?? <IconInbox size={32} stroke={1.6} />}
      </span>
      {alone ? (
        <h1>{title ?? empty.title}</h1>
      ) : (
        <p>
          <strong>{title ?? empty.title}</strong>
        </p>
      )}
      {words && <p className={css.words}>{words}</p>}
      {children}
    </div>
  )
}
