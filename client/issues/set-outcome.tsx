import { useState } from 'react'
import { issueHome, type Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField, SelectField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'

export type PlainOutcome = 'explained' | 'not-ours' | 'joined'

type SetOutcomeProps = {
  meeting: Meeting
  issue: Issue
  kind: PlainOutcome
  /** Issues it may be joined to, with their places. */
  others: readonly { id: string; text: string; rank?: number }[]
  onClose: () => void
}

/** Says what became of an issue that needs no task: explained, not ours, or joined to another. */
export function SetOutcome({ meeting, issue, kind, others, onClose }: SetOutcomeProps) {
  const { issues } = useStaffTexts().console
  const { core } = useStaffTexts()
  const { run, busy } = useAct()
  const [words, setWords] = useState('')
  const [to, setTo] = useState('')
  const outcome = kind === 'joined' ? to && { kind, to } : words.trim() && { kind, text: words.trim() }
  const set = async () => {
    if (!outcome) return
    const answer = await run('issues.set-outcome', issueHome(meeting), { issue: issue.id, outcome })
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      title={{ explained: issues.explained, 'not-ours': issues.notOurs, joined: issues.joinTitle }[kind]}
      action={core.act.save}
      busy={busy('issues.set-outcome', issue.id)}
      disabled={!outcome}
      onConfirm={() => void set()}
      onCancel={onClose}
    >
      <Fields>
        <p className="soft">{issues.answerWords(issue.text)}</p>
        {kind === 'joined' ? (
          <SelectField
            label={issues.joinTarget}
            hint={issues.joinWords}
            value={to}
            onChange={e => setTo(e.target.value)}
          >
            <option value="">—</option>
            {others.map(other => (
              <option key={other.id} value={other.id}>
                {other.rank ? `${other.rank}. ${other.text}` : other.text}
              </option>
            ))}
          </SelectField>
        ) : (
          <AreaField
            label={kind === 'explained' ? issues.outcomeNote : issues.notOursNote}
            value={words}
            maxLength={kind === 'explained' ? 2000 : 1000}
            onChange={e => setWords(e.target.value)}
          />
        )}
      </Fields>
    </Confirm>
  )
}
