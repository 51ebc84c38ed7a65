import { IconMoon, IconPlugConnectedX, IconSun } from '@tabler/icons-react'
import type { Status } from '../../core/meeting.ts'
import { useLastTrue } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { formatTime, formatWhenNear } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import css from './prompter.module.css'
import type { PrompterData } from './use-prompter.ts'
import type { Scheme } from './use-scheme.ts'

type HeadProps = { data: PrompterData; status: Status; scheme: Scheme; onTurn: () => void }

/** The clock, for how long the meeting has run, and whether what is shown is of now. */
export function PrompterHead({ data, status, scheme, onTurn }: HeadProps) {
  const { prompter, projector } = useStaffTexts()
  const { language } = useLanguage()
  const { online } = useConnection()
  const { now, timeZone } = data
  const live = online && status === 'live'
  const lastLive = useLastTrue(live, now)
  const Icon = scheme === 'dark' ? IconSun : IconMoon
  const words = scheme === 'dark' ? prompter.light : prompter.dark
  return (
    <header className={css.head}>
      <div className={css.bar}>
        <time className={css.clock}>{formatTime(language, now, timeZone)}</time>
        <span className={css.since}>
          <Since data={data} />
        </span>
        <button type="button" className={css.turn} aria-label={words} title={words} onClick={onTurn}>
          <Icon size={28} aria-hidden />
        </button>
      </div>
      <div role="status">
        {!live && (
          <p className={css.notLive}>
            <IconPlugConnectedX size={26} aria-hidden />
            {projector.notLive(formatTime(language, lastLive, timeZone))}
          </p>
        )}
      </div>
    </header>
  )
}

/** Time since the opening; before it when it begins, after it that it is over. */
function Since({ data: { meeting, now, timeZone } }: { data: PrompterData }) {
  const { prompter, meetings } = useStaffTexts()
  const { language } = useLanguage()
  if (meeting.phase === 'planned') return prompter.starts(formatWhenNear(language, meeting.startsAt, now, timeZone))
  if (meeting.phase !== 'open' || !meeting.openedAt) return meetings.phases[meeting.phase]
  const minutes = Math.max(0, Math.floor((now - Date.parse(meeting.openedAt)) / 60_000))
  return prompter.runs(Math.floor(minutes / 60), minutes % 60)
}
