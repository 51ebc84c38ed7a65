import type { Payment } from '#shared/rounds/explain.ts'
import type { Fraction } from '#shared/rounds/fraction.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { nothing, numberOf, plus, sayMoney, times } from './amounts.ts'
import css from './story.module.css'

type PursesProps = { payments: readonly Payment[]; share: Fraction }

/** The purses of those who pay, before and after: a column for all who paid alike, as wide as they are many. */
export function Purses({ payments, share }: PursesProps) {
  const { explained } = useRecountTexts()
  const { language } = useLanguage()
  const people = payments.reduce((sum, { voters }) => sum + voters, 0)
  const full = numberOf(share)
  if (people === 0 || full === 0) return null
  const sum = (of: (payment: Payment) => Fraction) =>
    payments.reduce((all, each) => plus(all, times(of(each), each.voters)), nothing)
  const paid = sayMoney(
    language,
    sum(each => each.paid),
  )
  const left = sayMoney(
    language,
    sum(each => each.left),
  )
  const columns = payments
    .map(({ voters, paid, left }) => ({
      wide: (voters / people) * 100,
      paid: (numberOf(paid) / full) * 30,
      left: (numberOf(left) / full) * 30,
    }))
    .toSorted((a, b) => b.paid + b.left - a.paid - a.left || b.paid - a.paid)
  const starts = columns.map((_, at) => columns.slice(0, at).reduce((all, { wide }) => all + wide, 0))
  return (
    <figure className={css.purses}>
      <figcaption>{explained.purses}</figcaption>
      <svg viewBox="0 0 100 30" preserveAspectRatio="none" role="img" aria-label={explained.pursesLabel(paid, left)}>
        <rect className={css.gone} width="100" height="30" />
        {columns.map((column, at) => {
          const from = starts[at]
          return (
            <g key={at}>
              <rect className={css.kept} x={from} width={column.wide} y={30 - column.left} height={column.left} />
              <rect
                className={css.paid}
                x={from}
                width={column.wide}
                y={30 - column.left - column.paid}
                height={column.paid}
              />
            </g>
          )
        })}
      </svg>
      <ul className={css.legend} aria-hidden>
        <li data-of="paid">
          {explained.paidNow} <strong>{paid}</strong>
        </li>
        <li data-of="kept">
          {explained.kept} <strong>{left}</strong>
        </li>
        <li data-of="gone">{explained.gone}</li>
      </ul>
    </figure>
  )
}
