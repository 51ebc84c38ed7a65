import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import type { PotOutcome, Round } from '#shared/rounds/round.ts'
import type { Simulated, WhatIf } from '#shared/rounds/story.ts'
import { CountProgress } from '../../rounds/count-progress.tsx'
import { Split } from '../../rounds/comparison.tsx'
import css from '../../rounds/rounds.module.css'
import story from '../../rounds/story.module.css'
import { MoneyBar } from '../../rounds/money-bar.tsx'
import { useSimulation } from '../../rounds/use-count.ts'
import { formatMoney } from '../../texts/format.ts'
import { useRecountTexts } from '../../texts/recount-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import { NotYet } from './explained-screen.tsx'
import { RoundPage } from './round-page.tsx'

/** Whoever wants it: the same ballots counted otherwise, on this device. */
export function WhatIfScreen() {
  const { id = '' } = useParams()
  const { whatIf } = useRecountTexts()
  return (
    <RoundPage id={id} title={round => `${whatIf.title} ${round.plan.title}`}>
      {({ round }) => (round.outcome ? <Game round={round} /> : <NotYet round={round} />)}
    </RoundPage>
  )
}

const rules = ['equal-shares', 'greedy', 'greedy-per-cost', 'phragmen'] as const

function Game({ round }: { round: Round }) {
  const texts = useRecountTexts()
  const { whatIf } = texts
  const { officer } = useRoundTexts()
  const { language } = useLanguage()
  const { asked, set, reset } = useWishes(round)
  const counting = useSimulation(round, asked)
  const { plan, entries } = round
  return (
    <>
      <h1>{whatIf.title}</h1>
      <p>
        <strong>{plan.title}</strong>
      </p>
      <div className={story.banner} role="note">
        <strong>{whatIf.banner}</strong>
        <p>{whatIf.words}</p>
        <div>
          <ButtonLink to={`/rounds/${round.id}`} look="plain">
            {whatIf.result}
          </ButtonLink>
        </div>
      </div>
      <div className={story.wishes}>
        <ChoiceField
          label={whatIf.rule}
          value={asked.rule.rule}
          options={rules.map(rule => [rule, officer.rules[rule]])}
          onChoose={rule => set({ rule: ruleOf(plan, rule) })}
        />
        <SelectField
          label={whatIf.without}
          value={asked.without ?? ''}
          onChange={event => set({ without: event.target.value === '' ? undefined : Number(event.target.value) })}
        >
          <option value="">{whatIf.nobodyAway}</option>
          {entries.map(({ id, number, title }) => (
            <option key={id} value={number}>
              {number}. {title}
            </option>
          ))}
        </SelectField>
        <label className={story.slider}>
          <span>
            {whatIf.budget}{' '}
            <strong>
              {whatIf.budgetIs(asked.percent, formatMoney(language, Math.round((plan.budget * asked.percent) / 100)))}
            </strong>
          </span>
          <input
            type="range"
            min={10}
            max={300}
            step={5}
            value={asked.percent}
            onChange={event => set({ percent: Number(event.target.value) })}
          />
        </label>
        <div>
          <Button look="outline" onClick={reset}>
            {whatIf.reset}
          </Button>
        </div>
      </div>
      {/* The real winners are named here only where the round had said before the vote that they may be. */}
      {plan.count.whatIf !== true && <p className="soft">{whatIf.apart}</p>}
      {counting.sound === false && <p role="alert">{texts.broken}</p>}
      {counting.result ? (
        <div className={css.block} aria-busy={counting.state === 'counting'}>
          {counting.cannot ? (
            <p role="status">{whatIf.cannot}</p>
          ) : (
            counting.result.map(pot => <Pot key={pot.outcome.district ?? ''} round={round} pot={pot} />)
          )}
        </div>
      ) : counting.cannot ? (
        <p role="status">{whatIf.cannot}</p>
      ) : (
        <CountProgress {...counting} />
      )}
    </>
  )
}

/** What is wished; at first as it really was. */
function useWishes({ plan }: Round) {
  const asItWas = useMemo(
    (): WhatIf => ({ rule: { rule: plan.count.rule, completion: plan.count.completion }, percent: 100 }),
    [plan],
  )
  const [asked, setAsked] = useState(asItWas)
  const set = (wish: { [Key in keyof WhatIf]?: WhatIf[Key] | undefined }) =>
    setAsked(old => {
      const { without, ...all } = { ...old, ...wish } as WhatIf
      return without === undefined ? all : { ...all, without }
    })
  return { asked, set, reset: () => setAsked(asItWas) }
}

/** Another rule with the completion that people expect of it; the round's own as it was locked. */
const ruleOf = ({ count }: Round['plan'], rule: WhatIf['rule']['rule']): WhatIf['rule'] => ({
  rule,
  completion: rule === count.rule ? count.completion : rule === 'equal-shares' ? 'add1u' : 'none',
})

function Pot({ round, pot: { outcome, budget, beside } }: { round: Round; pot: Simulated }) {
  const { whatIf } = useRecountTexts()
  const { plan, outcome: official } = round
  const real = official?.pots.find(each => each.district === outcome.district)
  const title = plan.districts.find(each => each.id === outcome.district)?.title
  return (
    <section className={css.block}>
      {title !== undefined && <h2>{title}</h2>}
      <p role="status">
        <strong>{whatIf.winners(outcome.winners.length)}</strong>
      </p>
      <MoneyBar label={whatIf.money} spent={outcome.cost} budget={budget} />
      <ol className={story.winners} data-game>
        {outcome.winners.map(number => (
          <Winner key={number} {...{ round, number, outcome }}>
            {plan.count.whatIf && real && !real.winners.includes(number) && (
              <span className={story.badge}>{whatIf.isNew}</span>
            )}
          </Winner>
        ))}
      </ol>
      {plan.count.whatIf && real && <Beside {...{ round, outcome, real, beside }} />}
    </section>
  )
}

type BesideProps = { round: Round; outcome: PotOutcome; real: PotOutcome; beside: Simulated['beside'] }

function Beside({ round, outcome, real, beside }: BesideProps) {
  const { whatIf } = useRecountTexts()
  const gone = real.winners.filter(number => !outcome.winners.includes(number))
  const same = gone.length === 0 && real.winners.length === outcome.winners.length
  if (same) return <p>{whatIf.same}</p>
  return (
    <>
      {gone.length > 0 && (
        <>
          <h3>{whatIf.gone}</h3>
          <ul className={story.winners}>
            {gone.map(number => (
              <Winner key={number} gone {...{ round, number, outcome: real }} />
            ))}
          </ul>
        </>
      )}
      <h3>{whatIf.besides}</h3>
      <Split
        first={[whatIf.worse, beside.preferFirst]}
        second={[whatIf.better, beside.preferSecond]}
        none={beside.indifferent}
      />
    </>
  )
}

type WinnerProps = { round: Round; number: number; outcome: PotOutcome; gone?: boolean; children?: React.ReactNode }

function Winner({ round, number, outcome, gone, children }: WinnerProps) {
  const { result } = useRecountTexts()
  const { language } = useLanguage()
  const entry = round.entries.find(each => each.number === number)
  if (!entry) return null
  return (
    <li data-gone={gone || undefined}>
      <span>
        <strong>
          {number}. {entry.title}
        </strong>{' '}
        {children}
      </span>
      <span className="soft">
        {formatMoney(language, entry.cost)} · {result.votes(outcome.votes[String(number)] ?? 0)}
      </span>
    </li>
  )
}
