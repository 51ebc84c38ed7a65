import type { MeetingState } from '#shared/state.ts'
import type { Poll } from '#shared/votes/poll.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useOptionWords } from '../../votes/option-words.ts'
import { PollBars } from '../../votes/poll-bars.tsx'
import { PollOutcome } from '../../votes/poll-outcome.tsx'
import css from './poll-results.module.css'

/** The count of a poll that has been shown to all: its bars, and how many voted. */
export function PollResults({ poll, state }: { poll: Poll; state: MeetingState }) {
  const { participant } = useTexts()
  const wordsOf = useOptionWords(poll, state.issues)
  if (!poll.count) return null
  return (
    <div className={css.results}>
      <PollBars poll={poll} options={poll.count.options} wordsOf={wordsOf} />
      <PollOutcome poll={poll} />
      <p className={css.voters}>{participant.now.voted(poll.count.voters)}</p>
    </div>
  )
}
