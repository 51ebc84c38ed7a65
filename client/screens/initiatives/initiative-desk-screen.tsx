import { useSearchParams } from 'react-router'
import type { Day } from '#shared/core/value.ts'
import type { Deed, Due } from '#shared/initiatives/deeds.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import { isStaff } from '#shared/people/rights.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { InitiativeChip } from '../../initiatives/initiative-chip.tsx'
import { useDesk } from '../../initiatives/use-desk.ts'
import { useTerms } from '../../initiatives/use-term.ts'
import { daysLeft } from '../../tasks/task-look.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useProcedureTexts } from '../../texts/procedure-texts.ts'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { Deadline } from '../../ui/deadline.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Entry } from '../../ui/entry.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../../ui/sign-in.tsx'
import { useCalendar } from '../../ui/town.ts'
import { initiativesUnderWay } from './initiative-list.ts'
import css from './initiatives.module.css'
import { useToday } from './use-today.ts'

/** «Инициативы: что ждёт решения»: for whoever leads the procedure, decides, or examines; what is overdue first. */
export function InitiativeDeskScreen() {
  const { ready, actor } = useSession()
  const { state: city } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const { desk } = useProcedureTexts()
  if (ready && !isStaff(actor)) return <SignIn title={desk.title} asked={desk.signIn} words={desk.signInWords} />
  return (
    <Page title={desk.title} notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}>
      <div className={css.page}>
        <div>
          <h1>{desk.title}</h1>
          <p className="soft">{desk.words}</p>
        </div>
        {city ? <Lists city={city} /> : <TownWaiting rows={5} />}
      </div>
    </Page>
  )
}

function Lists({ city }: { city: CityState }) {
  const { desk } = useProcedureTexts()
  const { desk: told, ask } = useDesk()
  const termOf = useTerms()
  const [query, setQuery] = useSearchParams()
  const all = query.get('show') === 'all'
  const show = (what: 'all' | undefined) => setQuery(what ? { show: what } : {}, { replace: true })
  if (told === undefined) return <Loading rows={5} />
  if (told === 'failed') return <ErrorState onRetry={ask} />
  const { items: due, rounds } = told
  const dueOf = (card: Card) => termOf(card, rounds[card.id]).due
  const under = initiativesUnderWay(city, dueOf)
  const mine = under.filter(card => due.some(each => each.initiative === card.id))
  const cards = all ? under : mine
  return (
    <>
      <ChoiceChips label={desk.show}>
        <ChoiceChip chosen={!all} onChoose={() => show(undefined)}>
          {desk.mine} · {mine.length}
        </ChoiceChip>
        <ChoiceChip chosen={all} onChoose={() => show('all')}>
          {desk.all} · {under.length}
        </ChoiceChip>
      </ChoiceChips>
      {cards.length === 0 && <EmptyState title={desk.none} words={all ? desk.noneAll : desk.noneWords} />}
      <ul className={css.section}>
        {cards.map(card => (
          <li key={card.id}>
            <Line card={card} city={city} deeds={deedsFor(due, card)} due={dueOf(card)} />
          </li>
        ))}
      </ul>
    </>
  )
}

const deedsFor = (due: readonly Due[], { id }: Card): readonly Deed[] =>
  due.find(each => each.initiative === id)?.deeds ?? []

type LineProps = { card: Card; city: CityState; deeds: readonly Deed[]; due: Day | undefined }

function Line({ card, city, deeds, due }: LineProps) {
  const { number } = useInitiativeTexts()
  const { desk } = useProcedureTexts()
  const calendar = useCalendar()
  const today = useToday(city)
  const place = city.places[card.place ?? '']?.name
  const words = deeds.map(deed => desk.deeds[deed]).join(', ')
  return (
    <Entry
      to={`/initiatives/${card.id}`}
      title={card.title}
      chip={
        <>
          <InitiativeChip state={card.state} />
          {card.number !== undefined && <span className="soft">{number(card.number)}</span>}
        </>
      }
      note={
        <>
          {place && <p>{place}</p>}
          {words && <p className={css.due}>{words.charAt(0).toUpperCase() + words.slice(1)}</p>}
          {due && <Deadline due={due} {...daysLeft(due, today, calendar)} />}
        </>
      }
    />
  )
}
