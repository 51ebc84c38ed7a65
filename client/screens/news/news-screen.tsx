import { Link } from 'react-router'
import type { Id } from '#shared/core/value.ts'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import type { Change, News } from '#shared/people/news.ts'
import type { Round } from '#shared/rounds/round.ts'
import { isIdentified } from '#shared/people/rights.ts'
import { useCity } from '../../core/city.ts'
import { useNow } from '../../core/now.ts'
import { useSession } from '../../core/session.tsx'
import { InitiativeChip } from '../../initiatives/initiative-chip.tsx'
import { SetFeed } from '../../people/set-feed.tsx'
import { useNews } from '../../people/use-news.ts'
import { PhaseChip } from '../../rounds/round-card.tsx'
import { useFollowingTexts } from '../../texts/following-texts.ts'
import { formatWhenNear } from '../../texts/format.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Entry } from '../../ui/entry.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../../ui/sign-in.tsx'
import { useSurroundings } from '../../ui/surroundings.ts'
import { placeName } from '../../ui/place-name.ts'
import css from './news.module.css'

/** «Новое»: what has happened to what one follows, the newest first; what came since the last look is marked. */
export function NewsScreen() {
  const texts = useFollowingTexts().news
  const { ready, actor } = useSession()
  const { news, failed, refresh } = useNews()
  if (ready && !isIdentified(actor))
    return <SignIn title={texts.title} asked={texts.signIn} words={texts.signInWords} />
  return (
    <Page title={texts.title}>
      <div className={css.page}>
        <div>
          <h1>{texts.title}</h1>
          <p className="soft">{texts.words}</p>
        </div>
        {!news ? (
          failed ? (
            <ErrorState onRetry={() => void refresh()} />
          ) : (
            <Loading rows={4} />
          )
        ) : (
          <>
            <List items={news.items} />
            <SetFeed has={news.feed} refresh={refresh} />
          </>
        )}
      </div>
    </Page>
  )
}

function List({ items }: { items: readonly News[] }) {
  const texts = useFollowingTexts().news
  if (items.length === 0)
    return (
      <EmptyState title={texts.none} words={texts.noneWords}>
        <ButtonLink to="/initiatives">{texts.toInitiatives}</ButtonLink>
      </EmptyState>
    )
  return (
    <ul className={css.list}>
      {items.map(item => (
        <li key={item.id}>
          <Item item={item} />
        </li>
      ))}
    </ul>
  )
}

/** As many changes are told at once; the rest stands on the thing's own page. */
const most = 4

function Item({ item }: { item: News }) {
  const texts = useFollowingTexts().news
  const { about, id, title, state, fresh, changes, places } = item
  return (
    <Entry
      to={`/${about}s/${id}`}
      title={title}
      chip={
        <>
          {about === 'initiative' ? (
            <InitiativeChip state={state as InitiativeState} />
          ) : (
            <PhaseChip phase={state as Round['phase']} />
          )}
          {fresh > 0 ? (
            <strong className={css.fresh}>{texts.fresh(fresh)}</strong>
          ) : (
            <span className="soft">{texts.about[about]}</span>
          )}
        </>
      }
    >
      <ul className={css.changes}>
        {changes.slice(0, Math.max(most, Math.min(fresh, 10))).map((change, i) => (
          <Line key={`${change.at} ${change.kind}`} change={change} fresh={i < fresh} />
        ))}
      </ul>
      {fresh === 0 && <p className="soft">{texts.nothing}</p>}
      {about === 'round' && state === 'voting' && <VoteLinks round={id} places={places} />}
    </Entry>
  )
}

/** The turnout and the notice to print: of each territory that one follows there, or of the whole vote. */
function VoteLinks({ round, places = [] }: { round: Id; places: readonly Id[] | undefined }) {
  const { turnout } = useRoundTexts()
  const { onMap } = useTexts().publicMap
  const { state: city } = useCity()
  const own = places.flatMap(id => city?.places[id] ?? [])
  const links = (title: string, of = '') => (
    <>
      <Link to={`/rounds/${round}/turnout${of}`}>{title}</Link>
      {' · '}
      <Link to={`/rounds/${round}/notice${of}`}>{turnout.notice}</Link>
    </>
  )
  if (own.length === 0) return <p>{links(turnout.more)}</p>
  return own.map(place => (
    <p key={place.id}>
      {placeName(place, onMap)}: {links(turnout.title, `?place=${place.id}`)}
    </p>
  ))
}

function Line({ change, fresh }: { change: Change; fresh: boolean }) {
  const texts = useFollowingTexts().news
  const { steps } = useInitiativeTexts()
  const { language } = useLanguage()
  const { town } = useSurroundings()
  const now = useNow(60_000)
  const { kind, state = '', words, at } = change
  const said =
    kind === 'state'
      ? steps[state as InitiativeState]
      : kind === 'round'
        ? (texts.rounds[state] ?? state)
        : texts.kinds[kind]
  return (
    <li className={css.change} data-fresh={fresh || undefined}>
      <span>
        {said} <span className="soft">{formatWhenNear(language, at, now, town.timeZone)}</span>
      </span>
      {words !== undefined && <span className={css.words}>{words}</span>}
    </li>
  )
}
