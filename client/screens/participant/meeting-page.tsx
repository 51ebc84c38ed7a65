import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Id } from '#shared/core/value.ts'
import { useMeeting, type MeetingInHand } from '../../core/meeting.ts'
import { useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { MeetingNews } from '../../meetings/meeting-news.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { LanguageSwitch, useTitle } from '../../ui/page.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { HandOver, handedOver } from './hand-over.tsx'
import { FloorCard } from './floor-card.tsx'
import { HouseStep } from './house-step.tsx'
import { IssueList } from './issue-list.tsx'
import { listed } from './issue-order.ts'
import { NowCard } from './now-card.tsx'
import { nowOf } from './now.ts'
import { OwnIssues } from './own-issues.tsx'
import { PageHeader } from './page-header.tsx'
import css from './participant.module.css'
import { Promised } from './promised.tsx'
import { RaisePage } from './raise-page.tsx'
import { RefusedCommands } from './refused-commands.tsx'
import { useBallot } from './use-ballot.ts'
import { useFate } from './use-fate.ts'
import type { Invitation } from './use-joined.ts'
import { useMine, type MineInHand } from './use-mine.ts'

type MeetingPageProps = { code: string; invitation: Invitation; onJoined: (participant: Id) => void }

/** The meeting on a phone: what happens now, the issues, one's own, what is promised. Forms lie over it under addresses of their own. */
export function MeetingPage({ code, invitation, onJoined }: MeetingPageProps) {
  const inHand = useMeeting(invitation.meeting.id)
  const own = useMine(invitation.meeting.id, inHand.status === 'live')
  const { over, open, close } = useOver()
  useTitle(invitation.meeting.address)
  useFate(inHand.state, own.mine)
  const changed = (participant: Id) => {
    onJoined(participant)
    own.refresh()
    close()
  }
  if (own.outside && inHand.meeting?.phase === 'open')
    return <HouseStep code={code} invitation={invitation} onJoined={changed} />
  if (over === 'house')
    return (
      <HouseStep code={code} invitation={invitation} own={own.mine.participant} onJoined={changed} onBack={close} />
    )
  if (over === 'next' && inHand.meeting?.phase === 'open')
    return (
      <HouseStep
        code={code}
        invitation={invitation}
        next
        onJoined={participant => handedOver(code, invitation, participant, own.pending)}
        onBack={close}
      />
    )
  if (over === 'raise' && inHand.state && inHand.meeting?.phase === 'open')
    return (
      <RaisePage
        meeting={inHand.meeting}
        known={listed(inHand.state, undefined)}
        supported={own.mine.supports}
        onDone={close}
      />
    )
  return (
    <>
      <PageHeader
        invitation={invitation}
        meeting={inHand.meeting}
        own={own.mine.participant}
        onHouse={() => open('house')}
      />
      <Contents inHand={inHand} own={own} onRaise={() => open('raise')} onNext={() => open('next')} />
    </>
  )
}

type ContentsProps = { inHand: MeetingInHand; own: MineInHand; onRaise: () => void; onNext: () => void }

function Contents({ inHand, own, onRaise, onNext }: ContentsProps) {
  const { state, meeting } = inHand
  const { participant } = useTexts()
  const connection = useConnection()
  const now = useNow(10_000)
  const ballot = useBallot(state, own)
  if (!state || !meeting) {
    const missing = inHand.status === 'missing'
    return (
      <main className={css.main}>
        {missing ? <EmptyState title={participant.join.unknown} /> : <Loading />}
        <NetworkBanner {...connection} databaseAway={connection.storeAway} />
      </main>
    )
  }
  const happening = nowOf(meeting, state, now)
  return (
    <main className={css.main}>
      <MeetingNews meeting={meeting} {...state} live={inHand.status === 'live'} />
      <div className={css.contents}>
        <NowCard now={happening} inHand={{ ...inHand, state, meeting }} ballot={ballot} />
        <HandOver ballot={ballot} pending={own.pending} onNext={onNext} />
        <RefusedCommands pending={own.pending} onRaise={onRaise} meeting={meeting.id} />
        <OwnIssues mine={own.mine} pending={own.pending} state={state} number={meeting.number} />
        <FloorCard
          meeting={meeting}
          own={own.mine.floor ?? []}
          issues={Object.values(state.issues).filter(issue => own.mine.issues.some(each => each.id === issue.id))}
        />
        <IssueList inHand={{ ...inHand, state, meeting }} mine={own.mine} ballot={ballot} />
        <Promised state={state} number={meeting.number} />
        <footer className={css.foot}>
          <Link to="/">{participant.now.toMap}</Link>
          <LanguageSwitch />
        </footer>
      </div>
      <BottomBar open={meeting.phase === 'open'} ballot={ballot} connection={connection} onRaise={onRaise} />
    </main>
  )
}

/** What lies over the page; the phone's «back» closes it. */
function useOver() {
  const [query, setQuery] = useSearchParams()
  const over = query.get('over')
  const closing = useRef(false)
  useEffect(() => {
    // Back from a form the page begins at its top, where what was just sent is shown, and not where it was left.
    history.scrollRestoration = 'manual'
    return () => void (history.scrollRestoration = 'auto')
  }, [])
  useEffect(() => {
    closing.current = false
    window.scrollTo(0, 0)
  }, [over])
  return {
    over,
    // The address changes at once and the screen a moment later: a second press in between is not another step.
    open: (what: 'house' | 'raise' | 'next') => {
      if (new URLSearchParams(location.search).get('over') !== what) setQuery({ over: what }, { state: 'opened' })
    },
    close: () => {
      if (closing.current) return
      closing.current = true
      // A page opened at the form's own address has nothing to go back to.
      if (window.history.state?.usr === 'opened') window.history.back()
      else setQuery({}, { replace: true })
    },
  }
}
