import { useId, type ReactNode } from 'react'
import { ChoiceChip } from '../ui/choice-chip.tsx'
import css from './residents.module.css'

type ChoiceFieldProps<T> = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  choices: readonly (readonly [value: T, words: string])[]
  value: T | undefined
  onChange: (value: T) => void
}

/** One of a few, side by side; none of them is chosen in advance. */
export function ChoiceField<T extends string | number>(props: ChoiceFieldProps<T>) {
  const { label, hint, error, choices, value, onChange } = props
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-error`} className={css.group}>
      <span id={id} className={css.label}>
        {label}
      </span>
      <div className={css.chips}>
        {choices.map(([each, words]) => (
          <ChoiceChip key={each} chosen={each === value} onChoose={() => onChange(each)}>
            {words}
          </ChoiceChip>
        ))}
      </div>
      {hint && <p className={css.hint}>{hint}</p>}
      <p id={`${id}-error`} role="alert" className={css.error} hidden={!error}>
        {error}
      </p>
    </div>
  )
}
