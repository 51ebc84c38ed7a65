import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { isShare, largestSum } from '#shared/core/money.ts'
import { costOf, fundingSources, paidOf, type FundingSource, type Part } from '#shared/initiatives/part.ts'
import { formatMoney } from '../texts/format.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { townPolicy } from '../ui/town.ts'
import { amountText, parseAmount, shareText } from './amounts.ts'
import css from './draft.module.css'
import { PartFrame } from './part-frame.tsx'
import { usePart, type Form, type Writing } from './use-part.ts'

/** Who pays: every source of money by itself; the sum against the budget and the least shares are said at once. */
export function FundingTable({ writing }: { writing: Writing }) {
  const texts = useInitiativeTexts().funding
  const { language } = useLanguage()
  const cost = costOf(writing.parts)
  const { all } = paidOf(writing.parts)
  const money = (sum: number) => formatMoney(language, sum)
  const said = all === cost ? texts.even : all < cost ? texts.lack(money(cost - all)) : texts.over(money(all - cost))
  return (
    <section className={css.section}>
      <h3>{texts.title}</h3>
      <p className="soft">{texts.words}</p>
      <div className={css.lines}>
        {fundingSources.map(source => (
          <Source key={source} source={source} writing={writing} cost={cost} />
        ))}
      </div>
      <p className={css.total}>
        <span>
          {texts.total} <span className="soft">{cost > 0 && said}</span>
        </span>
        <span>{money(all)}</span>
      </p>
      <Shares writing={writing} />
    </section>
  )
}

/** What the town asks for, and whether it is so. */
function Shares({ writing: { parts } }: { writing: Writing }) {
  const texts = useInitiativeTexts().funding
  const { language } = useLanguage()
  const policy = townPolicy()
  const cost = costOf(parts)
  const { residents, own } = paidOf(parts)
  const limit = policy.initiativeCostThousands * 100_000
  const checks = [
    policy.initiativeResidentsPercent > 0 && {
      words: texts.residentsShare(policy.initiativeResidentsPercent),
      met: cost > 0 && isShare(residents, cost, policy.initiativeResidentsPercent),
    },
    policy.initiativeOwnPercent > 0 && {
      words: texts.ownShare(policy.initiativeOwnPercent),
      met: cost > 0 && isShare(own, cost, policy.initiativeOwnPercent),
    },
    limit > 0 && { words: texts.limit(formatMoney(language, limit)), met: cost <= limit },
  ].filter(each => each !== false)
  return (
    <ul className={css.checks}>
      {checks.map(({ words, met }) => (
        <li key={words} className={css.check} data-met={met || undefined}>
          {met ? <IconCheck size={20} aria-hidden /> : <IconCircleDashed size={20} aria-hidden />}
          {words}
        </li>
      ))}
    </ul>
  )
}

const formOf = (source: FundingSource): Form<string> => ({
  fieldsOf: part => (part?.kind === 'funding' ? amountText(part.sum, 2) : ''),
  partOf: text => {
    if (text.trim() === '') return null
    const sum = parseAmount(text, 2)
    return sum === undefined || sum > largestSum ? undefined : { kind: 'funding', source, sum }
  },
})

type SourceProps = { source: FundingSource; writing: Writing; cost: number }

function Source({ source, writing, cost }: SourceProps) {
  const texts = useInitiativeTexts().funding
  const { language } = useLanguage()
  const hand = usePart(writing, `funding/${source}`, formOf(source))
  const { fields, set, complete } = hand
  const sum = parseAmount(fields, 2) ?? 0
  const words = (part: Part) => (part.kind === 'funding' ? formatMoney(language, part.sum) : '')
  return (
    <PartFrame hand={hand} wordsOf={words} className={css.source}>
      <label htmlFor={`funding-${source}`}>{texts.sources[source]}</label>
      <input
        id={`funding-${source}`}
        className={`${css.input} ${css.number}`}
        inputMode="decimal"
        maxLength={16}
        aria-invalid={!complete || undefined}
        title={complete ? undefined : texts.wrong}
        placeholder="0"
        value={fields}
        onChange={event => set(event.target.value)}
      />
      <span className={css.number}>{cost > 0 && sum > 0 && shareText(language, sum, cost)}</span>
    </PartFrame>
  )
}
