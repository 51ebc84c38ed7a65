import { useNavigate } from 'react-router'
import { mayRunMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import { useSession } from '../../core/session.tsx'
import { HideIdea } from '../../initiatives/hide-idea.tsx'
import { formatDay, formatMoney } from '../../texts/format.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { usePastTexts } from '../../texts/past-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { FactList } from './fact-list.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** An initiative that is over and was brought in from another list: whose it is, and what that list says of it. */
export function PastSection({ city, shown }: SectionProps) {
  const texts = usePastTexts()
  const { actor } = useSession()
  const go = useNavigate()
  const { card, past, id } = shown
  if (!past || card?.from === undefined) return null
  const place = city.places[card.place ?? '']
  return (
    <>
      <section className={css.now} aria-labelledby="past">
        <h2 id="past">{texts.title}</h2>
        <p>{texts.words}</p>
        <Facts shown={shown} />
        <div className={css.ways}>
          {past.url !== undefined && (
            <a href={past.url} target="_blank" rel="noreferrer">
              {texts.original}
            </a>
          )}
          {mayRunMeeting(actor, place ? placesAround(place) : []) && (
            <HideIdea
              initiative={id}
              said={texts.hide}
              onDone={() => void go('/initiatives?show=over', { replace: true })}
            />
          )}
        </div>
      </section>
      {(['problem', 'result'] as const).map(
        name =>
          past[name] && (
            <section key={name} className={css.section}>
              <h2>{texts[name]}</h2>
              <p className={css.prose}>{past[name]}</p>
            </section>
          ),
      )}
    </>
  )
}

function Facts({ shown: { card, past = {}, spent } }: Pick<SectionProps, 'shown'>) {
  const texts = usePastTexts()
  const { states } = useInitiativeTexts()
  const { language } = useLanguage()
  const { number, outcome, round, votes, upkeep, begins, ends } = past
  const day = (each: string | undefined) => each && formatDay(language, each)
  const facts: readonly [string, string | undefined][] = [
    [texts.from, card?.from],
    [texts.number, number?.toString()],
    [texts.outcome, outcome && states[outcome]],
    [texts.round, round],
    [texts.votes, votes === undefined ? undefined : texts.voices(votes)],
    [texts.support, card?.support ? texts.people(card.support) : undefined],
    [texts.cost, card?.cost === undefined ? undefined : formatMoney(language, card.cost)],
    [texts.spent, spent === undefined ? undefined : formatMoney(language, spent)],
    [texts.dates, texts.period(day(begins), day(ends))],
    [texts.upkeep, upkeep],
  ]
  return <FactList facts={facts} />
}
