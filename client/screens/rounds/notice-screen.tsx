import { useParams, useSearchParams } from 'react-router'
import type { Place } from '#shared/places/place.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useRound } from '../../rounds/use-round.ts'
import { formatMoney, formatWhen } from '../../texts/format.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useTitle } from '../../ui/page.tsx'
import { Qr } from '../../ui/qr.tsx'
import { TownName } from '../../ui/town-name.tsx'
import { ballotWords } from './round-screen.tsx'
import paper from '../../ui/paper-sheet.module.css'
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
    <div className={paper.desk}>
      <div className={paper.tools}>
        <ButtonLink look="outline" to={`/rounds/${id}`}>
          {poster}
        </ButtonLink>
        <Button onClick={() => window.print()}>{notice.print}</Button>
      </div>
      <Sheet round={round} city={city} place={city.places[asked.get('place') ?? '']} />
    </div>
  )
}

/** As many lines of projects, letters in a line, centres, and places of voters as one page holds. */
const [mostLines, letters, mostCentres, mostPlaces] = [12, 62, 3, 3]

function Sheet({ round, city, place }: { round: Round; city: CityState; place: Place | undefined }) {
  const { notice, page } = useRoundTexts()
  const { language } = useLanguage()
  const { plan } = round
  const { town } = city
  const url = `${location.origin}/rounds/${round.id}`
  const entries = ownEntries(round, place)
  const shown = fitting(entries, mostLines)
  const centres = centresFor(city, plan.place, place)
  const places = plan.electorate.places.map(each => city.places[each]?.name ?? '').filter(Boolean)
  const named = places.slice(0, mostPlaces).join(', ') + (places.length > mostPlaces ? notice.others : '')
  const byForeign = plan.channels.includes('terminal') || plan.channels.includes('paper')
  return (
    <main id="content" className={`${paper.sheet} ${css.sheet}`}>
      <header className={paper.head}>
        <TownName name={town.name} />
        <p>{place?.name}</p>
      </header>
      <div className={css.top}>
        <div>
          <h1 data-long={plan.title.length > 60 || undefined}>{plan.title}</h1>
          <p className={css.when}>{notice.until(formatWhen(language, plan.closesAt, town.timeZone))}</p>
        </div>
        <figure>
          <Qr text={url} label={url} />
          <figcaption>{plan.channels.includes('online') ? notice.qr : notice.qrToSee}</figcaption>
        </figure>
      </div>
      <p>
        {notice.budget} <strong>{formatMoney(language, plan.budget)}</strong>. {page.who(plan.electorate.age, named)}{' '}
        {ballotWords(plan, page.ballots)}
      </p>
      <ol className={css.entries} data-many={entries.length > 6 || undefined}>
        {shown.map(entry => (
          <li key={entry.id} value={entry.number}>
            <span>{entry.title}</span> <span>{formatMoney(language, entry.cost)}</span>
          </li>
        ))}
      </ol>
      {entries.length > shown.length && <p>{notice.more(entries.length - shown.length)}</p>}
      <div className={css.foot}>
        <div>
          <h2>{notice.how}</h2>
          <ul>
            {plan.channels.map(channel => (
              <li key={channel}>{notice.ways[channel]}</li>
            ))}
          </ul>
        </div>
        {byForeign && centres.length > 0 && (
          <div>
            <h2>{notice.centres}</h2>
            <ul>
              {centres.slice(0, mostCentres).map(each => (
                <li key={each.id}>{[each.name, each.address, each.hours].filter(Boolean).join(', ')}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p className={css.secret}>{notice.secret}</p>
    </main>
  )
}

/** The first projects that fit into so many lines: a long title takes two. */
function fitting(entries: Round['entries'], lines: number): Round['entries'] {
  const taken = entries.map(({ title }) => Math.ceil(title.length / letters))
  return entries.filter((_, at) => taken.slice(0, at + 1).reduce((sum, each) => sum + each, 0) <= lines)
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
