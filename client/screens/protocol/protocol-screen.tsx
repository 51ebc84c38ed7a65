import { useParams } from 'react-router'
import { documentName, mayWriteProtocol } from '#shared/documents/document.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useMeeting } from '../../core/meeting.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { ProtocolEditor } from '../../documents/protocol-editor.tsx'
import { useDocument } from '../../documents/use-document.ts'
import { Writers } from '../../documents/writers.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import css from './protocol.module.css'

/** «Протокол»: whoever runs the meeting writes it; others are asked to sign in, or find nothing. */
export function ProtocolScreen() {
  const { id = '' } = useParams()
  const { documents: texts } = useStaffTexts()
  const { ready, actor } = useSession()
  const { state: city, status } = useCity()
  const hand = useMeeting(id)
  const { online, storeAway, waiting } = useConnection()
  const { meeting, state } = hand
  const place = meeting && city?.places[meeting.place]
  const around = meeting && (place ? placesAround(place) : [meeting.place])
  if (hand.status === 'missing' || status === 'missing') return <NotFound />
  if (ready && actor.kind === 'guest') return <SignIn />
  if (ready && around && city && !mayWriteProtocol(actor, around)) return <NotFound />
  return (
    <Page
      title={texts.title}
      width="wide"
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      {ready && meeting && state && city ? (
        <Protocol key={id} meeting={meeting} state={state} city={city} owner={actor.id} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  )
}

type ProtocolProps = { meeting: Meeting; state: MeetingState; city: CityState; owner: string }

function Protocol({ meeting, owner }: ProtocolProps) {
  const { documents: texts, meetings } = useStaffTexts()
  const { name = '' } = useSession()
  const { open, others, synced } = useDocument(documentName('protocol', meeting.id), owner, name)
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1>{texts.title}</h1>
          <p className="soft">
            {meeting.title} · {meetings.number(meeting.number)}
          </p>
        </div>
        <Writers others={others} synced={synced} />
      </header>
      {open ? <ProtocolEditor open={open} name={name} /> : <Loading rows={4} />}
    </div>
  )
}

function SignIn() {
  const { console: texts, documents, core } = useStaffTexts()
  return (
    <Page title={documents.title}>
      <EmptyState alone title={texts.signIn} words={texts.denied}>
        <ButtonLink to={`/login?next=${encodeURIComponent(location.pathname)}`}>{core.nav.login}</ButtonLink>
      </EmptyState>
    </Page>
  )
}
