import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { Poll } from '#shared/votes/poll.ts'
import { useOutcomeWords } from '../../votes/poll-outcome.tsx'
import css from './answers-scene.module.css'

/** What a counted vote has decided, and by which sum, in letters for the last row. */
export function HallOutcome({ poll }: { poll: Poll }) {
  const said = useOutcomeWords(poll)
  if (!said?.decided) return null
  const Icon = said.accepted ? IconCircleCheck : IconCircleX
  return (
    <div className={css.outcome} role="status">
      <p className={css.decided} data-accepted={said.accepted || undefined}>
        <Icon size="1.2em" stroke={2.2} aria-hidden />
        {said.decided}
      </p>
      {said.sums.map(sum => (
        <p key={sum} className={css.sum}>
          {sum}
        </p>
      ))}
    </div>
  )
}
