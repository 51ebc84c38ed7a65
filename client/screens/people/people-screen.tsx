import { Navigate, useLocation, useSearchParams } from 'react-router'
import { mayManagePeople } from '#shared/people/rights.ts'
import { useCity } from '../../core/city.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../../ui/choice-chip.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { Bodies } from './bodies.tsx'
import { People } from './people.tsx'
import css from './people-screen.module.css'

/** The administrator's screen: people with their roles, and organisations. To everybody else there is no such page. */
export function PeopleScreen() {
  const { ready, actor } = useSession()
  const { pathname, search } = useLocation()
  const { list } = useStaffTexts().people
  if (!ready)
    return (
      <Page title={list.title} width="wide">
        <Loading rows={5} />
      </Page>
    )
  if (actor.kind !== 'person') return <Navigate replace to={`/login?next=${encodeURIComponent(pathname + search)}`} />
  if (!mayManagePeople(actor)) return <NotFound />
  return <Administration self={actor.id} />
}

function Administration({ self }: { self: string }) {
  const { list } = useStaffTexts().people
  const { state: city, status } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const [params, setParams] = useSearchParams()
  const bodies = params.get('tab') === 'bodies'
  return (
    <Page
      title={list.title}
      width="wide"
      notice={<NetworkBanner waiting={waiting} online={online && status !== 'stale'} databaseAway={storeAway} />}
    >
      <div className={css.head}>
        <h1>{list.title}</h1>
        <ChoiceChips label={list.title}>
          <ChoiceChip chosen={!bodies} onChoose={() => setParams({})}>
            {list.tabs.people}
          </ChoiceChip>
          <ChoiceChip chosen={bodies} onChoose={() => setParams({ tab: 'bodies' })}>
            {list.tabs.bodies}
          </ChoiceChip>
        </ChoiceChips>
      </div>
      {bodies ? city ? <Bodies city={city} /> : <TownWaiting rows={5} /> : <People city={city} self={self} />}
    </Page>
  )
}
