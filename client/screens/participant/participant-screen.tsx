import { useParams } from 'react-router'
import { useTexts } from '../../texts/texts.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { CodeStep } from './code-step.tsx'
import { HouseStep } from './house-step.tsx'
import { MeetingPage } from './meeting-page.tsx'
import css from './participant.module.css'
import { useJoined } from './use-joined.ts'

/** A participant's phone: the code, the house, and then the meeting itself. */
export function ParticipantScreen() {
  const { code } = useParams()
  return <div className={css.screen}>{code === undefined ? <CodeStep /> : <Entered key={code} code={code} />}</div>
}

function Entered({ code }: { code: string }) {
  const { join } = useTexts().participant
  const { joined, joinedNow, ask } = useJoined(code)
  switch (joined.state) {
    case 'asking':
      return (
        <main className={css.step}>
          <Loading />
        </main>
      )
    case 'wrong':
      return <CodeStep first={code} error={join.unknown} />
    case 'too-many':
      return <CodeStep first={code} error={join.wait} onAgain={ask} />
    case 'away':
      return (
        <main className={css.step}>
          <ErrorState onRetry={ask} />
        </main>
      )
    case 'invited':
      return <HouseStep code={code} invitation={joined.invitation} onJoined={joinedNow} />
    case 'joined':
      return <MeetingPage code={code} invitation={joined.invitation} onJoined={joinedNow} />
  }
}
