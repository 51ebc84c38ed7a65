import { useParams, useSearchParams } from 'react-router'
import type { Place } from '#shared/places/place.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useRound } from '../../rounds/use-round.ts'
import { formatMoney, formatWhen } from '../../texts/format.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Arms } from '../../ui/arms.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useTitle } from '../../ui/page.tsx'
import { Qr } from '../../ui/qr.tsx'
import { ballotWords } from './round-screen.tsx'
import css from './notice.module.css'

/** A sheet of A4 for doors and notice boards: what is voted on, until when, who may and how, where the centres are. */
export function NoticeScreen() {
  const { id = '' } = useParams()
  const { notice, missing, poster } = useRoundTexts()
  const [asked] = useSearchParams()
  const { round, status } = useRound(id)
  const { state: city } = useCity()
  useTitle(notice.title)
  if (status === 'missing')
    return (
      <EmptyState alone title={missing}>
        <ButtonLink to="/rounds">{poster}</ButtonLink>
      </EmptyState>
    )
  if (!round || !city) return <Loading rows={5} />
  return (
    <div className={css.desk}>
      <div className={css.tools}>
        <ButtonLink look="outline" to={`/rounds/${id}`}>
          {poster}
        </ButtonLink>
        <Button onClick={() => window.print()}>{notice.print}</Button>
      </div>
      <Sheet round={round} city={city} place={city.places[asked.get('place') ?? '']} />
    </div>
  )
}

/** As many projects and centres as one page holds. */
const most = { entries: 12, centres: 4 }

function Sheet({ round, city, place }: { round: Round; city: CityState; place: Place | undefined }) {
  const { notice, page, channels } = useRoundTexts()
  const { language } = useLanguage()
  const { plan } = round
  const { town } = city
  const url = `${location.origin}/rounds/${round.id}`
  const entries = ownEntries(round, place)
  const centres = centresFor(city, plan.place, place)
  const places = plan.electorate.places.map(each => city.places[each]?.name ?? '').filter(Boolean)
  const byForeign = plan.channels.includes('terminal') || plan.channels.includes('paper')
  return (
    <main id="content" className={css.sheet}>
      <header>
        <p>
          <Arms className={css.arms} /> {town.name}
        </p>
        <p>{place?.name}</p>
      </header>
      <h1>{plan.title}</h1>
      <p className={css.when}>{notice.until(formatWhen(language, plan.closesAt, town.timeZone))}</p>
      <p>
        {notice.budget} <strong>{formatMoney(language, plan.budget)}</strong>.{' '}
        {page.who(plan.electorate.age, places.join(', '))} {ballotWords(plan, page.ballots)}
      </p>
      <ol className={css.entries} data-many={entries.length > 6 || undefined}>
        {entries.slice(0, most.entries).map(entry => (
          <li key={entry.id} value={entry.number}>
            <span>{entry.title}</span> <span>{formatMoney(language, entry.cost)}</span>
          </li>
        ))}
      </ol>
      {entries.length > most.entries && <p>{notice.more(entries.length - most.entries)}</p>}
      <div className={css.foot}>
        <div>
          <h2>{notice.how}</h2>
          <ul>
            {plan.channels.map(channel => (
              <li key={channel}>{notice.ways[channel]}</li>
            ))}
          </ul>
          {byForeign && centres.length > 0 && (
            <>
              <h2>{notice.centres}</h2>
              <ul>
                {centres.slice(0, most.centres).map(each => (
                  <li key={each.id}>{[each.name, each.address, each.hours].filter(Boolean).join(', ')}</li>
                ))}
              </ul>
            </>
          )}
          <p className={css.secret}>{notice.secret}</p>
        </div>
        <figure>
          <Qr text={url} label={url} />
          <figcaption>{plan.channels.includes('online') ? notice.qr : channels.terminal}</figcaption>
        </figure>
      </div>
    </main>
  )
}

/** What stands on the ballot where the notice hangs: the projects of its district, else all of them. */
function ownEntries({ plan, entries }: Round, place: Place | undefined): Round['entries'] {
  if (!place) return entries
  const around = [place.id, ...place.within]
  const own = plan.districts.find(each => each.places.some(id => around.includes(id)))
  return own ? entries.filter(each => each.district === own.id) : entries
}

/** The centres that lie in the same district come first. */
function centresFor(city: CityState, home: string, place: Place | undefined): Place[] {
  const own = place ?? city.places[home]
  const around = own ? [own.id, ...own.within] : []
  const near = (each: Place) => each.within.filter(id => around.includes(id)).length
  return Object.values(city.places)
    .filter(each => each.kind === 'centre')
    .toSorted((a, b) => near(b) - near(a) || a.name.localeCompare(b.name, 'ru', { numeric: true }))
}
