import { IconDownload, IconPrinter, IconShieldCheck, IconTable } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Link, useParams } from 'react-router'
import { sha256 } from '#shared/core/sha256.ts'
import { documentName } from '#shared/documents/document.ts'
import { mayWriteProtocol } from '#shared/people/rights.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { ProtocolSheet } from '../../documents/protocol-sheet.tsx'
import { useProtocol, type ShownProtocol } from '../../documents/use-protocol.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import css from './protocol.module.css'

/** Writing together needs the editor, which nobody who only reads waits for. */
const ProtocolDesk = lazy(async () => ({ default: (await import('./protocol-desk.tsx')).ProtocolDesk }))
const LeftBehind = lazy(async () => ({ default: (await import('../../documents/left-behind.tsx')).LeftBehind }))

/** «Протокол»: approved, a sheet for everybody; before that a desk for whoever runs the meeting. `print`: the sheet as it is now. */
export function ProtocolScreen({ print = false }: { print?: boolean }) {
  const { id = '' } = useParams()
  const { documents: texts } = useStaffTexts()
  const { ready } = useSession()
  const { state: city, status } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const meeting = city?.meetings[id]
  if (status === 'missing' || (city && !meeting)) return <NotFound />
  return (
    <Page
      title={texts.title}
      width="wide"
      document
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      {ready && city && meeting ? (
        <Protocol key={id} city={city} meeting={meeting} print={print} />
      ) : online ? (
        <Loading rows={4} />
      ) : (
        <ErrorState onRetry={() => location.reload()} />
      )}
    </Page>
  )
}

type ProtocolProps = { city: CityState; meeting: Meeting; print: boolean }

function Protocol({ city, meeting, print }: ProtocolProps) {
  const { actor } = useSession()
  const place = city.places[meeting.place]
  const writes = mayWriteProtocol(actor, meeting.id, place ? placesAround(place) : [meeting.place])
  const { shown, state, again } = useProtocol(meeting.id, `${meeting.phase} ${writes}`)
  if (writes && !print && !(meeting.phase === 'published' && state !== 'here') && !shown?.approved)
    return (
      <Suspense fallback={<Loading rows={4} />}>
        <ProtocolDesk meeting={meeting} city={city} />
      </Suspense>
    )
  if (shown)
    return (
      <>
        {writes && shown.approved && (
          <Suspense fallback={null}>
            <LeftBehind
              document={documentName('protocol', meeting.id)}
              owner={actor.id}
              approved={shown.protocol.prose}
            />
          </Suspense>
        )}
        <Sheet shown={shown} meeting={meeting} />
      </>
    )
  if (state === 'missing') return <NotYet meeting={meeting} />
  return state === 'failed' ? <ErrorState onRetry={again} /> : <Loading rows={4} />
}

function Sheet({ shown, meeting }: { shown: ShownProtocol; meeting: Meeting }) {
  const { documents: texts, meetings } = useStaffTexts()
  const { hash, redacted, protocol } = shown
  return (
    <div className={css.page}>
      <div className={`${css.ways} ${css.sheetWays}`}>
        <Link to={`/meetings/${meeting.id}`}>
          {meetings.meeting.title} {meetings.number(meeting.number)}
        </Link>
        <Button size="small" look="outline" icon={<IconPrinter size={20} aria-hidden />} onClick={() => print()}>
          {texts.print}
        </Button>
        <a className={css.file} href={`/api/meetings/${meeting.id}/protocol.docx`} download>
          <IconDownload size={20} aria-hidden />
          {texts.docx}
        </a>
        <a className={css.file} href={`/api/meetings/${meeting.id}/instructions.xlsx`} download>
          <IconTable size={20} aria-hidden />
          {texts.xlsx}
        </a>
        {shown.approved && <Verify shown={shown} />}
      </div>
      <ProtocolSheet
        protocol={protocol}
        hash={hash}
        redacted={redacted}
        address={`${location.origin}/meetings/${meeting.id}/protocol`}
      />
    </div>
  )
}

/** Makes the hash anew from what was hashed, in the reader's own browser. */
function Verify({ shown: { hash, hashed } }: { shown: ShownProtocol }) {
  const { verify } = useStaffTexts().documents
  const [result, setResult] = useState<string>()
  const check = () => setResult(hashed !== undefined && sha256(hashed) === hash ? verify.right : verify.wrong)
  return (
    <>
      <Button size="small" look="outline" icon={<IconShieldCheck size={20} aria-hidden />} onClick={check}>
        {verify.action}
      </Button>
      <span role="status" className={css.verified}>
        {result}
      </span>
    </>
  )
}

function NotYet({ meeting }: { meeting: Meeting }) {
  const { documents: texts, core, meetings } = useStaffTexts()
  const { actor } = useSession()
  return (
    <EmptyState alone title={texts.notYet} words={texts.notYetWords}>
      <ButtonLink to={`/meetings/${meeting.id}`} look="outline">
        {meetings.meeting.title} {meetings.number(meeting.number)}
      </ButtonLink>
      {actor.kind === 'guest' && (
        <ButtonLink to={`/login?next=${encodeURIComponent(location.pathname)}`}>{core.nav.login}</ButtonLink>
      )}
    </EmptyState>
  )
}
