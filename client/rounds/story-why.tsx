import type { Payment, Step } from '#shared/rounds/explain.ts'
import { compareFractions, type Fraction } from '#shared/rounds/fraction.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { PotStory } from '#shared/rounds/story.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { nothing, numberOf, sayMoney, sayNumber, times } from './amounts.ts'
import { Purses } from './purses.tsx'
import css from './story.module.css'

type WhyWonProps = { step: Step; story: PotStory; utility: Round['plan']['count']['utility'] }

/** Why this one was next, in words and as a picture: the purses of those who paid, or a bar beside those of the others. */
export function WhyWon({ step, story, utility }: WhyWonProps) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  if (step.by === 'shares') {
    const price = sayMoney(language, utility === 'cost' ? times(step.price, 1000n) : step.price)
    return (
      <>
        {step.cost.top > 0n && <p>{explained.price[utility](price)}</p>}
        <p>
          <PaidWords payments={step.payments} />
        </p>
        <Purses payments={step.payments} share={step.share} />
      </>
    )
  }
  const measured = measureOf(step)
  if (!measured || measured.top <= 0n) return <p>{explained.nobodys}</p>
  // What is worth its cost to a voter has as much per rouble as it has votes.
  const perCost = step.by === 'per-cost' && utility !== 'cost'
  const points = utility === 'points' || utility === 'borda'
  const said = () => sayNumber(language, perCost ? times(measured, 1_000_000n) : measured)
  const words =
    step.by === 'phragmen'
      ? explained.load(sayMoney(language, measured))
      : explained.score[points ? (perCost ? 'pointsPerCost' : 'points') : perCost ? 'votesPerCost' : 'votes'](said())
  return (
    <>
      <p>{words}</p>
      <span className={css.track} aria-hidden>
        <span className={css.fill} data-measure style={{ width: `${partOf(measured, step, story) * 100}%` }} />
      </span>
    </>
  )
}

/** What the winners were put in order by: their score, or when the money for them was together. */
const measureOf = (step: Exclude<Step, { by: 'shares' }>): Fraction | undefined =>
  step.by === 'phragmen' ? step.load : step.score

/** Of the most that was measured so in this count, from 0 to 1. */
function partOf(measured: Fraction, { by }: Step, { explanation }: PotStory): number {
  const all = explanation.steps.flatMap(step =>
    step.by !== 'shares' && step.by === by ? numberOf(measureOf(step) ?? nothing) : [],
  )
  return numberOf(measured) / Math.max(...all)
}

/** Who paid their part and who gave their last. */
function PaidWords({ payments }: { payments: readonly Payment[] }) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  const { full, part, last } = paidBy(payments)
  if (!full) return null
  const said = (way: 'paidSome' | 'paidLast', some: readonly Payment[]) => {
    const people = some.reduce((sum, each) => sum + each.voters, 0)
    const [least, most] = [some[0], some.at(-1)]
    return least && most ? explained[way](people, sayMoney(language, least.paid), sayMoney(language, most.paid)) : []
  }
  if (last.length === 0 && part.every(each => compareFractions(each.paid, full) === 0))
    return explained.paidAll(sayMoney(language, full))
  return explained.paid([said('paidSome', part), said('paidLast', last)].flat())
}

/** The dearest payment, those who paid their part, and those who had less than that and gave all of it; the least first. */
export function paidBy(payments: readonly Payment[]) {
  const sorted = payments.filter(each => each.paid.top > 0n).toSorted((a, b) => compareFractions(a.paid, b.paid))
  const full = sorted.at(-1)?.paid
  const isLast = ({ paid, left }: Payment) => left.top === 0n && full !== undefined && compareFractions(paid, full) < 0
  return { full, part: sorted.filter(each => !isLast(each)), last: sorted.filter(isLast) }
}
