import { useState } from 'react'
import type { Category } from '#shared/core/category.ts'
import { issueHome, type Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { api } from '../core/api.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { useCategories } from '../ui/categories.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField, SelectField, TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { toast } from '../ui/toast.tsx'
import { noteAccepted } from './accepted-here.ts'

type About = { meeting: Meeting; issue: Issue }

/** «Принять»: from now on the hall, the phones and the map show it. */
export function AcceptIssue({ meeting, issue, onDone }: About & { onDone?: () => void }) {
  const { incoming } = useStaffTexts().console
  const { run, busy } = useAct()
  const accept = async () => {
    const answer = await run('issues.accept-issue', issueHome(meeting), { issue: issue.id })
    if (!answer?.ok) return
    noteAccepted(issue.id)
    onDone?.()
  }
  return (
    <Button
      size="small"
      busy={busy('issues.accept-issue', issue.id)}
      aria-keyshortcuts="A"
      onClick={() => void accept()}
    >
      {incoming.accept}
    </Button>
  )
}

/** Changes words and category of an issue; stands while it is open. */
export function EditIssue({ meeting, issue, onClose }: About & { onClose: () => void }) {
  const texts = useStaffTexts()
  const { run, busy } = useAct()
  const [words, setWords] = useState(issue.text)
  const [category, setCategory] = useState<Category>(issue.category)
  const save = async () => {
    const input = { issue: issue.id, text: words.trim(), category }
    const answer = await run('issues.edit-issue', issueHome(meeting), input)
    if (!answer?.ok) return
    onClose()
    const before = { issue: issue.id, text: issue.text, category: issue.category }
    undoable(texts.console.incoming.edited, texts.console.incoming.undo, () =>
      run('issues.edit-issue', issueHome(meeting), before),
    )
  }
  return (
    <Confirm
      open
      title={texts.console.incoming.editTitle}
      action={texts.core.act.save}
      busy={busy('issues.edit-issue', issue.id)}
      disabled={!words.trim()}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <Fields>
        <AreaField
          label={texts.console.incoming.editWords}
          value={words}
          maxLength={500}
          onChange={e => setWords(e.target.value)}
        />
        <CategoryField value={category} onChoose={setCategory} />
      </Fields>
    </Confirm>
  )
}

/** Hides an issue for a reason that its author sees. */
export function HideIssue({ meeting, issue, onClose }: About & { onClose: () => void }) {
  const { incoming } = useStaffTexts().console
  const { act } = useStaffTexts().core
  const { run, busy } = useAct()
  const [why, setWhy] = useState<Reason>()
  const [note, setNote] = useState('')
  const reason =
    why === 'other' ? note.trim() : [why && incoming.hideReasons[why], note.trim()].filter(Boolean).join(': ')
  const hide = async () => {
    const answer = await run('issues.hide-issue', issueHome(meeting), { issue: issue.id, reason })
    if (!answer?.ok) return
    onClose()
    undoable(incoming.hiddenDone, incoming.undo, () =>
      run('issues.restore-issue', issueHome(meeting), { issue: issue.id }),
    )
  }
  return (
    <Confirm
      open
      danger
      title={incoming.hideTitle}
      action={act.hide}
      busy={busy('issues.hide-issue', issue.id)}
      disabled={!why || !reason}
      onConfirm={() => void hide()}
      onCancel={onClose}
    >
      <Fields>
        <p>{issue.text}</p>
        <ChoiceChips label={incoming.hideTitle}>
          {reasons.map(each => (
            <ChoiceChip key={each} chosen={why === each} onChoose={() => setWhy(each)}>
              {incoming.hideReasons[each]}
            </ChoiceChip>
          ))}
        </ChoiceChips>
        <TextField
          label={incoming.hideNote}
          optional={why !== 'other'}
          value={note}
          maxLength={200}
          onChange={e => setNote(e.target.value)}
        />
        <p className="soft">{incoming.hideWords}</p>
      </Fields>
    </Confirm>
  )
}

/** A hidden issue: its reason, its words on demand, and the way back. */
export function RestoreIssue({ meeting, issue }: About) {
  const { incoming } = useStaffTexts().console
  const { error } = useStaffTexts().core
  const { run, busy } = useAct()
  const [original, setOriginal] = useState<string>()
  const show = () =>
    void api<{ text: string }>(`/api/issues/${issue.id}/original`).then(
      found => setOriginal(found.text),
      () => toast({ text: error.title, kind: 'failed' }),
    )
  return (
    <>
      {original && <p>{original}</p>}
      <p className="soft">{incoming.hiddenFor(issue.hiddenReason ?? '')}</p>
      <div>
        {!original && (
          <Button size="small" look="quiet" onClick={show}>
            {incoming.original}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          busy={busy('issues.restore-issue', issue.id)}
          onClick={() => void run('issues.restore-issue', issueHome(meeting), { issue: issue.id })}
        >
          {incoming.restore}
        </Button>
      </div>
    </>
  )
}

/** The list of categories. */
export function CategoryField({ value, onChoose }: { value: Category; onChoose: (category: Category) => void }) {
  const { issues } = useStaffTexts()
  const { offered, past, nameOf } = useCategories()
  return (
    <SelectField label={issues.category} value={value} onChange={e => onChoose(e.target.value as Category)}>
      {[...offered, ...past.filter(each => each === value)].map(each => (
        <option key={each} value={each}>
          {nameOf(each)}
        </option>
      ))}
    </SelectField>
  )
}

/** What was a slip of the finger is taken back by one press while the words stand at the foot of the screen. */
const undoable = (text: string, label: string, act: () => unknown) =>
  toast({ text, kind: 'done', seconds: 10, action: { label, act: () => void act() } })

const reasons = ['personal-data', 'insult', 'spam', 'off-topic', 'other'] as const
type Reason = (typeof reasons)[number]
