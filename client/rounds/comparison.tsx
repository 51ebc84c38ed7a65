import type { PotComparison, PotOutcome, Round } from '#shared/rounds/round.ts'
import { formatMoney } from '../texts/format.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import css from './story.module.css'

type Sides = { round: Pick<Round, 'entries'>; pot: PotOutcome; comparison: PotComparison }

/** The announced outcome and that of another rule side by side, and how many voters are closer to which. */
export function Comparison({ round, pot, comparison }: Sides) {
  const { comparison: texts, rules } = useRecountTexts()
  const { preferFirst, preferSecond, indifferent, nothing } = comparison
  const all = preferFirst + preferSecond + indifferent
  const same = pot.winners.length === comparison.winners.length && only(pot, comparison).length === 0
  const part = (n: number) => ({ width: `${all > 0 ? (n / all) * 100 : 0}%` })
  return (
    <section className={css.words}>
      <h3>{texts.title}</h3>
      <p>{texts.words(rules[comparison.rule])}</p>
      {same ? (
        <p>{texts.same}</p>
      ) : (
        <>
          <span className={css.split} aria-hidden>
            <span data-side="first" style={part(preferFirst)} />
            <span data-side="none" style={part(indifferent)} />
            <span data-side="second" style={part(preferSecond)} />
          </span>
          <ul className={css.counts}>
            <li data-side="first">
              {texts.preferFirst}: <strong>{texts.prefer(preferFirst, all)}</strong>
            </li>
            <li data-side="second">
              {texts.preferSecond}: <strong>{texts.prefer(preferSecond, all)}</strong>
            </li>
            <li data-side="none">
              {texts.indifferent}: <strong>{texts.prefer(indifferent, all)}</strong>
            </li>
          </ul>
          <div className={css.sides}>
            <Side title={texts.first} round={round} numbers={pot.winners} others={comparison.winners} />
            <Side title={texts.second} round={round} numbers={comparison.winners} others={pot.winners} />
          </div>
          <p>{texts.nothing(nothing.first, nothing.second, nothing.both)}</p>
          <p className="soft">{texts.how}</p>
        </>
      )}
    </section>
  )
}

const only = (a: Pick<PotOutcome, 'winners'>, b: Pick<PotOutcome, 'winners'>): number[] =>
  a.winners.filter(number => !b.winners.includes(number))

type SideProps = { title: string; round: Pick<Round, 'entries'>; numbers: readonly number[]; others: readonly number[] }

function Side({ title, round, numbers, others }: SideProps) {
  const { comparison: texts } = useRecountTexts()
  const { language } = useLanguage()
  return (
    <div className={css.words}>
      <h4>{title}</h4>
      <ol className={css.winners}>
        {numbers.flatMap(number => {
          const entry = round.entries.find(each => each.number === number)
          if (!entry) return []
          return (
            <li key={number}>
              <span>
                {number}. {entry.title} {!others.includes(number) && <span className={css.badge}>{texts.only}</span>}
              </span>
              <span className="soft">{formatMoney(language, entry.cost)}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
