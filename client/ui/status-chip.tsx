import {
  IconCalendarTime,
  IconChartBar,
  IconCheck,
  IconExclamationMark,
  IconFileText,
  IconMessagePlus,
  IconTool,
  IconX,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTexts } from '../texts/texts.tsx'
import type { State } from './colours.ts'
import css from './status-chip.module.css'

/** The icon of each state: the same on a chip, on a pin and in the legend. */
export const stateIcons: Record<State, ComponentType<{ size?: number | string; stroke?: number | string }>> = {
  new: IconMessagePlus,
  given: IconFileText,
  'in-work': IconTool,
  planned: IconCalendarTime,
  done: IconCheck,
  overdue: IconExclamationMark,
  refused: IconX,
  vote: IconChartBar,
}

type StatusChipProps = { state: State; /** Says more than the state's own word: «просрочено 4 дня». */ word?: string }

/** A state as tint, icon and word together. */
export function StatusChip({ state, word }: StatusChipProps) {
  const { states } = useTexts().core
  const Icon = stateIcons[state]
  return (
    <span className={css.chip} data-state={state}>
      <span aria-hidden className={css.icon}>
        <Icon size="1.15em" stroke={2.2} />
      </span>
      {word ?? states[state]}
    </span>
  )
}
