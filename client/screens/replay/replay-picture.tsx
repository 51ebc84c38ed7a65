import { useMemo } from 'react'
import { agendaNumbers, publicAgenda } from '#shared/meetings/agenda.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { formatTime } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { useHall } from '../projector/hall.ts'
import hall from '../projector/projector.module.css'
import { SceneOf } from '../projector/stage.tsx'
import { useProjectorData } from '../projector/use-projector.ts'
import type { Frame } from './film.ts'
import css from './replay.module.css'
import type { Recording } from './use-film.ts'

type PictureProps = { frame: Frame; joined: Recording['joined']; meeting: Meeting; city: CityState }

/** What the hall saw at this moment. */
export function ReplayPicture({ frame, joined, meeting, city }: PictureProps) {
  const { projector, replay, meetings, participant } = useStaffTexts()
  const { language } = useLanguage()
  const running = useMemo(() => runningOf(frame, joined), [frame, joined])
  // What became of the instructions later is not what the hall saw.
  const then = useMemo(() => ({ ...city, tasks: {} }), [city])
  const shown = useMemo(() => ({ ...meeting, picture: frame.picture, code: undefined }), [meeting, frame.picture])
  const data = useProjectorData(useHall(running, shown, frame.state, then))
  const item = publicAgenda(meeting.agenda).find(each => each.id === meeting.item)
  const kind = meetings.kinds[meeting.kind]
  return (
    <div className={css.window}>
      <div className={hall.stage}>
        <div className={hall.header}>
          <p className={hall.meeting}>
            <strong>{kind.charAt(0).toUpperCase() + kind.slice(1)}</strong> · {meeting.address}
          </p>
          <time className={hall.clock}>{formatTime(language, frame.at, city.town.timeZone)}</time>
        </div>
        <div className={hall.body}>
          <SceneOf data={data} />
        </div>
        <div className={hall.foot}>
          <div className={hall.invitation}>
            <p className={hall.invitationFirst}>{item ? item.text : replay.recording}</p>
            <p>
              {item
                ? participant.now.agendaItem(
                    agendaNumbers(meeting.agenda)[item.id] ?? '',
                    publicAgenda(meeting.agenda).filter(each => !each.sub).length,
                  )
                : meeting.title}
            </p>
          </div>
          <p className={hall.turnout}>
            <strong>{data.joined}</strong> <span>{projector.here(data.joined)}</span>
          </p>
        </div>
      </div>
    </div>
  )
}

function runningOf({ at, state }: Frame, joined: Recording['joined']) {
  const came = joined.findLast(([minute]) => minute <= at)?.[1] ?? 0
  const supports = Object.values(state.issues).map(issue => [issue.id, issue.support])
  return { supports: Object.fromEntries(supports), tallies: {}, presence: { joined: came, online: 0 } }
}
