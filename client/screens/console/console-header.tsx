import { IconArrowLeft, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { Link } from 'react-router'
import { CloseMeeting } from '../../meetings/close-meeting.tsx'
import { OpenMeeting } from '../../meetings/open-meeting.tsx'
import { formatCode, formatWhenNear } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import css from './console.module.css'
import type { ConsoleData } from './use-console.ts'

type HeaderProps = { data: ConsoleData; live: boolean; onDecide: (issue: string) => void }

/** Which meeting, in what state, with how many people, over what connection; and the way to open and close it. */
export function ConsoleHeader({ data, live, onDecide }: HeaderProps) {
  const { console: texts, meetings } = useStaffTexts()
  const { meeting } = data
  return (
    <header className={css.header}>
      <Link to={`/meetings/${meeting.id}`} className={css.back} aria-label={texts.back} title={texts.back}>
        <IconArrowLeft size={22} aria-hidden />
      </Link>
      <h1>{texts.title}</h1>
      <span className={css.which} title={meeting.title}>
        {meetings.number(meeting.number)} · {meeting.address}
      </span>
      <Phase data={data} />
      <People data={data} />
      <Connection live={live} />
      <span className={css.end}>
        <Keys open={meeting.phase === 'open'} />
        <PhaseButton data={data} onDecide={onDecide} />
      </span>
    </header>
  )
}

/** What the keys do; before and after the meeting there is nothing for them to do. */
function Keys({ open }: { open: boolean }) {
  const { keys } = useStaffTexts().console
  if (!open) return null
  return (
    <span className={css.hints}>
      <KeyHint keys="V">{keys.voice}</KeyHint>
      <KeyHint keys="P">{keys.instruction}</KeyHint>
      <KeyHint keys="N">{keys.announce}</KeyHint>
      <KeyHint keys="?">{keys.help}</KeyHint>
    </span>
  )
}

function Phase({ data: { meeting, now, timeZone } }: { data: ConsoleData }) {
  const { console: texts, meetings } = useStaffTexts()
  const { language } = useLanguage()
  if (meeting.phase === 'planned')
    return (
      <span className={css.phase} data-phase="planned">
        {meetings.phases.planned} · {formatWhenNear(language, meeting.startsAt, now, timeZone)}
      </span>
    )
  return (
    <span className={css.phase} data-phase={meeting.phase}>
      {meeting.phase === 'open' && meeting.openedAt ? (
        <>
          <span className={css.dot} aria-hidden />
          {texts.running(elapsed(now - Date.parse(meeting.openedAt)))}
        </>
      ) : (
        meetings.phases[meeting.phase]
      )}
    </span>
  )
}

function People({ data: { meeting, joined, online } }: { data: ConsoleData }) {
  const { console: texts, meetings, projector } = useStaffTexts()
  if (meeting.phase === 'planned') return null
  return (
    <span className={css.people}>
      {meetings.meeting.participants(joined)}
      {meeting.phase === 'open' && online !== undefined && (
        <span className={css.onlineNow}> · {texts.online(online)}</span>
      )}
      {meeting.code && (
        <>
          {' · '}
          {projector.code} <strong>{formatCode(meeting.code)}</strong>
        </>
      )}
    </span>
  )
}

function Connection({ live }: { live: boolean }) {
  const { console: texts } = useStaffTexts()
  const Icon = live ? IconPlugConnected : IconPlugConnectedX
  return (
    <span
      className={css.connection}
      data-live={live || undefined}
      role="status"
      title={live ? texts.connected : texts.disconnected}
    >
      <Icon size={20} aria-hidden />
      <span className={live ? 'unseen' : undefined}>{live ? texts.connected : texts.disconnected}</span>
    </span>
  )
}

function PhaseButton({ data, onDecide }: Omit<HeaderProps, 'live'>) {
  const { documents } = useStaffTexts()
  const { meeting, pending, rating, prepared, poll } = data
  if (meeting.phase === 'planned') return <OpenMeeting meeting={meeting} />
  if (meeting.phase === 'closed')
    return (
      <ButtonLink size="small" to={`/meetings/${meeting.id}/protocol`}>
        {documents.toApprove}
      </ButtonLink>
    )
  if (meeting.phase !== 'open') return null
  const left = [...pending, ...rating.rows.map(row => row.issue)]
  return (
    <CloseMeeting
      meeting={meeting}
      left={left}
      prepared={prepared.length}
      pollRuns={poll?.state === 'open'}
      onDecide={onDecide}
    />
  )
}

/** Hours and minutes: «00:24». */
function elapsed(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  return [Math.floor(minutes / 60), minutes % 60].map(n => String(n).padStart(2, '0')).join(':')
}
