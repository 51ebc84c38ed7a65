import { IconCircleCheck, IconCircleX, IconHandStop } from '@tabler/icons-react'
import type { Poll } from '#shared/votes/poll.ts'
import { channelSum } from '#shared/votes/result-table.ts'
import { resultWords } from '#shared/votes/result-words.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { useOutcomeWords } from '../../votes/poll-outcome.tsx'
import css from './answers-scene.module.css'

/** Whom hands ask: nobody is to be counted twice. */
export function HandsAsked({ poll }: { poll: Poll }) {
  const { projector } = useStaffTexts()
  if (poll.state !== 'open' || !poll.channels?.includes('hands')) return null
  return (
    <p className={css.hands}>
      <IconHandStop size="1.2em" stroke={2} aria-hidden />
      {projector.handsAsked}
    </p>
  )
}

/** How many of those who took part in a counted rating voted by phone, by hand and on paper. */
export function HallChannels({ poll }: { poll: Poll }) {
  const { language } = useLanguage()
  const words = resultWords[language]
  const sum = channelSum(poll.count, words)
  return sum && poll.count ? (
    <p className={css.sum}>
      {words.voters(poll.count.voters)} = {sum}
    </p>
  ) : null
}

/** What a counted vote has decided, and by which sum, in letters for the last row. */
export function HallOutcome({ poll }: { poll: Poll }) {
  const said = useOutcomeWords(poll)
  if (!said?.decided) return null
  const Icon = said.accepted ? IconCircleCheck : IconCircleX
  return (
    <div className={css.outcome}>
      <p className={css.decided} data-accepted={said.accepted || undefined}>
        <Icon size="1.2em" stroke={2.2} aria-hidden />
        {said.decided}
      </p>
      {[...said.sums, ...said.left].map(sum => (
        <p key={sum} className={css.sum}>
          {sum}
        </p>
      ))}
    </div>
  )
}
