import type { ButtonHTMLAttributes, ReactNode } from 'react'
import css from './choice-chip.module.css'

type ChoiceChipProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> & {
  chosen: boolean
  onChoose: () => void
  children: ReactNode
}

/** A choice that can be on or off: a filter, a quick deadline, a view of the projector. Said as `aria-pressed`. */
export function ChoiceChip({ chosen, onChoose, children, ...rest }: ChoiceChipProps) {
  return (
    <button {...rest} type="button" className={css.chip} aria-pressed={chosen} onClick={onChoose}>
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
