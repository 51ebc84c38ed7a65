import type { Id } from '#shared/core/value.ts'
import { answerOf, ranked, type OptionCount, type Poll } from '#shared/votes/poll.ts'
import { resultWords } from '#shared/votes/result-words.ts'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { BarRow } from '../ui/bar-row.tsx'
import { AnswerIcon } from './answer-icon.tsx'
import css from './poll-bars.module.css'

type PollBarsProps = {
  poll: Poll
  options: readonly OptionCount[]
  wordsOf: (option: Id) => string | undefined
}

/** The figures of a poll as bars: answers in their order, issues and options the most wanted first. */
export function PollBars({ poll, options, wordsOf }: PollBarsProps) {
  const noteOf = useChannelNote(poll)
  const { votes } = useTexts()
  const rows = (poll.kind === 'open' ? options : ranked(options)).filter(([id]) => wordsOf(id) !== undefined)
  const most = Math.max(0, ...rows.map(([, n]) => n))
  if (poll.kind === 'open')
    return (
      <ul className={css.answers}>
        {rows.map(([id, n]) => (
          <li key={id} className={css.answer} data-answer={answerOf(id)}>
            <span className={css.sign}>
              <AnswerIcon option={id} size="1.2em" />
            </span>
            <span className={css.word}>{wordsOf(id)}</span>
            <span className={css.track} aria-hidden>
              <span className={css.bar} style={{ transform: `scaleX(${most > 0 ? n / most : 0})` }} />
            </span>
            <span className={css.value}>
              <span aria-hidden>{n}</span>
              <span className="unseen">{votes.count(n)}</span>
            </span>
            {noteOf(id) && <span className={css.note}>{noteOf(id)}</span>}
          </li>
        ))}
      </ul>
    )
  return (
    <ol className={css.rows}>
      {rows.map(([id, n], index) => (
        <BarRow
          key={id}
          rank={index + 1}
          title={wordsOf(id) ?? ''}
          value={n}
          max={most}
          label={poll.mode === 'points' ? votes.points(n) : votes.count(n)}
          note={noteOf(id)}
        />
      ))}
    </ol>
  )
}

/** «С телефона 20 · Руки 10»: where a number comes from, if not from phones alone. */
export function useChannelNote({ count }: Poll): (option: Id) => string | undefined {
  const { language } = useLanguage()
  const words = resultWords[language].channels
  return option => {
    const channels = count?.channels
    if (!channels) return undefined
    const said = (['online', 'hands', 'paper'] as const).filter(name => channels[name])
    const n = (name: (typeof said)[number]) => channels[name]?.find(([id]) => id === option)?.[1] ?? 0
    return said.map(name => `${words[name]} ${n(name)}`).join(' · ')
  }
}
