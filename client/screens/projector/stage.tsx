import type { ReactNode } from 'react'
import { initiativeScene, isRoundScene } from '#shared/meetings/picture.ts'
import { useNow } from '../../core/now.ts'
import { useAwake } from '../../core/wake.ts'
import { InstructionScene } from './instruction-scene.tsx'
import { FloorScene } from './floor-scene.tsx'
import { InitiativeScene } from './initiative-scene.tsx'
import { IssueScene } from './issue-scene.tsx'
import { LastTimeScene } from './last-time-scene.tsx'
import { ProjectorFoot } from './projector-foot.tsx'
import { ProjectorHeader } from './projector-header.tsx'
import css from './projector.module.css'
import { RoundScene } from './round-scene.tsx'
import { RatingScene } from './rating-scene.tsx'
import { Overlay } from './overlay.tsx'
import { SummaryScene } from './summary-scene.tsx'
import type { ProjectorData } from './use-projector.ts'
import { VoteScene } from './vote-scene.tsx'
import { WaitingScene } from './waiting-scene.tsx'

type StageProps = {
  data: ProjectorData
  /** What the header says when the screen is not as live as it should be. */
  note?: ReactNode
  /** The mouse has rested for a while. */
  idle?: boolean
  /** It stands small inside another page. */
  miniature?: boolean
}

/** The whole picture of the hall's screen, as large as the box it stands in. */
export function Stage({ data, note, idle, miniature }: StageProps) {
  const now = useNow(1000)
  // Before the meeting opens a screen may have gone dark: it wakes when it begins.
  useAwake(data.meeting.phase)
  const Body = miniature ? 'div' : 'main'
  return (
    <div
      className={css.stage}
      data-idle={idle || undefined}
      data-theme={data.meeting.screens?.theme}
      data-scene={data.picture.scene}
    >
      <ProjectorHeader data={data} now={now} note={note} />
      <Body className={css.body}>
        <SceneOf data={data} />
      </Body>
      <Overlay screens={data.meeting.screens} />
      <ProjectorFoot data={data} />
    </div>
  )
}

/** The one thing that is shown. */
export function SceneOf({ data }: { data: ProjectorData }) {
  const { scene, of = '' } = data.picture
  const { issues, polls, instructions } = data.state
  const issue = scene === 'issue' ? issues[of] : undefined
  const poll = scene === 'vote' ? polls[of] : undefined
  const instruction = scene === 'instruction' ? instructions[of] : undefined
  if (issue) return <IssueScene key={of} data={data} issue={issue} />
  if (poll) return <VoteScene key={of} data={data} poll={poll} />
  if (instruction) return <InstructionScene key={of} data={data} instruction={instruction} />
  if (scene === initiativeScene) return <InitiativeScene key={of} data={data} />
  if (isRoundScene(scene)) return <RoundScene key={of} data={data} />
  if (scene === 'last-time') return <LastTimeScene data={data} />
  if (scene === 'summary') return <SummaryScene data={data} />
  if (scene === 'floor') return <FloorScene data={data} />
  return scene === 'waiting' ? <WaitingScene data={data} /> : <RatingScene data={data} />
}
