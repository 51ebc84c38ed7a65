import { lazy, Suspense } from 'react'
import { useParams } from 'react-router'
import { useCity } from '../../core/city.ts'
import { useConnection } from '../../core/send.ts'
import { useInitiative } from '../../initiatives/use-initiative.ts'
import { loadStaffTexts } from '../../texts/staff-texts.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { spokenLanguage } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { InitiativePage } from './initiative-page.tsx'

// The editor comes for those who write: readers do without it.
const DraftPage = lazy(async () => {
  await loadStaffTexts(spokenLanguage())
  return { default: (await import('./draft-page.tsx')).DraftPage }
})

/** One initiative: what is public of it to everybody, and to its group the draft they write. */
export function InitiativeScreen() {
  const { id = '' } = useParams()
  const { state: city } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const texts = useInitiativeTexts()
  const { shown, state, refresh } = useInitiative(id, JSON.stringify(city?.initiatives[id] ?? null))
  const isDraft = shown?.draft !== undefined
  return (
    <Page
      title={shown?.title ?? texts.title}
      width="wide"
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      {state === 'missing' ? (
        <EmptyState alone title={texts.page.missing} words={texts.page.missingWords}>
          <ButtonLink to="/initiatives">{texts.page.toList}</ButtonLink>
        </EmptyState>
      ) : state === 'failed' ? (
        <ErrorState onRetry={() => void refresh()} />
      ) : !city ? (
        <TownWaiting rows={6} />
      ) : !shown ? (
        <Loading rows={6} />
      ) : isDraft ? (
        <Suspense fallback={<Loading rows={6} />}>
          <DraftPage key={id} city={city} shown={shown} refresh={refresh} />
        </Suspense>
      ) : (
        <InitiativePage city={city} shown={shown} refresh={refresh} />
      )}
    </Page>
  )
}
