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

type Drawing = ComponentType<{ size?: number | string; stroke?: number | string }>

/** The icon of each state: the same on a chip, on a pin and in the legend. */
export const stateIcons: Record<State, Drawing> = {
  new: IconMessagePlus,
  given: IconFileText,
  'in-work': IconTool,
  planned: IconCalendarTime,
  done: IconCheck,
  overdue: IconExclamationMark,
  refused: IconX,
  vote: IconChartBar,
}

type StatusChipProps = {
  state: State
  /** Says more than the state's own word: «просрочено 4 дня». */ word?: string
  /** Of several things of one colour each has a drawing of its own. */ icon?: Drawing
}

/** A state as tint, icon and word together. */
export function StatusChip({ state, word, icon }: StatusChipProps) {
  const { states } = useTexts().core
  const Icon = icon ?? stateIcons[state]
  return (
    <span className={css.chip} data-state={state}>
      <span aria-hidden className={css.icon}>
        <Icon size="1.15em" stroke={2.2} />
      </span>
      {word ?? states[state]}
    </span>
  )
}
