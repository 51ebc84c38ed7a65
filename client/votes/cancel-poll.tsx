import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { mayCancel } from '#shared/votes/cancel-poll.ts'
import type { Poll } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { useNow } from '../core/now.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { townPolicy } from '../ui/town.ts'

type CancelPollProps = { meeting: Meeting; poll: Poll; voters: number }

/** «Отменить голосование»: for one started by mistake, as long as that may still be said. */
export function CancelPoll({ meeting, poll, voters }: CancelPollProps) {
  const { cancel } = useStaffTexts().console.vote
  const [open, setOpen] = useState(false)
  const now = new Date(useNow(1000)).toISOString()
  const may = mayCancel(poll, voters, now, townPolicy().cancelVoteSeconds)
  // Whoever is writing the reason is told by the server when it is too late, and does not lose the words.
  if (!may && !open) return null
  return (
    <>
      <Button size="small" look="outline" onClick={() => setOpen(true)}>
        {cancel.action}
      </Button>
      {open && <CancelDialog meeting={meeting} poll={poll} onClose={() => setOpen(false)} />}
    </>
  )
}

function CancelDialog({ meeting, poll, onClose }: Omit<CancelPollProps, 'voters'> & { onClose: () => void }) {
  const { cancel } = useStaffTexts().console.vote
  const { run, busy } = useAct()
  const [reason, setReason] = useState('')
  const send = async () => {
    const input = { poll: poll.id, because: reason.trim() }
    const answer = await run('votes.cancel-poll', meetingStream(meeting.id), input)
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      danger
      title={cancel.title}
      action={cancel.action}
      busy={busy('votes.cancel-poll', poll.id)}
      disabled={!reason.trim()}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <Fields>
        <p className="soft">{cancel.words}</p>
        <TextField
          label={cancel.reason}
          hint={cancel.reasonHint}
          value={reason}
          maxLength={200}
          onChange={e => setReason(e.target.value)}
        />
      </Fields>
    </Confirm>
  )
}
