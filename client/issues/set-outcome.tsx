import { issueHome, type Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { onceTaken, useAct } from '../core/act.ts'
import { useRemembered } from '../core/memory.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'

export type PlainOutcome = 'explained' | 'not-ours'

type SetOutcomeProps = {
  meeting: Meeting
  issue: Issue
  kind: PlainOutcome
  onClose: () => void
}

/** Says what became of an issue that needs no task: explained or not ours. */
export function SetOutcome({ meeting, issue, kind, onClose }: SetOutcomeProps) {
  const { issues } = useStaffTexts().console
  const { core } = useStaffTexts()
  const { run, busy } = useAct()
  // What was typed survives whatever closes the window: the next question, a reload, a lost network, a refusal.
  const [words, setWords] = useRemembered<string>(`veche.outcome.${issue.id}.${kind}`, '')
  const outcome = words.trim() ? { kind, text: words.trim() } : undefined
  const set = async () => {
    if (!outcome) return
    const answer = await run('issues.set-outcome', issueHome(meeting), { issue: issue.id, outcome })
    onceTaken(answer, () => setWords(undefined))
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      title={{ explained: issues.explained, 'not-ours': issues.notOurs }[kind]}
      action={core.act.save}
      busy={busy('issues.set-outcome', issue.id)}
      disabled={!outcome}
      onConfirm={() => void set()}
      onCancel={onClose}
    >
      <Fields>
        <p className="soft">{issues.answerWords(issue.text)}</p>
        <AreaField
          label={kind === 'explained' ? issues.outcomeNote : issues.notOursNote}
          value={words}
          maxLength={kind === 'explained' ? 2000 : 1000}
          onChange={e => setWords(e.target.value)}
        />
      </Fields>
    </Confirm>
  )
}
