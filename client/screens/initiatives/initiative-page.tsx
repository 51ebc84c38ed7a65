import { Link, useNavigate } from 'react-router'
import { isIdentified, mayRunMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { useSession } from '../../core/session.tsx'
import { HideIdea } from '../../initiatives/hide-idea.tsx'
import { waitWords } from '../../initiatives/initiative-card.tsx'
import { InitiativeChip } from '../../initiatives/initiative-chip.tsx'
import { SupportIdea } from '../../initiatives/support-idea.tsx'
import { TakeUp } from '../../initiatives/take-up.tsx'
import type { InitiativeShown } from '../../initiatives/use-initiative.ts'
import { formatDate, formatDay } from '../../texts/format.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import css from './initiatives.module.css'
import { Submitted } from './submitted.tsx'
import { TerritoryMap } from './territory-map.tsx'

type InitiativePageProps = { city: CityState; shown: InitiativeShown; refresh: () => Promise<void> }

/** What everybody may see of an initiative, from the idea on, on one page. */
export function InitiativePage({ city, shown, refresh }: InitiativePageProps) {
  const texts = useInitiativeTexts()
  const { card, submitted } = shown
  const place = city.places[card?.place ?? '']
  return (
    <div className={css.page}>
      <div className={css.section}>
        <div className={css.chips}>
          <InitiativeChip state={shown.state} />
          {card?.number !== undefined && <span className="soft">{texts.number(card.number)}</span>}
          {place && <span className="soft">{place.name}</span>}
        </div>
        <h1>{submitted?.content.title ?? shown.title}</h1>
        {shown.hiddenReason && !card && <p className={css.notice}>{texts.hidden(shown.hiddenReason)}</p>}
        {shown.words && <p className={submitted ? css.quote : css.sentence}>{shown.words}</p>}
        <FromIssue city={city} shown={shown} />
        <Deeds city={city} shown={shown} refresh={refresh} />
      </div>
      {shown.state === 'draft' && <p className={css.notice}>{texts.takeUp.ideaLater}</p>}
      {submitted && card && <Submitted {...submitted} />}
      {card && (
        <section className={css.section} aria-labelledby="where">
          <h2 id="where">{submitted ? texts.page.where : texts.page.whereIdea}</h2>
          <div className={css.placeMap}>
            <TerritoryMap city={city} card={card} shape={submitted?.content.territory} />
          </div>
          <p>
            <Link to={place ? `/?place=${place.id}` : '/'}>{texts.page.onMap}</Link>
          </p>
        </section>
      )}
      <Way city={city} shown={shown} />
    </div>
  )
}

function FromIssue({ city, shown }: { city: CityState; shown: InitiativeShown }) {
  const texts = useInitiativeTexts().issue
  const issue = city.issues[shown.issue ?? '']
  if (!issue) return null
  return (
    <p>
      {texts.from}: <Link to={`/?item=${issue.id}`}>«{issue.text}»</Link>
    </p>
  )
}

/** What may be done about an idea. */
function Deeds({ city, shown: { card, id }, refresh }: InitiativePageProps) {
  const texts = useInitiativeTexts()
  const { actor } = useSession()
  const go = useNavigate()
  if (!card || (card.state !== 'idea' && card.state !== 'draft')) return null
  const place = city.places[card.place ?? '']
  const mayHide = mayRunMeeting(actor, place ? placesAround(place) : [])
  return (
    <>
      <p>{card.support > 0 ? texts.supporters(card.support) : texts.noSupport}</p>
      <div className={css.ways}>
        {card.state === 'idea' && <SupportIdea card={card} />}
        {card.state === 'idea' && isIdentified(actor) && <TakeUp initiative={id} onDone={() => void refresh()} />}
        {mayHide && <HideIdea initiative={id} onDone={() => void go('/initiatives', { replace: true })} />}
      </div>
    </>
  )
}

/** Its states, each with its day, and what the last one waits for. */
function Way({ city, shown }: { city: CityState; shown: InitiativeShown }) {
  const texts = useInitiativeTexts()
  const { language } = useLanguage()
  const { timeZone } = city.town
  const last = shown.steps.length - 1
  const steps = shown.steps.map((step, i) => {
    const day = formatDate(language, step.at, timeZone)
    const wait = i === last && step.deadline && waitWords(step, formatDay(language, step.deadline), texts)
    return {
      key: `${i}`,
      title: texts.steps[step.state],
      note: [day, wait].filter(Boolean).join(' · '),
      state: step.state === 'refused' ? ('failed' as const) : i === last ? ('now' as const) : ('done' as const),
    }
  })
  return (
    <section className={css.section} aria-labelledby="way">
      <h2 id="way">{texts.page.way}</h2>
      <Timeline label={texts.page.way} steps={steps} />
    </section>
  )
}
