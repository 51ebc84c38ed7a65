import { IconFileText } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Picture } from '#shared/meetings/picture.ts'
import { pictureOn } from '#shared/meetings/screens.ts'
import { initiativeChoices } from '../../initiatives/choices.ts'
import { SetScreens } from '../../meetings/set-screens.tsx'
import { ShowPicture } from '../../meetings/show-picture.tsx'
import { SetTeam } from '../../meetings/set-team.tsx'
import { TeamList } from '../../meetings/team-list.tsx'
import { useTeamTexts } from '../../texts/team-texts.ts'
import { FloorQueue } from '../../meetings/floor-queue.tsx'
import { AgendaBoard } from '../../meetings/agenda-board.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { useRoundSteps } from '../../rounds/use-round-steps.ts'
import { Button } from '../../ui/button.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { PollInHand } from '../../votes/stop-poll.tsx'
import type { Hall } from '../projector/hall.ts'
import css from './console.module.css'
import { InitiativePicture } from './initiative-picture.tsx'
import { Preview } from './preview.tsx'
import { PrompterWindow } from './prompter-window.tsx'
import { ScreenChoice, ScreenWindow } from './screen-choice.tsx'
import { RoundPictures } from './round-pictures.tsx'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'
import { picturesOf } from './use-keys.ts'
import { StartVotes, VoteAbout } from './vote-buttons.tsx'

type ColumnProps = { data: ConsoleData; hand: Hand }

/** What the hall sees, the poll in hand, and the agenda. */
export function ProjectorColumn({ data, hand, hall }: ColumnProps & { hall: Hall }) {
  const { console: texts, documents, votes } = useStaffTexts()
  const team = useTeamTexts()
  const { meeting } = data
  const [looked, setLooked] = useState<Picture>()
  const initiatives = useMemo(() => initiativeChoices(data.initiatives), [data.initiatives])
  const turnRound = useRoundSteps(pictureOn(meeting, hand.screen))
  const wordsOf = (item: string) => meeting.agenda.find(each => each.id === item)?.text ?? ''
  return (
    <section className={css.column} data-column="projector" aria-labelledby="projector-title">
      <h2 id="projector-title">{texts.projector.title}</h2>
      <Preview
        data={data}
        hall={hall}
        picture={looked ?? pictureOn(meeting, hand.screen)}
        next={looked !== undefined}
      />
      <ScreenChoice data={data} hand={hand} />
      <ShowPicture
        meeting={meeting}
        screen={hand.screen}
        {...picturesOf(data, hand, texts, turnRound)}
        onLook={setLooked}
      />
      <RoundPictures meeting={meeting} screen={hand.screen} onLook={setLooked} />
      <InitiativePicture meeting={meeting} screen={hand.screen} initiatives={initiatives} onLook={setLooked} />
      <SetScreens meeting={meeting} />
      <ScreenWindow data={data} hand={hand} />
      <Button size="small" look="outline" aria-keyshortcuts="F F2" onClick={hand.toWall}>
        {texts.projector.wall} <KeyHint keys="F" />
      </Button>
      <PrompterWindow meeting={meeting} />
      <h3>{votes.console.title}</h3>
      <Vote data={data} hand={hand} />
      <h3>{texts.floor.title}</h3>
      <FloorQueue meeting={meeting} wordsOf={issue => data.issues[issue]?.text ?? ''} />
      <h3>{texts.agenda.title}</h3>
      <AgendaBoard
        meeting={meeting}
        now={data.now}
        timeZone={data.timeZone}
        initiatives={initiatives}
        aside={(item, now) => (
          <VoteAbout data={data} hand={hand} subject={{ item, text: wordsOf(item) }} small={!now} />
        )}
      />
      <h3>{team.title}</h3>
      {meeting.team && <TeamList team={meeting.team} bodies={data.bodiesById} online={data.people} />}
      {meeting.phase !== 'published' && <SetTeam meeting={meeting} bodies={data.bodies} />}
      <a className={css.window} href={`/meetings/${meeting.id}/protocol`} target="_blank" rel="noreferrer">
        <IconFileText size={18} aria-hidden />
        {documents.write}
      </a>
    </section>
  )
}

function Vote({ data, hand }: ColumnProps) {
  const { console: texts } = useStaffTexts()
  const { meeting, poll, tally, joined, issues } = data
  const running = poll?.state === 'open'
  return (
    <>
      {!running && meeting.phase === 'open' && <StartVotes data={data} hand={hand} />}
      {poll ? (
        <PollInHand
          meeting={meeting}
          poll={poll}
          tally={tally}
          joined={joined}
          issues={issues}
          onStop={() => hand.open({ kind: 'stop-poll' })}
        />
      ) : (
        <p className="soft">{texts.vote.none}</p>
      )}
    </>
  )
}
