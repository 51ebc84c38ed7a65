import { issueHome, type Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { onceTaken, useAct } from '../core/act.ts'
import { useRemembered } from '../core/memory.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'

type CancelAnswerProps = { meeting: Meeting; issue: Issue; onClose: () => void }

/** Takes the promise of a written answer back, with a reason that everybody sees; its task stays in the history as cancelled. */
export function CancelAnswer({ meeting, issue, onClose }: CancelAnswerProps) {
  const { issues: texts } = useStaffTexts().console
  const { run, busy } = useAct()
  const [reason, setReason] = useRemembered<string>(`veche.cancel.${issue.id}`, '')
  const cancel = async () => {
    const input = { issue: issue.id, why: reason.trim() }
    const answer = await run('tasks.cancel-answer', issueHome(meeting), input, { done: texts.answerCancelled })
    onceTaken(answer, () => setReason(undefined))
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      danger
      title={texts.cancelAnswerTitle}
      action={texts.cancelAnswer}
      busy={busy('tasks.cancel-answer', issue.id)}
      disabled={!reason.trim()}
      onConfirm={() => void cancel()}
      onCancel={onClose}
    >
      <Fields>
        <p className="soft">{texts.answerWords(issue.text)}</p>
        <AreaField
          label={texts.cancelAnswerReason}
          hint={texts.cancelAnswerWords}
          value={reason}
          maxLength={1000}
          onChange={e => setReason(e.target.value)}
        />
      </Fields>
    </Confirm>
  )
}
