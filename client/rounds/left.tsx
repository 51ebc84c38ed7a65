import type { Round } from '#shared/rounds/round.ts'
import { formatMoney } from '../texts/format.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { leftOf, type Choice } from './choice.ts'
import css from './rounds.module.css'

/** What is left to give, always in sight and read aloud when it changes. */
export function Left({ round, choice }: { round: Round; choice: Choice }) {
  const { booth } = useRoundTexts()
  const { language } = useLanguage()
  const { kind } = round.plan.ballot
  const left = leftOf(round, choice)
  return (
    <p className={css.left} role="status">
      <strong>{kind === 'knapsack' ? booth.leftMoney(formatMoney(language, left)) : booth.left[kind](left)}</strong>
      <span className="soft">{booth.chosenCount(choice.votes.length)}</span>
    </p>
  )
}
