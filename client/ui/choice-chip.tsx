import type { ReactNode } from 'react'
import css from './choice-chip.module.css'

type ChoiceChipProps = {
  chosen: boolean
  onChoose: () => void
  disabled?: boolean
  children: ReactNode
  title?: string
}

/** A choice that can be on or off: a filter, a quick deadline, a view of the projector. Said as `aria-pressed`. */
export function ChoiceChip({ chosen, onChoose, disabled, children, title }: ChoiceChipProps) {
  return (
    <button
      type="button"
      className={css.chip}
      aria-pressed={chosen}
      disabled={disabled}
      onClick={onChoose}
      title={title}
    >
      {children}
    </button>
  )
}

/** Chips side by side under one name. */
export function ChoiceChips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={css.chips}>
      {children}
    </div>
  )
}
