import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { mayChangeRules } from '#shared/votes/change-rules.ts'
import type { Poll } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { decisionOf, type DecisionDraft } from './decision-draft.ts'
import { DecisionFields } from './decision-fields.tsx'
import { RatingFields, ratingOf, VisibilityChips } from './rating-fields.tsx'

type ChangeRulesProps = { meeting: Meeting; poll: Poll; voters: number; joined: number }

/** «Изменить правила»: until the first vote; then the button says why not. */
export function ChangeRules({ meeting, poll, voters, joined }: ChangeRulesProps) {
  const { rules: words } = useStaffTexts().console.vote
  const [open, setOpen] = useState(false)
  const may = mayChangeRules(poll, voters)
  return (
    <>
      <Button
        size="small"
        look="quiet"
        disabled={!may}
        aria-describedby={may ? undefined : 'rules-locked'}
        onClick={() => setOpen(true)}
      >
        {words.change}
      </Button>
      {!may && (
        <p id="rules-locked" className="soft">
          {words.locked}
        </p>
      )}
      {open && <RulesDialog meeting={meeting} poll={poll} joined={joined} onClose={() => setOpen(false)} />}
    </>
  )
}

type RulesDialogProps = Omit<ChangeRulesProps, 'voters'> & { onClose: () => void }

function RulesDialog({ meeting, poll, joined, onClose }: RulesDialogProps) {
  const { console: texts, core } = useStaffTexts()
  const { run, busy } = useAct()
  const [draft, setDraft] = useState(poll)
  const [rule, setRule] = useState<DecisionDraft>()
  const rules = ratingOf(draft)
  const decision = rule && decisionOf(rule)
  const ready = rules && (rule === undefined || decision !== undefined)
  const save = async () => {
    if (!ready) return
    const input = { poll: poll.id, ...rules, ...(decision && { decision }) }
    const options = { done: texts.vote.rules.done }
    const answer = await run('votes.change-rules', meetingStream(meeting.id), input, options)
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      title={texts.vote.rules.title}
      action={core.act.save}
      busy={busy('votes.change-rules', poll.id)}
      disabled={!ready}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <Fields>
        {poll.kind === 'priority' ? (
          <RatingFields
            draft={draft}
            channels={poll.channels !== undefined}
            onChange={fields => setDraft({ ...draft, ...fields })}
          />
        ) : (
          <>
            <TextField
              label={texts.vote.question}
              value={draft.title}
              maxLength={200}
              onChange={e => setDraft({ ...draft, title: e.target.value })}
            />
            <VisibilityChips value={draft.visibility} onChoose={visibility => setDraft({ ...draft, visibility })} />
            <DecisionFields draft={rule} joined={joined} usual={texts.vote.rule.asNow} onChange={setRule} />
          </>
        )}
      </Fields>
    </Confirm>
  )
}
