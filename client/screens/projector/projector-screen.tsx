import { useParams, useSearchParams } from 'react-router'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { pictureOn, screenNumbers, type ScreenNumber } from '#shared/meetings/screens.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useMeeting, type MeetingInHand } from '../../core/meeting.ts'
import { useLastTrue, useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { MeetingNews } from '../../meetings/meeting-news.tsx'
import { formatTime } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { useTitle } from '../../ui/page.tsx'
import { useUsualColours } from '../../ui/sight.ts'
import { isFedNewer, isStanding, useFeed, type Heard } from './feed.ts'
import { useHall, type Hall } from './hall.ts'
import css from './projector.module.css'
import { Stage } from './stage.tsx'
import { useProjectorData } from './use-projector.ts'
import { toggleFullScreen, useIdleMouse, useStageKeys } from './use-stage.ts'

/** The hall's screen: one thing at a time, chosen on the console. Anybody may open it; beside a console it is fed by that too. */
export function ProjectorScreen() {
  const { id } = useParams()
  const { projector, core } = useStaffTexts()
  const hand = useMeeting(id)
  const { state: city } = useCity()
  const fed = useFeed(id)
  const { meeting, state } = hand
  useTitle(projector.title)
  useUsualColours()
  if (hand.status === 'missing') return <NotFound />
  return (
    <div className={css.window}>
      {meeting && state && city ? (
        <Own hand={hand} meeting={meeting} state={state} city={city} fed={fed} />
      ) : fed ? (
        <Shown hall={fed.hall} live={false} fed={fed} />
      ) : (
        <div className={css.stage}>
          <p className={css.loading} role="status">
            {core.loading}
          </p>
        </div>
      )}
    </div>
  )
}

type OwnProps = {
  hand: MeetingInHand
  meeting: Meeting
  state: MeetingState
  city: CityState
  fed: Heard | undefined
}

/** The newer of what the window knows itself and what the console of this laptop tells it. */
function Own({ hand, meeting, state, city, fed }: OwnProps) {
  const { online } = useConnection()
  const now = useNow(1000)
  const own = useHall(hand, meeting, state, city)
  const live = online && hand.status === 'live'
  const behind = useSince(fed !== undefined && hand.seq > fed.seq, now)
  const fromFeed = fed && isFedNewer({ live, seq: hand.seq, epoch: hand.epoch }, fed, now, behind) ? fed : undefined
  return <Shown hall={fromFeed?.hall ?? own} live={live} fed={fromFeed} />
}

function Shown({ hall, live, fed }: { hall: Hall; live: boolean; fed: Heard | undefined }) {
  const { projector } = useStaffTexts()
  const { language } = useLanguage()
  const { actor } = useSession()
  const now = useNow(1000)
  const screen = useScreenNumber()
  const data = useProjectorData(hall, pictureOn(hall.meeting, screen))
  const around = data.place ? placesAround(data.place) : [hall.meeting.place]
  const fedNow = isStanding(fed, now)
  const lastLive = useLastTrue(live || fedNow, now)
  const idle = useIdleMouse()
  useStageKeys(data, mayRunMeeting(actor, around), screen, { KeyF: () => void toggleFullScreen() })
  const shownAt = formatTime(language, lastLive, data.town.timeZone)
  const note = live ? undefined : fedNow ? projector.fromHere : projector.notLive(shownAt)
  return (
    <>
      <MeetingNews meeting={data.meeting} {...data.state} />
      <Stage data={data} note={note} idle={idle} />
    </>
  )
}

/** Which of the meeting's screens this window is: `?screen=2`. */
function useScreenNumber(): ScreenNumber {
  const [query] = useSearchParams()
  return screenNumbers.find(n => String(n) === query.get('screen')) ?? 1
}

/** For how long it has been so, in milliseconds. */
function useSince(so: boolean, now: number): number {
  const lastNotSo = useLastTrue(!so, now)
  return so ? now - lastNotSo : 0
}
