import type { PotComparison, PotOutcome, Round } from '#shared/rounds/round.ts'
import { formatMoney } from '../texts/format.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import css from './story.module.css'

/** The announced outcome and that of another rule side by side, and how many voters are closer to which. */
export function Comparison({ round }: { round: Round }) {
  const { comparison: texts, rules } = useRecountTexts()
  const pots = (round.outcome?.pots ?? []).flatMap(pot => (pot.comparison ? { pot, comparison: pot.comparison } : []))
  const rule = pots[0]?.comparison.rule
  if (rule === undefined) return null
  return (
    <section className={css.words}>
      <h3>{texts.title}</h3>
      <p>{texts.words(rules[rule])}</p>
      {pots.map(each => (
        <Beside key={each.pot.district ?? ''} round={round} {...each} />
      ))}
      <p className="soft">{texts.how[round.plan.count.utility]}</p>
    </section>
  )
}

type BesideProps = { round: Round; pot: PotOutcome; comparison: PotComparison }

function Beside({ round, pot, comparison }: BesideProps) {
  const { comparison: texts } = useRecountTexts()
  const { preferFirst, preferSecond, indifferent, nothing } = comparison
  const [first, second] = [only(pot, comparison), only(comparison, pot)]
  const title = round.plan.districts.find(each => each.id === pot.district)?.title
  return (
    <div className={css.words}>
      {title !== undefined && <h4>{title}</h4>}
      {first.length + second.length === 0 ? (
        <p>{texts.same}</p>
      ) : (
        <>
          <Split
            first={[texts.preferFirst, preferFirst]}
            second={[texts.preferSecond, preferSecond]}
            none={indifferent}
          />
          <p>{texts.both(pot.winners.length - first.length)}</p>
          <div className={css.sides}>
            <Side title={texts.first} round={round} numbers={first} />
            <Side title={texts.second} round={round} numbers={second} />
          </div>
          <p>{texts.nothing(nothing.first, nothing.second, nothing.both)}</p>
        </>
      )}
    </div>
  )
}

type SplitProps = { first: [words: string, voters: number]; second: [words: string, voters: number]; none: number }

/** How many voters are closer to one outcome, how many to the other, and to how many they are the same: a bar and words. */
export function Split({ first, second, none }: SplitProps) {
  const { comparison: texts } = useRecountTexts()
  const parts = [
    ['first', ...first],
    ['none', texts.indifferent, none],
    ['second', ...second],
  ] as const
  const all = parts.reduce((sum, [, , voters]) => sum + voters, 0)
  return (
    <>
      <span className={css.split} aria-hidden>
        {parts.map(([side, , voters]) => (
          <span key={side} data-side={side} style={{ width: `${all > 0 ? (voters / all) * 100 : 0}%` }} />
        ))}
      </span>
      <ul className={css.counts}>
        {parts.map(([side, words, voters]) => (
          <li key={side} data-side={side}>
            {words}: <strong>{texts.prefer(voters, all)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

const only = (a: Pick<PotOutcome, 'winners'>, b: Pick<PotOutcome, 'winners'>): number[] =>
  a.winners.filter(number => !b.winners.includes(number))

type SideProps = { title: string; round: Pick<Round, 'entries'>; numbers: readonly number[] }

function Side({ title, round, numbers }: SideProps) {
  const { comparison: texts } = useRecountTexts()
  const { language } = useLanguage()
  return (
    <div className={css.words}>
      <p>
        <strong>{title}</strong>
      </p>
      {numbers.length === 0 && <p className="soft">{texts.none}</p>}
      <ol className={css.winners}>
        {numbers.flatMap(number => {
          const entry = round.entries.find(each => each.number === number)
          if (!entry) return []
          return (
            <li key={number}>
              <span>
                {number}. {entry.title}
              </span>
              <span className="soft">{formatMoney(language, entry.cost)}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
