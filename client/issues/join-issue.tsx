import { useState } from 'react'
import { issueHome, type Issue } from '#shared/issues/issue.ts'
import { similarity } from '#shared/issues/similar.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import css from './join-issue.module.css'

type JoinIssueProps = {
  meeting: Meeting
  issue: Issue
  /** Issues it may be joined to. */
  others: readonly Issue[]
  /** Proposed at once, by the hint of a near-duplicate. */
  proposed?: string | undefined
  onClose: () => void
}

/** «Объединить с …»: the other question is found by its words; the most similar ones come first. */
export function JoinIssue({ meeting, issue, others, proposed, onClose }: JoinIssueProps) {
  const { core, console: texts } = useStaffTexts()
  const { run, busy } = useAct()
  const [search, setSearch] = useState('')
  const [to, setTo] = useState(proposed)
  const found = foundBy(search, issue, others)
  const join = async () => {
    if (!to) return
    const answer = await run(
      'issues.join-issue',
      issueHome(meeting),
      { issue: issue.id, to },
      { done: texts.issues.joined },
    )
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      title={texts.issues.joinTitle}
      action={texts.issues.joinSubmit}
      busy={busy('issues.join-issue', issue.id)}
      disabled={!found.some(each => each.id === to)}
      onConfirm={() => void join()}
      onCancel={onClose}
    >
      <Fields>
        <p>{issue.text}</p>
        <TextField
          label={texts.issues.joinTarget}
          hint={texts.issues.joinWords}
          type="search"
          value={search}
          placeholder={texts.issues.joinSearch}
          onChange={e => setSearch(e.target.value)}
        />
        <div className={css.list} role="radiogroup" aria-label={texts.issues.joinTarget}>
          {found.map(each => (
            <label key={each.id} className={css.choice}>
              <input type="radio" name="to" checked={to === each.id} onChange={() => setTo(each.id)} />
              <span>{each.text}</span>
            </label>
          ))}
        </div>
        {found.length === 0 && <p className="soft">{core.empty.search}</p>}
      </Fields>
    </Confirm>
  )
}

/** «Разъединить», or takes another outcome back that was given by a slip. */
export function WithdrawOutcome({ meeting, issue }: { meeting: Meeting; issue: Issue }) {
  const { issues: texts } = useStaffTexts().console
  const { run, busy } = useAct()
  const isJoined = issue.outcome?.kind === 'joined'
  return (
    <Button
      size="small"
      look="quiet"
      busy={busy('issues.withdraw-outcome', issue.id)}
      onClick={() =>
        void run(
          'issues.withdraw-outcome',
          issueHome(meeting),
          { issue: issue.id },
          { done: isJoined ? texts.separated : texts.withdrawn },
        )
      }
    >
      {isJoined ? texts.separate : texts.withdraw}
    </Button>
  )
}

/** Those that have every word of the search; the most similar to the issue first. */
function foundBy(search: string, issue: Issue, others: readonly Issue[]): Issue[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return others
    .filter(other => words.every(word => plain(other.text).includes(word)))
    .map(other => ({ other, alike: similarity(issue.text, other.text) }))
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 30)
    .map(({ other }) => other)
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')
