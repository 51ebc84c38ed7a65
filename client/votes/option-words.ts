import type { Id } from '#shared/core/value.ts'
import { answerOf, type Poll } from '#shared/votes/poll.ts'
import { useTexts } from '../texts/texts.tsx'

type Worded = Readonly<Record<Id, { readonly text: string }>>

/** The words of a poll's options: of an issue what was raised, of an answer «за», of a choice what there is to choose; none for an issue that was hidden. */
export function useOptionWords(poll: Pick<Poll, 'kind' | 'options' | 'texts'>, issues: Worded) {
  const { answers } = useTexts().votes
  return (option: Id): string | undefined => {
    if (poll.kind === 'priority') return issues[option]?.text
    const answer = answerOf(option)
    return answer ? answers[answer] : poll.texts?.[poll.options.indexOf(option)]
  }
}
