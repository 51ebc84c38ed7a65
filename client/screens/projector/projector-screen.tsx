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
import { useStaffTexts } from '../../texts/texts.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { useTitle } from '../../ui/page.tsx'
import { InstructionScene } from './instruction-scene.tsx'
import { IssueScene } from './issue-scene.tsx'
import { ProjectorFoot } from './projector-foot.tsx'
import { ProjectorHeader } from './projector-header.tsx'
import css from './projector.module.css'
import { RatingScene } from './rating-scene.tsx'
import { useLastLive, useProjectorData, type ProjectorData } from './use-projector.ts'
import { useIdleMouse, useStageKeys } from './use-stage.ts'
import { VoteScene } from './vote-scene.tsx'
import { WaitingScene } from './waiting-scene.tsx'

/** The hall's screen: one thing at a time, chosen on the console. Anybody may open it. */
export function ProjectorScreen() {
  const { id } = useParams()
  const { projector, core } = useStaffTexts()
  const hand = useMeeting(id)
  const { state: city } = useCity()
  const { meeting, state } = hand
  useTitle(projector.title)
  if (hand.status === 'missing') return <NotFound />
  if (!meeting || !state || !city)
    return (
      <div className={css.stage}>
        <p className={css.loading} role="status">
          {core.loading}
        </p>
      </div>
    )
  return <Stage hand={hand} meeting={meeting} state={state} city={city} />
}

type StageProps = { hand: MeetingInHand; meeting: Meeting; state: MeetingState; city: CityState }

function Stage({ hand, meeting, state, city }: StageProps) {
  const { actor } = useSession()
  const { online } = useConnection()
  const now = useNow(1000)
  const data = useProjectorData(hand, meeting, state, city)
  const around = data.place ? placesAround(data.place) : [meeting.place]
  const live = online && hand.status === 'live'
  const lastLive = useLastLive(live, now)
  const idle = useIdleMouse()
  useStageKeys(data, mayRunMeeting(actor, around))
  return (
    <div className={css.stage} data-idle={idle || undefined}>
      <ProjectorHeader data={data} now={now} notLiveSince={live ? undefined : lastLive} />
      <main className={css.body}>
        <SceneOf data={data} />
      </main>
      <ProjectorFoot data={data} />
    </div>
  )
}

function SceneOf({ data }: { data: ProjectorData }) {
  const { scene, of = '' } = data.picture
  const { issues, polls, instructions } = data.state
  const issue = scene === 'issue' ? issues[of] : undefined
  const poll = scene === 'vote' ? polls[of] : undefined
  const instruction = scene === 'instruction' ? instructions[of] : undefined
  if (issue) return <IssueScene key={of} data={data} issue={issue} />
  if (poll) return <VoteScene key={of} data={data} poll={poll} />
  if (instruction) return <InstructionScene key={of} data={data} instruction={instruction} />
  return scene === 'waiting' ? <WaitingScene data={data} /> : <RatingScene data={data} />
}
