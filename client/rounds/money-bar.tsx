import { formatMoney } from '../texts/format.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import css from './story.module.css'

type MoneyBarProps = {
  label: string
  /** Kopecks. */
  spent: number
  budget: number
  /** The part of what is spent that has just been spent. */
  latest?: number
}

/** How much of a budget is used: a bar and the figures. */
export function MoneyBar({ label, spent, budget, latest = 0 }: MoneyBarProps) {
  const { result } = useRecountTexts()
  const { language } = useLanguage()
  const part = (sum: number) => `${budget > 0 ? Math.min(100, (sum / budget) * 100) : 0}%`
  return (
    <div className={css.money}>
      <p>
        {label}: <strong>{result.spent(formatMoney(language, spent), formatMoney(language, budget))}</strong>
      </p>
      <span className={css.track} aria-hidden>
        <span className={css.fill} style={{ width: part(spent - latest) }} />
        {latest > 0 && <span className={css.latest} style={{ width: part(latest) }} />}
      </span>
    </div>
  )
}
