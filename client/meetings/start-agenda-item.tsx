import type { ReactNode } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import css from './meetings.module.css'

/** The agenda with «сейчас»; pressing an item of an open meeting moves on to it. */
export function StartAgendaItem({
  meeting,
  aside,
}: {
  meeting: Meeting
  /** What else can be done about an item. */
  aside?: (index: number, now: boolean) => ReactNode
}) {
  const { meetings, console: texts, core } = useStaffTexts()
  const { run, busy } = useAct()
  if (meeting.agenda.length === 0) return <p className="soft">{texts.agenda.none}</p>
  const start = (item: number) => void run('meetings.start-agenda-item', meetingStream(meeting.id), { item })
  return (
    <ol className={css.agenda}>
      {meeting.agenda.map((item, index) => {
        const now = meeting.phase === 'open' && meeting.item === index
        return (
          <li key={index} className={css.agendaItem} data-now={now || undefined}>
            <button
              type="button"
              className={css.item}
              aria-current={now ? 'step' : undefined}
              aria-busy={busy('meetings.start-agenda-item', `"item":${index}}`) || undefined}
              disabled={meeting.phase !== 'open'}
              title={now ? undefined : meetings.agenda.start}
              onClick={() => !now && start(index)}
            >
              <span className={css.itemNumber}>{index + 1}</span>
              <span>{item.text}</span>
              <span className={css.itemNote}>
                {now ? core.now : item.minutes !== undefined && texts.agenda.minutes(item.minutes)}
              </span>
            </button>
            {aside && meeting.phase === 'open' && <div className={css.aside}>{aside(index, now)}</div>}
          </li>
        )
      })}
    </ol>
  )
}
