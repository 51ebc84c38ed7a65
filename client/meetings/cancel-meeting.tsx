import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'

/** Calls a planned meeting off, after asking why: the reason is what people will read. */
export function CancelMeeting({ meeting }: { meeting: Id }) {
  const texts = useTexts().meetings.meeting
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const [because, setBecause] = useState('')
  const cancel = async () => {
    const input = { because: because.trim() }
    const answer = await run('meetings.cancel-meeting', meetingStream(meeting), input, { done: texts.cancelDone })
    if (answer) setAsking(false)
  }
  return (
    <>
      <Button look="outline" onClick={() => setAsking(true)}>
        {texts.cancel}
      </Button>
      <Confirm
        open={asking}
        danger
        title={texts.cancel}
        action={texts.cancel}
        busy={busy('meetings.cancel-meeting')}
        disabled={!because.trim()}
        onConfirm={() => void cancel()}
        onCancel={() => setAsking(false)}
      >
        <p>{texts.cancelWords}</p>
        <TextField
          label={texts.cancelReason}
          hint={texts.cancelReasonHint}
          maxLength={300}
          value={because}
          onChange={event => setBecause(event.target.value)}
        />
      </Confirm>
    </>
  )
}
