import { IconCheck } from '@tabler/icons-react'
import type { Id } from '#shared/core/value.ts'
import { answerOf, type Choices, type Poll } from '#shared/votes/poll.ts'
import { useTexts } from '../texts/texts.tsx'
import css from './answer-choice.module.css'
import { AnswerIcon } from './answer-icon.tsx'
import { castBallot } from './cast-ballot.tsx'

type AnswerChoiceProps = {
  poll: Poll
  /** The ballot as it was cast. */
  choices: Choices
  onTheWay: boolean
  wordsOf: (option: Id) => string | undefined
}

/** «За», «Против», «Воздержался», or the options of a choice, as big buttons: one press votes, another changes it. */
export function AnswerChoice({ poll, choices, onTheWay, wordsOf }: AnswerChoiceProps) {
  const { votes } = useTexts()
  const chosen = choices[0]?.[0]
  const ownWord = (option: Id): string | undefined => {
    const answer = answerOf(option)
    return answer && votes.answer[answer]
  }
  return (
    <div className={css.vote}>
      <div role="group" aria-label={poll.title} className={css.answers}>
        {poll.options.map(option => (
          <button
            key={option}
            type="button"
            className={css.answer}
            data-answer={answerOf(option)}
            aria-pressed={chosen === option}
            onClick={event => event.detail < 2 && chosen !== option && castBallot(poll, [[option, 1]])}
          >
            <span className={css.sign}>
              {poll.kind === 'open' ? (
                <AnswerIcon option={option} size={24} />
              ) : (
                chosen === option && <IconCheck size={22} stroke={2.8} aria-hidden />
              )}
            </span>
            {ownWord(option) ?? wordsOf(option)}
          </button>
        ))}
      </div>
      <p className={css.said} role="status">
        {chosen === undefined
          ? votes.answer.choose
          : onTheWay
            ? votes.castPending
            : `${votes.cast}. ${votes.answer.change}`}
      </p>
    </div>
  )
}
