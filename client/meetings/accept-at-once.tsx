import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { TickField } from '../ui/field.tsx'

/** «Принимать сразу»: whether questions from phones wait for a look. */
export function AcceptAtOnce({ meeting }: { meeting: Meeting }) {
  const { incoming } = useStaffTexts().console
  const { run, busy } = useAct()
  const on = meeting.acceptAtOnce ?? false
  return (
    <TickField
      label={incoming.acceptAtOnce}
      title={incoming.acceptAtOnceWords}
      checked={on}
      disabled={busy('meetings.accept-at-once')}
      onChange={() => void run('meetings.accept-at-once', meetingStream(meeting.id), { on: !on })}
    />
  )
}
