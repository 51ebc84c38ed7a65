import type { Step } from '#shared/rounds/explain.ts'
import type { Entry, Round } from '#shared/rounds/round.ts'
import type { PotStory } from '#shared/rounds/story.ts'
import { formatMoney } from '../texts/format.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { MoneyBar } from './money-bar.tsx'
import { WhyWon } from './story-why.tsx'
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
                <h4>{entry.title}</h4>
                <Facts entry={entry} votes={story.outcome.votes[step.project] ?? 0} />
                <WhyWon step={step} story={story} utility={round.plan.count.utility} />
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
      <span>{explained.number(entry.number)}</span>
    </p>
  )
}
