import { formatMoney } from '../texts/format.ts'
import { useLanguage } from '../texts/texts.tsx'
import css from './money.module.css'

export type MoneyPart = { readonly key: string; readonly name: string; readonly sum: number; readonly look: string }

type MoneyBarProps = {
  title: string
  /** Said beside the title: «1 200 ₽ из 5 000 ₽». */
  figure: string
  parts: readonly MoneyPart[]
  /** The sum that fills the whole width. */
  whole: number
}

/** A sum in its parts: a bar, and under it each part with its sign, its words and its sum. */
export function MoneyBar({ title, figure, parts, whole }: MoneyBarProps) {
  const { language } = useLanguage()
  const shown = parts.filter(part => part.sum > 0)
  const full = Math.max(
    whole,
    shown.reduce((sum, part) => sum + part.sum, 0),
    1,
  )
  return (
    <div className={css.line}>
      <p className={css.head}>
        <strong>{title}</strong>
        <span>{figure}</span>
      </p>
      <div className={css.bar} aria-hidden>
        {shown.map(part => (
          <span key={part.key} data-look={part.look} style={{ width: `${(part.sum / full) * 100}%` }} />
        ))}
      </div>
      <ul className={css.legend}>
        {shown.map(part => (
          <li key={part.key}>
            <span className={css.sign} data-look={part.look} aria-hidden />
            {part.name} <span className={css.sum}>{formatMoney(language, part.sum)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
