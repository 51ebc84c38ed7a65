import { Navigate, useLocation } from 'react-router'
import { mayVerifySomewhere } from '#shared/people/rights.ts'
import { useCity } from '../../core/city.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { Residents } from './residents.tsx'

/** The roll of residents, for those who keep it. To everybody else there is no such page. */
export function ResidentsScreen() {
  const { ready, actor } = useSession()
  const { pathname, search } = useLocation()
  const { title } = useStaffTexts().residents
  const { state: city, status } = useCity()
  const { online, storeAway, waiting } = useConnection()
  if (ready && actor.kind !== 'person')
    return <Navigate replace to={`/login?next=${encodeURIComponent(pathname + search)}`} />
  if (ready && !mayVerifySomewhere(actor)) return <NotFound />
  return (
    <Page
      title={title}
      width="wide"
      notice={<NetworkBanner waiting={waiting} online={online && status !== 'stale'} databaseAway={storeAway} />}
    >
      {ready && city ? <Residents city={city} /> : <TownWaiting rows={5} />}
    </Page>
  )
}
