import { Link } from 'react-router'
import type { Round } from '#shared/rounds/round.ts'
import type { RoundItem } from '#shared/rounds/round-shown.ts'
import { useNow } from '../core/now.ts'
import { formatMoney, formatWhenNear } from '../texts/format.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import type { State } from '../ui/colours.ts'
import { StatusChip } from '../ui/status-chip.tsx'
import { useSurroundings } from '../ui/surroundings.ts'
import css from './rounds.module.css'

const chips: Readonly<Record<Round['phase'], State>> = {
  planned: 'planned',
  voting: 'vote',
  closed: 'in-work',
  published: 'in-work',
  counted: 'done',
  cancelled: 'refused',
}

/** Where a round stands, as tint, icon and word. */
export function PhaseChip({ phase }: Pick<Round, 'phase'>) {
  const { phases } = useRoundTexts()
  return <StatusChip state={chips[phase]} word={phases[phase]} />
}

/** When a round is voted on, as it is said before, meanwhile and afterwards. */
export function useWhen({ phase, opensAt, closesAt }: Pick<RoundItem, 'phase' | 'opensAt' | 'closesAt'>): string {
  const texts = useRoundTexts()
  const { language } = useLanguage()
  const { town } = useSurroundings()
  const now = useNow(60_000)
  const said = (moment: string) => formatWhenNear(language, moment, now, town.timeZone)
  if (phase === 'planned') return texts.opens(said(opensAt))
  return phase === 'voting' ? texts.until(said(closesAt)) : texts.was(said(opensAt), said(closesAt))
}

export function RoundCard({ item }: { item: RoundItem }) {
  const texts = useRoundTexts()
  const { language } = useLanguage()
  const when = useWhen(item)
  return (
    <li className={css.card}>
      <div className={css.row}>
        <PhaseChip phase={item.phase} />
        <span className="soft">{texts.number(item.number)}</span>
      </div>
      <h2>
        <Link to={`/rounds/${item.id}`}>{item.title}</Link>
      </h2>
      <p>{when}</p>
      <p className={css.facts}>
        <span>
          {texts.budget}: <strong>{formatMoney(language, item.budget)}</strong>
        </span>
        <span>{texts.projects(item.entries)}</span>
        {item.phase !== 'planned' && item.phase !== 'cancelled' && <span>{texts.voted(item.voters)}</span>}
      </p>
    </li>
  )
}
