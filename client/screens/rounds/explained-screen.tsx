import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { fraction } from '#shared/rounds/fraction.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { PotStory } from '#shared/rounds/story.ts'
import { sayMoney } from '../../rounds/amounts.ts'
import { CountProgress } from '../../rounds/count-progress.tsx'
import { MoneyBar } from '../../rounds/money-bar.tsx'
import css from '../../rounds/rounds.module.css'
import pictures from '../../rounds/story.module.css'
import { sameWinners } from '../../rounds/same-winners.ts'
import { StoryLosers } from '../../rounds/story-losers.tsx'
import { StorySteps } from '../../rounds/story-steps.tsx'
import { StoryTable } from '../../rounds/story-table.tsx'
import { useStories } from '../../rounds/use-count.ts'
import { useRecountTexts } from '../../texts/recount-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RoundPage } from './round-page.tsx'

/** Everybody: how a round was counted, step by step, counted once more on this device. */
export function ExplainedScreen() {
  const { id = '' } = useParams()
  const { explained } = useRecountTexts()
  return (
    <RoundPage id={id} title={round => `${explained.title}: ${round.plan.title}`}>
      {({ round }) => (round.outcome ? <Explained round={round} /> : <NotYet round={round} />)}
    </RoundPage>
  )
}

/** Said where ballots are not published, so that there is nothing to count. */
export function NotYet({ round }: { round: Round }) {
  const texts = useRecountTexts()
  return (
    <EmptyState alone title={texts.notYet} words={texts.notYetWords}>
      <ButtonLink to={`/rounds/${round.id}`} look="outline">
        {round.plan.title}
      </ButtonLink>
    </EmptyState>
  )
}

function Explained({ round }: { round: Round }) {
  const texts = useRecountTexts()
  const { explained } = texts
  const counting = useStories(round)
  return (
    <>
      <p>
        <Link to={`/rounds/${round.id}`}>{texts.back}</Link>
      </p>
      <h1>{explained.title}</h1>
      <p>
        <strong>{round.plan.title}</strong>
      </p>
      {counting.result ? (
        <>
          <p className="soft">{explained.lead}</p>
          {counting.sound === false && <p role="alert">{texts.broken}</p>}
          {!sameWinners(round.outcome, counting.result) && <p role="alert">{explained.differs}</p>}
          <Pots round={round} stories={counting.result} />
        </>
      ) : (
        <CountProgress {...counting} />
      )}
    </>
  )
}

function Pots({ round, stories }: { round: Round; stories: readonly PotStory[] }) {
  const { explained } = useRecountTexts()
  const [query, setQuery] = useSearchParams()
  const [table, setTable] = useState(false)
  const wanted = query.get('district')
  const story = stories.find(each => each.outcome.district === wanted) ?? stories[0]
  const titleOf = (district: string | undefined) => round.plan.districts.find(each => each.id === district)?.title ?? ''
  if (!story) return null
  return (
    <>
      {stories.length > 1 && (
        <div className={pictures.onScreen}>
          <ChoiceChips label={explained.pots}>
            {stories.map(({ outcome: { district = '' } }) => (
              <ChoiceChip
                key={district}
                chosen={district === story.outcome.district}
                onChoose={() => setQuery({ district }, { replace: true })}
              >
                {titleOf(district)}
              </ChoiceChip>
            ))}
          </ChoiceChips>
        </div>
      )}
      <div className={`${css.row} ${pictures.onScreen}`}>
        <ChoiceChips label={explained.look}>
          <ChoiceChip chosen={!table} onChoose={() => setTable(false)}>
            {explained.pictures}
          </ChoiceChip>
          <ChoiceChip chosen={table} onChoose={() => setTable(true)}>
            {explained.table}
          </ChoiceChip>
        </ChoiceChips>
        <span className={css.act}>
          <Button
            look="outline"
            size="small"
            icon={<IconPrinter size={20} aria-hidden />}
            onClick={() => window.print()}
          >
            {explained.print}
          </Button>
        </span>
      </div>
      {story.outcome.district !== undefined && <h2>{titleOf(story.outcome.district)}</h2>}
      <How round={round} story={story} />
      {table ? (
        <section className={css.block}>
          <StoryTable story={story} round={round} />
        </section>
      ) : (
        <>
          <section className={css.block}>
            <h2>{explained.chosen}</h2>
            <StorySteps story={story} round={round} />
          </section>
          <section className={css.block}>
            <h2>{explained.lost}</h2>
            <StoryLosers story={story} round={round} />
          </section>
        </>
      )}
    </>
  )
}

/** The rule in a few sentences, with this count's own figures. */
function How({ round: { plan }, story }: { round: Round; story: PotStory }) {
  const { explained } = useRecountTexts()
  const { counts } = useRoundTexts().page
  const { language } = useLanguage()
  const { shares, people, budget, outcome } = story
  const money = (sum: Parameters<typeof sayMoney>[1]) => sayMoney(language, sum)
  const share = money(shares?.first ?? fraction(0n))
  return (
    <section className={css.block}>
      <h2>{explained.how}</h2>
      <p>{counts[plan.count.rule]}</p>
      <ol className={pictures.how}>
        {explained.steps[plan.count.rule](share).map(each => (
          <li key={each}>{each}</li>
        ))}
        {plan.count.rule === 'phragmen' && <li>{explained.unaffordable[plan.count.unaffordable ?? 'stop']}</li>}
      </ol>
      {plan.count.reserved && <p>{explained.reserved}</p>}
      {shares && shares.raises > 0 && <p>{explained.raised(shares.raises, money(shares.last))}</p>}
      <p className="soft">
        {plan.count.rule === 'equal-shares' ? explained.readPurses : explained.readBars[plan.count.rule]}
      </p>
      <p>{explained.ballots(people)}.</p>
      <MoneyBar label={explained.spent} spent={outcome.cost} budget={budget} />
    </section>
  )
}
