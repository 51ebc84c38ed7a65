import { Link, useNavigate } from 'react-router'
import { isHideable } from '#shared/initiatives/hide-idea.ts'
import { isIdentified, mayRunMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import { useSession } from '../../core/session.tsx'
import { HideIdea } from '../../initiatives/hide-idea.tsx'
import { InitiativeChip } from '../../initiatives/initiative-chip.tsx'
import { SupportIdea } from '../../initiatives/support-idea.tsx'
import { TakeUp } from '../../initiatives/take-up.tsx'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { sections } from './initiative-sections.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** What everybody may see of an initiative, from the idea on, on one page. */
export function InitiativePage({ city, shown, refresh }: SectionProps) {
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
      <Part name="head" city={city} shown={shown} refresh={refresh} />
      <div className={css.beside}>
        <Part name="now" city={city} shown={shown} refresh={refresh} />
        <Part name="text" city={city} shown={shown} refresh={refresh} />
        <Part name="side" city={city} shown={shown} refresh={refresh} />
      </div>
    </div>
  )
}

function Part({ name, city, shown, refresh }: SectionProps & { name: keyof typeof sections }) {
  return (
    <div className={css.part} data-part={name}>
      {Object.entries(sections[name]).map(([each, Section]) => (
        <Section key={each} city={city} shown={shown} refresh={refresh} />
      ))}
    </div>
  )
}

function FromIssue({ city, shown }: Pick<SectionProps, 'city' | 'shown'>) {
  const texts = useInitiativeTexts().issue
  const issue = city.issues[shown.issue ?? '']
  if (!issue) return null
  return (
    <p>
      {texts.from}: <Link to={`/?item=${issue.id}`}>«{issue.text}»</Link>
    </p>
  )
}

/** What may be done about an idea; about what is open to support, by who runs things there. */
function Deeds({ city, shown: { card, id }, refresh }: SectionProps) {
  const texts = useInitiativeTexts()
  const { actor } = useSession()
  const go = useNavigate()
  if (!card || card.from !== undefined || !isHideable(card)) return null
  const place = city.places[card.place ?? '']
  const mayHide = mayRunMeeting(actor, place ? placesAround(place) : [])
  return (
    <>
      {card.state !== 'gathering' && <p>{card.support > 0 ? texts.supporters(card.support) : texts.noSupport}</p>}
      <div className={css.ways}>
        {card.state === 'idea' && <SupportIdea card={card} />}
        {card.state === 'idea' && isIdentified(actor) && <TakeUp initiative={id} onDone={() => void refresh()} />}
        {mayHide && (
          <HideIdea
            initiative={id}
            said={card.state === 'gathering' ? texts.hideGathering : texts.hide}
            onDone={() => void go('/initiatives', { replace: true })}
          />
        )}
      </div>
    </>
  )
}
