import { useMemo } from 'react'
import { agendaNumbers, publicAgenda } from '#shared/meetings/agenda.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { formatDate, formatTime } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { useHall } from '../projector/hall.ts'
import { Overlay } from '../projector/overlay.tsx'
import hall from '../projector/projector.module.css'
import { SceneOf } from '../projector/stage.tsx'
import { useProjectorData, type ProjectorData } from '../projector/use-projector.ts'
import type { Film, Frame } from './film.ts'
import css from './replay.module.css'
import type { Recording } from './use-film.ts'

type PictureProps = {
  frame: Frame
  /** Where the film stands, milliseconds from its beginning. */
  moment: number
  /** Votes that were cancelled in the end. */
  cancelled: Film['cancelled']
  joined: Recording['joined']
  initiatives: Recording['initiatives']
  meeting: Meeting
  city: CityState
}

/** What the hall saw at this moment. */
export function ReplayPicture({ frame, moment, cancelled, joined, initiatives, meeting, city }: PictureProps) {
  const { projector, replay, meetings, participant } = useStaffTexts()
  const { language } = useLanguage()
  const came = cameBy(frame, joined) ?? meeting.attendance
  const running = useMemo(() => runningOf(frame, came), [frame, came])
  // What became of the instructions later is not what the hall saw.
  const then = useMemo(() => ({ ...city, tasks: {} }), [city])
  const shown = useMemo(() => ({ ...meeting, picture: frame.picture, code: undefined }), [meeting, frame.picture])
  // The clocks on the wall went on between two events; what the film leaves out of a silence they leap over.
  const at = Date.parse(frame.at) + moment - frame.from
  const data = {
    ...useProjectorData(useHall(running, shown, frame.state, then)),
    at,
    past: { card: cardBy(frame, initiatives) },
  }
  const item = publicAgenda(meeting.agenda).find(each => each.id === meeting.item)
  const kind = meetings.kinds[meeting.kind]
  const { scene, of = '' } = data.picture
  const because = scene === 'vote' ? cancelled[of] : undefined
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
          {data.picture.scene === 'waiting' ? <Title data={data} /> : <SceneOf data={data} />}
        </div>
        <Overlay screens={meeting.screens} at={at} />
        {because !== undefined && <p className={css.stamp}>{replay.cancelledLater(because)}</p>}
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
          {came !== undefined && (
            <p className={hall.turnout}>
              <strong>{came}</strong> <span>{projector.here(came)}</span>
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

/** Where the hall saw how to join: nobody joins a recording, so it says what is recorded. */
function Title({ data: { meeting, town } }: { data: ProjectorData }) {
  const { meetings } = useStaffTexts()
  const { language } = useLanguage()
  const began = meeting.openedAt ?? meeting.startsAt
  const kind = meetings.kinds[meeting.kind]
  return (
    <section className={css.title}>
      <p>
        {kind.charAt(0).toUpperCase() + kind.slice(1)} {meetings.number(meeting.number)}
      </p>
      <h2>{meeting.title}</h2>
      <p>{meeting.address}</p>
      <p>
        {formatDate(language, began, town.timeZone)}, {formatTime(language, began, town.timeZone)}
      </p>
    </section>
  )
}

/** The shown initiative as it was. */
const cardBy = ({ at, picture }: Frame, initiatives: Recording['initiatives']): Card | undefined =>
  initiatives.findLast(([changed, card]) => card.id === picture.of && changed <= at)?.[1]

/** How many had come; before the first of them, or where nobody noted it: unknown. */
const cameBy = ({ at }: Frame, joined: Recording['joined']): number | undefined =>
  joined.findLast(([minute]) => minute <= at)?.[1]

function runningOf({ state }: Frame, came: number | undefined) {
  const supports = Object.values(state.issues).map(issue => [issue.id, issue.support])
  const presence = came === undefined ? undefined : { joined: came, online: 0 }
  return { supports: Object.fromEntries(supports), tallies: {}, presence }
}
