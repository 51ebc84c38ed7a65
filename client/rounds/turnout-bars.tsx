import type { Place } from '#shared/places/place.ts'
import type { TerritoryTurnout } from '#shared/rounds/territories.ts'
import { formatNumber } from '../texts/plural.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import css from './turnout.module.css'

type TurnoutBarsProps = { territories: readonly (TerritoryTurnout & { name: Place['name'] })[]; label: string }

/** How many of each place have voted, as bars of all who may; the numbers stand beside them. */
export function TurnoutBars({ territories, label }: TurnoutBarsProps) {
  const { turnout } = useRoundTexts()
  const { language } = useLanguage()
  return (
    <ul className={css.bars} aria-label={label}>
      {territories.map(each => (
        <li key={each.place}>
          <span className={css.name}>{each.name}</span>
          <span className={css.figure}>
            <strong>{formatNumber(language, each.voters)}</strong>{' '}
            <span className="soft">{turnout.of(each.electors, Math.round(share(each) * 100))}</span>
          </span>
          <span className={css.track} aria-hidden>
            <span style={{ transform: `scaleX(${share(each)})` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const share = ({ voters, electors }: TerritoryTurnout): number => (electors > 0 ? voters / electors : 0)
