import { addDays } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { issueHome, type Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Body } from '#shared/people/body.ts'
import { onceTaken, useAct } from '../core/act.ts'
import { useRemembered } from '../core/memory.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { townPolicy } from '../ui/town.ts'

type PromiseAnswerProps = {
  meeting: Meeting
  issue: Issue
  bodies: readonly Body[]
  proposed: Body | undefined
  today: Day
  onClose: () => void
}

/** «Ответить письменно до …»: a body owes an answer by a day, thirty days unless said otherwise. */
export function PromiseAnswer({ meeting, issue, bodies, proposed, today, onClose }: PromiseAnswerProps) {
  const { console: texts } = useStaffTexts()
  const { run, busy } = useAct()
  const [draft, setDraft] = useRemembered<{ body?: string; deadline?: Day }>(`veche.answer.${issue.id}`, {})
  const { body = proposed?.id ?? '', deadline = addDays(today, townPolicy().writtenAnswerDays) } = draft
  const promise = async () => {
    const answer = await run('tasks.promise-answer', issueHome(meeting), { issue: issue.id, body, deadline })
    onceTaken(answer, () => setDraft(undefined))
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      title={texts.issues.answerTitle}
      action={texts.issues.answerSubmit}
      busy={busy('tasks.promise-answer', issue.id)}
      disabled={!body || !deadline || deadline < today}
      onConfirm={() => void promise()}
      onCancel={onClose}
    >
      <Fields>
        <p className="soft">{texts.issues.answerWords(issue.text)}</p>
        <SelectField
          label={texts.instruction.body}
          value={body}
          onChange={e => setDraft({ ...draft, body: e.target.value })}
        >
          <option value="">—</option>
          {bodies.map(each => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={texts.instruction.deadline}
          type="date"
          min={today}
          value={deadline}
          error={deadline && deadline < today ? texts.instruction.deadlinePast : undefined}
          onChange={e => setDraft({ ...draft, deadline: e.target.value })}
        />
      </Fields>
    </Confirm>
  )
}
