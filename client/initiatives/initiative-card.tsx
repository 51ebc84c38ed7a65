import type { ReactNode } from 'react'
import type { Card } from '#shared/initiatives/initiative.ts'
import { formatDay, formatMoney } from '../texts/format.ts'
import { useInitiativeTexts, type InitiativeTexts } from '../texts/initiative-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { Entry } from '../ui/entry.tsx'
import { InitiativeChip } from './initiative-chip.tsx'

type InitiativeCardProps = { card: Card; /** The name of its place. */ place: string | undefined; children?: ReactNode }

/** A public initiative as a line of a list: state, title, where, how many support it, what it costs and what it waits for. */
export function InitiativeCard({ card, place, children }: InitiativeCardProps) {
  const texts = useInitiativeTexts()
  const { language } = useLanguage()
  const notes = [
    place,
    card.support > 0 ? texts.supporters(card.support) : card.state === 'idea' && texts.noSupport,
    card.cost !== undefined && formatMoney(language, card.cost),
    card.from !== undefined && texts.from(card.from),
  ]
  return (
    <Entry
      to={`/initiatives/${card.id}`}
      title={card.title}
      chip={
        <>
          <InitiativeChip state={card.state} />
          {card.number !== undefined && <span className="soft">{texts.number(card.number)}</span>}
        </>
      }
      note={
        <>
          {notes.filter(Boolean).join(' · ')}
          {card.deadline && <p>{waitWords(card, formatDay(language, card.deadline), texts)}</p>}
        </>
      }
    >
      {children}
    </Entry>
  )
}

/** «Опубликуют до 25.11.2026» */
export const waitWords = (
  { state }: Pick<Card, 'state'>,
  day: string,
  { waits }: Pick<InitiativeTexts, 'waits'>,
): string => (state in waits ? waits[state as keyof typeof waits] : waits.other)(day)
