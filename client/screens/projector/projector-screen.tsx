import { useParams } from 'react-router'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useMeeting, type MeetingInHand } from '../../core/meeting.ts'
import { useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { formatTime } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { useTitle } from '../../ui/page.tsx'
import { useUsualColours } from '../../ui/sight.ts'
import css from './projector.module.css'
import { Stage } from './stage.tsx'
import { useLastLive, useProjectorData } from './use-projector.ts'
import { toggleFullScreen, useIdleMouse, useStageKeys } from './use-stage.ts'

/** The hall's screen: one thing at a time, chosen on the console. Anybody may open it. */
export function ProjectorScreen() {
  const { id } = useParams()
  const { projector, core } = useStaffTexts()
  const hand = useMeeting(id)
  const { state: city } = useCity()
  const { meeting, state } = hand
  useTitle(projector.title)
  useUsualColours()
  if (hand.status === 'missing') return <NotFound />
  return (
    <div className={css.window}>
      {meeting && state && city ? (
        <Live hand={hand} meeting={meeting} state={state} city={city} />
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

type LiveProps = { hand: MeetingInHand; meeting: Meeting; state: MeetingState; city: CityState }

function Live({ hand, meeting, state, city }: LiveProps) {
  const { projector } = useStaffTexts()
  const { language } = useLanguage()
  const { actor } = useSession()
  const { online } = useConnection()
  const now = useNow(1000)
  const data = useProjectorData(hand, meeting, state, city)
  const around = data.place ? placesAround(data.place) : [meeting.place]
  const live = online && hand.status === 'live'
  const lastLive = useLastLive(live, now)
  const idle = useIdleMouse()
  useStageKeys(data, mayRunMeeting(actor, around), { KeyF: () => void toggleFullScreen() })
  const note = live ? undefined : projector.notLive(formatTime(language, lastLive, city.town.timeZone))
  return <Stage data={data} note={note} idle={idle} />
}
