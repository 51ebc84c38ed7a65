import { useEffect, useMemo, useRef } from 'react'
import { useParams } from 'react-router'
import { placesAround } from '#shared/places/place.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useMeeting, type MeetingInHand } from '../../core/meeting.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { useTitle } from '../../ui/page.tsx'
import { SignIn } from '../../ui/sign-in.tsx'
import { useFeeding } from '../projector/feed.ts'
import { useHall } from '../projector/hall.ts'
import { ConsoleDialogs } from './console-dialogs.tsx'
import { ConsoleHeader } from './console-header.tsx'
import css from './console.module.css'
import { IncomingColumn } from './incoming-column.tsx'
import { InstructionColumn } from './instruction-column.tsx'
import { ProjectorColumn } from './projector-column.tsx'
import { RatingColumn } from './rating-column.tsx'
import { useAuthors } from './use-authors.ts'
import { useConsoleData, type ConsoleData } from './use-console.ts'
import { useForesight } from './use-foresight.ts'
import { useHand, type Hand, type Tab } from './use-hand.ts'
import { useKeys } from './use-keys.ts'
import { WaitingDeeds } from './waiting-deeds.tsx'
import { Wall } from './wall.tsx'

/** «Ведение встречи»: for whoever runs the meeting; others are asked to sign in, or find nothing. */
export function ConsoleScreen() {
  const { id } = useParams()
  const { console: texts } = useStaffTexts()
  const { ready, actor } = useSession()
  const hand = useMeeting(id)
  const { state: city, status } = useCity()
  const { meeting, state } = hand
  if (hand.status === 'missing' || status === 'missing') return <NotFound />
  if (ready && actor.kind === 'guest') return <SignIn title={texts.title} asked={texts.signIn} words={texts.denied} />
  if (!ready || !meeting || !state || !city) return <Waiting />
  const place = city.places[meeting.place]
  if (!mayRunMeeting(actor, place ? placesAround(place) : [meeting.place])) return <NotFound />
  return <Console key={meeting.id} hand={hand} meeting={meeting} state={state} city={city} />
}

type ConsoleProps = { hand: MeetingInHand; meeting: Meeting; state: MeetingState; city: CityState }

function Console({ hand: inHand, meeting: heard, state: known, city }: ConsoleProps) {
  const { console: texts, projector } = useStaffTexts()
  const foresight = useForesight(inHand, heard.id, known, city)
  const { state, ahead } = foresight
  const meeting = state.meetings[heard.id] ?? heard
  const data = useConsoleData(inHand, meeting, foresight, city)
  const authors = useAuthors(meeting.id, Object.keys(data.issues).length)
  const hand = useHand(data)
  const { online, storeAway, waiting } = useConnection()
  const live = online && inHand.status === 'live'
  const hall = useHall(inHand, meeting, state, city)
  const { seq, epoch } = inHand
  useFeeding(
    meeting.id,
    useMemo(() => ({ hall, seq, epoch, waiting: ahead }), [hall, seq, epoch, ahead]),
  )
  useKeys(data, hand)
  useTitle(texts.title)
  return (
    <div className={css.console}>
      <ConsoleHeader
        data={data}
        live={live}
        onDecide={issue => {
          hand.choose(issue)
          hand.setTab(data.issues[issue]?.state === 'pending' ? 'incoming' : 'issues')
        }}
      />
      <NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />
      <WaitingDeeds {...foresight} />
      <Tabs hand={hand} counts={countsOf(data, hand)} />
      <main className={css.columns} data-tab={hand.tab}>
        <IncomingColumn data={data} hand={hand} authors={authors} />
        <RatingColumn data={data} hand={hand} authors={authors} />
        <InstructionColumn data={data} hand={hand} />
        <ProjectorColumn data={data} hand={hand} hall={hall} />
      </main>
      <ConsoleDialogs data={data} hand={hand} />
      {hand.wall && <Wall hall={hall} note={live ? undefined : projector.fromHere} onLeave={hand.leaveWall} />}
    </div>
  )
}

const tabs = ['incoming', 'issues', 'instruction', 'projector'] as const

/** Where four columns do not fit there is one, and these. */
function Tabs({ hand, counts }: { hand: Hand; counts: Record<Tab, number> }) {
  const { console: texts } = useStaffTexts()
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    row.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [hand.tab])
  return (
    <nav ref={row} className={css.tabs} aria-label={texts.title}>
      {tabs.map(tab => (
        <button key={tab} type="button" aria-pressed={hand.tab === tab} onClick={() => hand.setTab(tab)}>
          {texts.tabs[tab]}
          {counts[tab] ? (
            <span className={css.badge} data-quiet={tab !== 'incoming' || undefined}>
              {counts[tab]}
            </span>
          ) : null}
        </button>
      ))}
    </nav>
  )
}

/** What waits in each column: for a yes or a no, for an outcome, for its announcement. */
function countsOf({ pending, rating, prepared }: ConsoleData, { unsent }: Hand): Record<Tab, number> {
  const written = new Set([...prepared, ...unsent].map(each => each.id))
  return { incoming: pending.length, issues: rating.rows.length, instruction: written.size, projector: 0 }
}

function Waiting() {
  const { console: texts } = useStaffTexts()
  useTitle(texts.title)
  return (
    <div className={css.waiting}>
      <Loading rows={4} />
    </div>
  )
}
