import { Link } from 'react-router'
import { roundStream } from '#shared/core/stream.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import { placesAround } from '#shared/places/place.ts'
import type { Round } from '#shared/rounds/round.ts'
import { ineligibleFor } from '#shared/rounds/take-initiative.ts'
import type { CityState } from '#shared/state.ts'
import { useAct } from '../../core/act.ts'
import css from '../../rounds/rounds.module.css'
import { useAsked } from '../../rounds/use-asked.ts'
import { formatMoney } from '../../texts/format.ts'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'

/** The supported initiatives of the town: those that fit the round are taken by one press, of the others it is said why not. */
export function TakeInitiatives({ round, city }: { round: Round; city: CityState }) {
  const texts = useRoundDeskTexts().take
  const { page } = useRoundTexts()
  const { language } = useLanguage()
  const cards = Object.values(city.initiatives)
    .filter(card => card.state === 'supported')
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
  const askedOf = useAsked(cards)
  const supported = cards.map(card => {
    const place = city.places[card.place ?? '']
    const asked = askedOf(card)
    const why = ineligibleFor(round.plan, { card, asked, around: place ? placesAround(place) : [] })
    return { card, asked, place, why }
  })
  const wholeOf = ({ cost = 0 }: Card, asked: number) => cost > asked && page.whole(formatMoney(language, cost))
  const fit = supported.filter(each => each.why === undefined)
  const unfit = supported.filter(each => each.why !== undefined)
  return (
    <div className={css.card}>
      <h3>{texts.title}</h3>
      <p className="soft">{texts.words}</p>
      <p role="status">{fit.length > 0 ? texts.found(fit.length) : texts.none}</p>
      <ul className={css.lines}>
        {fit.map(({ card, asked, place }) => (
          <li key={card.id}>
            <span>
              <Link to={`/initiatives/${card.id}`}>{card.title}</Link>
              <span className="soft">
                {[formatMoney(language, asked), wholeOf(card, asked), place?.name].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Take round={round} initiative={card.id} title={card.title} />
          </li>
        ))}
      </ul>
      {unfit.length > 0 && (
        <details>
          <summary>{texts.unfit(unfit.length)}</summary>
          <ul className={css.lines}>
            {unfit.map(({ card, why }) => (
              <li key={card.id}>
                <span>
                  <Link to={`/initiatives/${card.id}`}>{card.title}</Link>
                  <span className="soft">{why && texts.why[why]}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Take({ round, initiative, title }: { round: Round; initiative: string; title: string }) {
  const texts = useRoundDeskTexts().take
  const { run, busy } = useAct()
  return (
    <Button
      look="outline"
      aria-label={texts.takeNamed(title)}
      busy={busy('rounds.take-initiative', initiative)}
      onClick={() =>
        void run('rounds.take-initiative', roundStream(round.id), { initiative }, { done: `${texts.taken}: ${title}` })
      }
    >
      {texts.take}
    </Button>
  )
}
