import { IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './timeline.module.css'

export type TimelineStep = {
  key: string
  title: ReactNode
  /** Date, body, deadline: the second line. */
  note?: ReactNode
  state: 'done' | 'now' | 'ahead' | 'failed'
  /** Photos, text of an answer. */
  more?: ReactNode
}

/** The chain issue → vote → instruction → task → proof, downwards on cards, as a row of pills on the projector. */
export function Timeline({ steps, label, row }: { steps: readonly TimelineStep[]; label: string; row?: boolean }) {
  return (
    <ol className={row ? css.row : css.column} aria-label={label}>
      {steps.map(step => (
        <li
          key={step.key}
          className={css.step}
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {!row && (
            <span className={css.mark} aria-hidden>
              {step.state === 'done' && <IconCheck size={12} stroke={3.5} />}
              {step.state === 'failed' && <IconX size={12} stroke={3.5} />}
            </span>
          )}
          <span className={css.title}>{step.title}</span>
          {step.note && <span className={css.note}>{step.note}</span>}
          {step.more && <div className={css.more}>{step.more}</div>}
        </li>
      ))}
    </ol>
  )
}
