import { sumOf } from '#shared/core/money.ts'
import type { BankRow, ListKnown, MatchedRow } from '#shared/initiatives/bank-list.ts'
import { codesIn, spelledCode } from '#shared/initiatives/payer-code.ts'
import { formatDay, formatMoney } from '../texts/format.ts'
import { usePaymentTexts } from '../texts/payment-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { TextField } from '../ui/field.tsx'
import css from './money.module.css'

/** More rows than this of one initiative are folded. */
const unfolded = 8

/** What will be entered, by initiative: the sums first, then whose each row is. */
export function MatchedRows({ matched }: { matched: readonly MatchedRow[] }) {
  const texts = usePaymentTexts().list
  const { language } = useLanguage()
  const ids = [...new Set(matched.map(each => each.whose.initiative))]
  return ids.map(id => {
    const rows = matched.filter(each => each.whose.initiative === id)
    const [{ whose }] = rows as [MatchedRow, ...MatchedRow[]]
    return (
      <details key={id} className={css.group} open={rows.length <= unfolded}>
        <summary>
          <strong>{texts.of(whose.number, whose.title)}</strong>{' '}
          <span className={css.sum}>
            {texts.ready(rows.length, formatMoney(language, sumOf(rows.map(each => each.row.sum))))}
          </span>
        </summary>
        {whose.isSettled && <p className="soft">{texts.settled}</p>}
        <ul className={css.rows}>
          {rows.map(({ row, payer, whose: { name } }) => (
            <li key={row.row}>
              <span>
                {name} <span className="soft">{spelledCode(payer)}</span>
              </span>
              <span className={css.when}>
                {formatDay(language, row.on)} <span className={css.sum}>{formatMoney(language, row.sum)}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    )
  })
}

type KeptProps = {
  rows: readonly BankRow[]
  payers: ListKnown['payers']
  typed: Readonly<Record<number, string>>
  onCode: (row: number, words: string) => void
}

/** Rows that match nothing, each as it stands in the list, with a place for the right code. */
export function KeptRows({ rows, payers, typed, onCode }: KeptProps) {
  const texts = usePaymentTexts().list
  const { language } = useLanguage()
  const lacks = ({ payer, words }: BankRow) =>
    payer !== undefined ? texts.strange(spelledCode(payer)) : codesIn(words).length > 1 ? texts.codes : texts.code
  return (
    <ul className={css.kept}>
      {rows.map(row => {
        const written = typed[row.row] ?? ''
        const [code] = codesIn(written)
        const whose = payers[code ?? '']
        return (
          <li key={row.row}>
            <p>
              {texts.row(row.row)}: {formatDay(language, row.on)}{' '}
              <span className={css.sum}>{formatMoney(language, row.sum)}</span>. {lacks(row)}
            </p>
            <p className="soft">{row.words}</p>
            <TextField
              label={texts.right(row.row)}
              inputMode="numeric"
              maxLength={20}
              value={written}
              hint={whose && `${texts.of(whose.number, whose.title)}, ${whose.name}`}
              error={wrongWith(written, code, whose !== undefined, texts)}
              onChange={event => onCode(row.row, event.target.value)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** What is wrong with a code as far as it is typed; nothing while it is short. */
function wrongWith(
  written: string,
  code: string | undefined,
  isKnown: boolean,
  texts: ReturnType<typeof usePaymentTexts>['list'],
): string | undefined {
  const digits = written.replace(/\D/g, '').length
  if (isKnown || digits < 9) return undefined
  return code === undefined ? texts.codeWrong : texts.codeStrange
}
