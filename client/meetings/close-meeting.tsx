import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TickField } from '../ui/field.tsx'
import css from './meetings.module.css'

type CloseMeetingProps = {
  meeting: Meeting
  /** The words of issues, pending ones too, that have no outcome. */
  left: readonly { id: string; text: string }[]
  /** Instructions prepared and not announced. */
  prepared: number
  pollRuns: boolean
  /** Goes to one of those left, to decide it. */
  onDecide: (issue: string) => void
}

/** Ends the meeting, after saying what is left undone. */
export function CloseMeeting({ meeting, left, prepared, pollRuns, onDecide }: CloseMeetingProps) {
  const texts = useStaffTexts().console
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const [leave, setLeave] = useState(false)
  // One of those left is being decided; once it is, the rest are asked for.
  const [walking, setWalking] = useState<number>()
  const stop = () => {
    setAsking(false)
    setWalking(undefined)
    setLeave(false)
  }
  const close = async () => {
    const answer = await run(
      'meetings.close-meeting',
      meetingStream(meeting.id),
      { leaveIssues: leave },
      { done: texts.closed },
    )
    if (answer) stop()
  }
  return (
    <>
      <Button size="small" look="outline" onClick={() => setAsking(true)}>
        {texts.close}
      </Button>
      <Confirm
        open={asking || (walking !== undefined && left.length < walking)}
        danger
        title={texts.closeTitle}
        action={texts.close}
        busy={busy('meetings.close-meeting')}
        disabled={pollRuns || (left.length > 0 && !leave)}
        onConfirm={() => void close()}
        onCancel={stop}
      >
        <p>{texts.closeWords}</p>
        {pollRuns && <p className={css.warning}>{texts.closePollRuns}</p>}
        {prepared > 0 && <p className={css.warning}>{texts.closePrepared(prepared)}</p>}
        {left.length === 0 ? (
          <p>{texts.closeAll}</p>
        ) : (
          <>
            <p>
              <strong>{texts.closeUndecided(left.length)}</strong>
            </p>
            <ul className={css.left}>
              {left.map(issue => (
                <li key={issue.id}>
                  {issue.text}{' '}
                  <Button
                    size="small"
                    look="quiet"
                    onClick={() => {
                      stop()
                      setWalking(left.length)
                      onDecide(issue.id)
                    }}
                  >
                    {texts.decide}
                  </Button>
                </li>
              ))}
            </ul>
            <TickField label={texts.leaveIssues} checked={leave} onChange={e => setLeave(e.target.checked)} />
          </>
        )}
      </Confirm>
    </>
  )
}
