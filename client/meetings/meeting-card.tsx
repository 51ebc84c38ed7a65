import type { ReactNode, Ref } from 'react'
import type { Meeting, MeetingPhase } from '#shared/meetings/meeting.ts'
import { formatWhenNear } from '../texts/format.ts'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import type { State } from '../ui/colours.ts'
import { Entry } from '../ui/entry.tsx'
import { StatusChip } from '../ui/status-chip.tsx'

type MeetingCardProps = {
  meeting: Meeting
  /** Milliseconds now, for «сегодня» and «завтра». */
  now: number
  timeZone: string
  note?: ReactNode
  beside?: ReactNode
  chosen?: boolean | undefined
  onToggle?: (() => void) | undefined
  to?: string | undefined
  ref?: Ref<HTMLElement>
  children?: ReactNode
}

/** How a meeting is coloured by its phase. */
export const phaseStates: Record<MeetingPhase, State> = {
  planned: 'planned',
  open: 'vote',
  closed: 'new',
  published: 'done',
  cancelled: 'refused',
}

/** A meeting as a line of a list: phase, title, when and where. */
export function MeetingCard({ meeting, now, timeZone, note, beside, ...rest }: MeetingCardProps) {
  const { meetings } = useTexts()
  const { language } = useLanguage()
  const when = formatWhenNear(language, meeting.startsAt, now, timeZone)
  return (
    <Entry
      {...rest}
      title={meeting.title}
      chip={
        <>
          <StatusChip state={phaseStates[meeting.phase]} word={meetings.phases[meeting.phase]} />
          <span className="soft">
            {meetings.kinds[meeting.kind]} {meetings.number(meeting.number)}
          </span>
          {beside}
        </>
      }
      note={
        <>
          <time dateTime={meeting.startsAt}>{when}</time> · {meeting.address}
          {note}
        </>
      }
    />
  )
}
