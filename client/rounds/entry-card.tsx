import type { ReactNode } from 'react'
import type { Entry } from '#shared/rounds/round.ts'
import { formatMoney } from '../texts/format.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { useCategories } from '../ui/categories.ts'
import { PhotoThumb } from '../ui/photo-thumb.tsx'
import css from './rounds.module.css'

type EntryCardProps = { entry: Entry; chosen?: boolean; winner?: boolean; note?: ReactNode; children?: ReactNode }

/** Something that can be voted for: what, how much of the budget, and what can be done about it. */
export function EntryCard({ entry, chosen = false, winner, note, children }: EntryCardProps) {
  const { language } = useLanguage()
  const { nameOf } = useCategories()
  const texts = useRoundTexts()
  return (
    <li className={winner ? `${css.card} ${css.winner}` : css.card} data-chosen={chosen}>
      <h3>
        {entry.number}. {entry.title}
      </h3>
      <div className={css.what}>
        {entry.photo !== undefined && (
          <PhotoThumb src={`/api/photos/${entry.photo}/thumb`} full={`/api/photos/${entry.photo}`} name={entry.title} />
        )}
        <p>{entry.sentence}</p>
      </div>
      <p className={css.facts}>
        <strong>{formatMoney(language, entry.cost)}</strong>
        {entry.whole !== undefined && entry.whole > entry.cost && (
          <span>{texts.page.whole(formatMoney(language, entry.whole))}</span>
        )}
        <span>{nameOf(entry.category)}</span>
        {note}
      </p>
      {entry.group !== undefined && <p className={css.why}>{texts.page.group(entry.group)}</p>}
      {children}
    </li>
  )
}
