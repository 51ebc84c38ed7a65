import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { kindOf, type Place } from '#shared/places/place.ts'
import { formatDay } from '../texts/format.ts'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { placeName } from '../ui/place-name.ts'
import css from './place-card.module.css'

export type PlaceFigures = {
  readonly issues: number
  readonly tasks: number
  readonly done: number
  readonly overdue: number
}

type PlaceCardProps = {
  place: Place
  /** The places it lies in. */
  within: readonly Place[]
  figures: PlaceFigures
  onChoose: (place: string) => void
  onClose: () => void
  /** What stands below the figures: its next meeting. */
  children?: ReactNode
}

/** A place: what it is, where it lies, whom to ask, and what goes on in it as figures. */
export function PlaceCard({ place, within, figures, onChoose, onClose, children }: PlaceCardProps) {
  const { places, publicMap } = useTexts()
  return (
    <section className={css.card} aria-label={`${places.kinds[kindOf(place)]} ${place.name}`}>
      <div className={css.head}>
        <div>
          <p className="soft">{places.kinds[kindOf(place)]}</p>
          <h2>{place.name}</h2>
        </div>
        <button type="button" className={css.close} aria-label={publicMap.close} onClick={onClose}>
          <IconX size={22} aria-hidden />
        </button>
      </div>
      {within.length > 0 && (
        <p className={css.within}>
          <span className="soft">{publicMap.place.inside}: </span>
          {within.map((around, index) => (
            <span key={around.id}>
              {index > 0 && ', '}
              <button type="button" className={css.around} onClick={() => onChoose(around.id)}>
                {placeName(around, publicMap.onMap)}
              </button>
            </span>
          ))}
        </p>
      )}
      <About place={place} />
      <Figures figures={figures} />
      {children}
    </section>
  )
}

function About({ place }: { place: Place }) {
  const { places } = useTexts()
  const { language } = useLanguage()
  const { residents, chair, charter, address, phone, hours } = place
  const rows: [string, ReactNode][] = [
    [places.address, address],
    [places.chair, chair],
    [
      places.phone,
      phone && (
        <a key="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {phone}
        </a>
      ),
    ],
    [places.hours, hours],
    [places.charter, charter && (/^\d{4}-\d\d-\d\d$/.test(charter) ? formatDay(language, charter) : charter)],
  ]
  const known = rows.filter(([, value]) => value)
  return (
    <>
      {residents !== undefined && residents > 0 && <p>{places.residents(residents)}</p>}
      {known.length > 0 && (
        <dl className={css.about}>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function Figures({ figures }: { figures: PlaceFigures }) {
  const { publicMap } = useTexts()
  const names = ['issues', 'tasks', 'done', 'overdue'] as const
  return (
    <dl className={css.figures}>
      {names.map(name => (
        <div key={name} data-red={(name === 'overdue' && figures.overdue > 0) || undefined}>
          <dt>{publicMap.place.figures[name]}</dt>
          <dd>{figures[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
