import type { Payment, Step } from '#shared/rounds/explain.ts'
import type { Entry, Round } from '#shared/rounds/round.ts'
import type { PotStory } from '#shared/rounds/story.ts'
import { formatMoney } from '../texts/format.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { compareFractions } from '#shared/rounds/fraction.ts'
import { sayMoney, sayNumber, times } from './amounts.ts'
import { MoneyBar } from './money-bar.tsx'
import { Purses } from './purses.tsx'
import css from './story.module.css'

type StepsProps = { story: PotStory; round: Pick<Round, 'plan' | 'entries'> }

/** Each winner in its turn: what it cost whom, and what is left. */
export function StorySteps({ story, round }: StepsProps) {
  const { explained } = useRecountTexts()
  const { explanation, completedFrom, budget } = story
  const entryOf = (step: Step) => round.entries.find(each => String(each.number) === step.project)
  const spent = spentAfter(story, round)
  return (
    <ol className={css.steps}>
      {explanation.steps.map((step, at) => {
        const entry = entryOf(step)
        if (!entry) return null
        const before = explanation.steps[at - 1]
        return (
          <li key={step.project}>
            {at === completedFrom && (
              <div className={css.turn}>
                <h3>{explained.completed(round.plan.count.utility === 'cost')}</h3>
                <p>{explained.completedWords(round.plan.count.utility === 'cost')}</p>
              </div>
            )}
            {step.district !== undefined && step.district !== before?.district && (
              <h3 className={css.turn}>{explained.reserveOf(step.district)}</h3>
            )}
            <article className={css.step}>
              <p className={css.rank}>
                <span className="unseen">{explained.step(at + 1)}</span>
                <span aria-hidden>{at + 1}</span>
              </p>
              <div className={css.words}>
                <h4>
                  {entry.number}. {entry.title}
                </h4>
                <Facts entry={entry} votes={story.outcome.votes[step.project] ?? 0} />
                <Why step={step} utility={round.plan.count.utility} entry={entry} unit={story.unit} />
                <MoneyBar label={explained.spent} spent={spent[at] ?? 0} budget={budget} latest={entry.cost} />
              </div>
            </article>
          </li>
        )
      })}
    </ol>
  )
}

/** What all winners so far cost together, after each of them; kopecks. */
export function spentAfter({ explanation }: PotStory, { entries }: Pick<Round, 'entries'>): number[] {
  const costs = explanation.steps.map(step => entries.find(each => String(each.number) === step.project)?.cost ?? 0)
  return costs.map((_, at) => costs.slice(0, at + 1).reduce((sum, cost) => sum + cost, 0))
}

export function Facts({ entry, votes }: { entry: Entry; votes: number }) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  return (
    <p className={css.facts}>
      <strong>{formatMoney(language, entry.cost)}</strong>
      <span>{explained.supporters(votes)}</span>
    </p>
  )
}

type Utility = Round['plan']['count']['utility']

function Why({ step, utility, entry, unit }: { step: Step; utility: Utility; entry: Entry; unit: number }) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  const money = (sum: Parameters<typeof sayMoney>[1]) => sayMoney(language, sum)
  if (step.by === 'shares') {
    const price = money(utility === 'cost' ? times(step.price, 1000n) : step.price)
    return (
      <>
        <p>{entry.cost > 0 && explained.price[utility](price)}</p>
        <p>
          <PaidWords payments={step.payments} />
        </p>
        <Purses payments={step.payments} share={step.share} />
      </>
    )
  }
  const left = explained.leftBudget(money(step.left))
  if (step.by === 'phragmen')
    return <p>{`${step.load ? explained.load(money(step.load)) : explained.noLoad} ${left}`}</p>
  const { score, by } = step
  if (!score || score.top <= 0n) return <p>{`${explained.score.none} ${left}`}</p>
  // What is worth its cost to a voter has as much per rouble as it has votes.
  const perCost = by === 'per-cost' && utility !== 'cost'
  const said = sayNumber(language, perCost ? times(score, BigInt(unit) * 1_000_000n) : score)
  const way = perCost ? 'per-cost' : utility === 'points' || utility === 'borda' ? 'points' : 'votes'
  return <p>{`${explained.score[way](said)} ${left}`}</p>
}

/** Who paid the full price and who gave their last. */
export function PaidWords({ payments }: { payments: readonly Payment[] }) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  const { full, voters, rest } = paidBy(payments)
  if (!full) return null
  if (rest.length === 0) return explained.paidAll(sayMoney(language, full))
  const people = rest.reduce((sum, each) => sum + each.voters, 0)
  const said = [
    explained.paidSome(voters, sayMoney(language, full)),
    explained.paidRest(people, sayMoney(language, rest[0].paid), sayMoney(language, rest[rest.length - 1].paid)),
  ]
  return `${said.join('; ')}.`
}

/** The dearest payment, how many made it, and those who gave less, the least first; who had nothing left is not among them. */
export function paidBy(payments: readonly Payment[]) {
  const sorted = payments.filter(each => each.paid.top > 0n).toSorted((a, b) => compareFractions(a.paid, b.paid))
  const full = sorted.at(-1)?.paid
  const rest = full ? sorted.filter(each => compareFractions(each.paid, full) < 0) : []
  const voters = sorted.slice(rest.length).reduce((sum, each) => sum + each.voters, 0)
  return { full, voters, rest }
}
