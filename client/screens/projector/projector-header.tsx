import type { ReactNode } from 'react'
import { formatTime } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Arms } from '../../ui/arms.tsx'
import { AgendaNow } from './agenda-now.tsx'
import css from './projector.module.css'
import type { ProjectorData } from './use-projector.ts'

type HeaderProps = {
  data: ProjectorData
  now: number
  /** Said instead of what runs, when the screen is not as live as it should be. */
  note: ReactNode
}

/** Which meeting, what runs, what time it is; and whether the screen is live. */
export function ProjectorHeader({ data, now, note }: HeaderProps) {
  const { meetings, projector } = useStaffTexts()
  const { language } = useLanguage()
  const { meeting, poll, town, picture, state } = data
  const open = poll?.state === 'open'
  const shown = picture.scene === 'vote' ? state.polls[picture.of ?? ''] : undefined
  const over = picture.scene === 'vote' && shown?.state !== 'open'
  const rating = (over ? shown : poll)?.kind === 'priority'
  const said = rating
    ? { over: projector.ratingClosed, runs: projector.ratingRuns }
    : { over: projector.voteClosed, runs: projector.voteRuns }
  const runs = over ? said.over : open && said.runs
  const kind = meetings.kinds[meeting.kind]
  return (
    <header className={css.header}>
      <Arms className={css.arms} />
      <div className={css.titles}>
        <h1 className={css.meeting}>
          <strong>{kind.charAt(0).toUpperCase() + kind.slice(1)}</strong> · {meeting.address}
        </h1>
        <AgendaNow meeting={meeting} />
      </div>
      {note ? (
        <span className={css.notLive} role="status">
          {note}
        </span>
      ) : (
        runs && (
          <span className={css.runs}>
            {!over && <span className={css.dot} aria-hidden />}
            {runs}
          </span>
        )
      )}
      <time className={css.clock}>{formatTime(language, now, town.timeZone)}</time>
    </header>
  )
}
