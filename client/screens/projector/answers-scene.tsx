import { answerOf, type OptionCount, type Poll } from '#shared/votes/poll.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { AnswerIcon } from '../../votes/answer-icon.tsx'
import { useChannelNote } from '../../votes/poll-bars.tsx'
import css from './answers-scene.module.css'
import { FitText } from './fit-text.tsx'
import { HallOutcome, HandsAsked } from './hall-outcome.tsx'

/** A question and its three answers: words as large as they fit, bars that grow, big numbers. */
export function AnswersScene({ poll, options }: { poll: Poll; options: readonly OptionCount[] }) {
  const { votes } = useStaffTexts()
  const noteOf = useChannelNote(poll)
  const most = Math.max(1, ...options.map(([, n]) => n))
  return (
    <>
      <section className={css.question}>
        <p className={css.kind}>{votes.console.title}</p>
        <FitText className={css.words} sizes={sizes}>
          {poll.title}
        </FitText>
        <HandsAsked poll={poll} />
        <HallOutcome poll={poll} />
      </section>
      <ul className={css.answers} aria-label={poll.title}>
        {options.map(([id, n]) => {
          const answer = answerOf(id)
          return (
            <li key={id} className={css.answer} data-answer={answer}>
              <span className={css.name}>
                <AnswerIcon option={id} size="1.1em" />
                {answer && votes.answers[answer]}
              </span>
              <strong className={css.value}>{n}</strong>
              <span className={css.track} aria-hidden>
                <span className={css.bar} style={{ transform: `translateX(${(n / most - 1) * 100}%)` }} />
              </span>
              {noteOf(id) && <span className={css.channels}>{noteOf(id)}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const sizes = [9, 8, 7, 6, 5.2, 4.5, 4, 3.5, 3]
