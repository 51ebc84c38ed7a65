import type { Poll } from '#shared/votes/poll.ts'
import { resultOf } from '#shared/votes/result.ts'
import { decidedWords, sumsOf } from '#shared/votes/result-table.ts'
import { resultWords } from '#shared/votes/result-words.ts'
import { useLanguage } from '../texts/texts.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import css from './poll-outcome.module.css'

/** How a counted poll came out, in the reader's words: what was decided, and the sums behind it. */
export function useOutcomeWords(
  poll: Poll,
): { decided: string | undefined; accepted: boolean; sums: string[]; left: string[] } | undefined {
  const { language } = useLanguage()
  const result = resultOf(poll)
  if (!result) return undefined
  const words = resultWords[language]
  const accepted = result.outcome ? result.outcome.accepted : result.chosen !== undefined
  return {
    decided: decidedWords(result, words),
    accepted,
    sums: sumsOf(result, words),
    left: (poll.count?.left ?? []).map(words.left),
  }
}

/** «Решение принято», and the sum by which it was. */
export function PollOutcome({ poll }: { poll: Poll }) {
  const said = useOutcomeWords(poll)
  if (!said?.decided && !said?.left.length) return null
  return (
    <div className={css.outcome}>
      {said.decided && <StatusChip state={said.accepted ? 'done' : 'new'} word={said.decided} />}
      {[...said.sums, ...said.left].map(sum => (
        <p key={sum}>{sum}</p>
      ))}
    </div>
  )
}
