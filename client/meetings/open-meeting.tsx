import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { formatCode } from '../texts/format.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { toast } from '../ui/toast.tsx'

/** Opens a planned meeting under a code of six digits. */
export function OpenMeeting({ meeting }: { meeting: Meeting }) {
  const texts = useStaffTexts().console
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const open = async () => {
    const answer = await run('meetings.open-meeting', meetingStream(meeting.id), {})
    setAsking(false)
    const code = answer?.ok ? answer.result?.['code'] : undefined
    if (typeof code === 'string') toast({ text: texts.opened(formatCode(code)), kind: 'done' })
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {texts.open}
      </Button>
      <Confirm
        open={asking}
        title={texts.openTitle}
        action={texts.open}
        busy={busy('meetings.open-meeting')}
        onConfirm={() => void open()}
        onCancel={() => setAsking(false)}
      >
        <p>{texts.openWords}</p>
      </Confirm>
    </>
  )
}
