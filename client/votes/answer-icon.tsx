import { IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import type { Id } from '#shared/core/value.ts'
import { answerOf } from '#shared/votes/poll.ts'

const icons = { for: IconCheck, against: IconX, abstain: IconMinus }

/** The sign of one of the three answers; nothing for an option of a choice. */
export function AnswerIcon({ option, size }: { option: Id; size: number | string }) {
  const answer = answerOf(option)
  if (!answer) return null
  const Icon = icons[answer]
  return <Icon size={size} stroke={2.8} aria-hidden />
}
