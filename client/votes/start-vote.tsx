import { useState } from 'react'
import { v7 } from 'uuid'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { type Channel, type Poll } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField, TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { ChannelChips } from './channel-chips.tsx'
import { decisionOf, type DecisionDraft } from './decision-draft.ts'
import { DecisionFields } from './decision-fields.tsx'
import { ElectorateFields, electorateOf, everybody } from './electorate-fields.tsx'
import { VisibilityChips } from './rating-fields.tsx'
import { textsOf } from './option-lines.ts'

/** What a vote is about: an issue, an item of the agenda, or neither. */
export type Subject = { issue?: Id; item?: Id; text: string }

type StartVoteProps = {
  meeting: Meeting
  subject?: Subject | undefined
  joined: number
  onClose: (started?: Id) => void
}

/** Starts a vote with settings: the question, for and against or one of several, what people see while it runs. */
export function StartVote({ meeting, subject, joined, onClose }: StartVoteProps) {
  const { console: texts } = useStaffTexts()
  const words = texts.vote
  const { run, busy } = useAct()
  const [id] = useState(() => v7())
  const [title, setTitle] = useState(subject?.text.slice(0, 200) ?? '')
  const [kind, setKind] = useState<'open' | 'choice'>('open')
  const [lines, setLines] = useState('')
  const [visibility, setVisibility] = useState<Poll['visibility']>('live')
  const [who, setWho] = useState(everybody)
  const [rule, setRule] = useState<DecisionDraft>()
  const [channels, setChannels] = useState<ReadonlySet<Channel>>(new Set(['hands']))
  const options = textsOf(lines)
  const electorate = electorateOf(who)
  const decision = rule && decisionOf(rule)
  const alike = new Set(options).size !== options.length
  const optionsReady = kind === 'open' || (options.length >= 2 && options.length <= 20 && !alike)
  const ready = optionsReady && electorate !== undefined && (rule === undefined || decision !== undefined)
  const start = async () => {
    const input = {
      ...startOf(kind, title.trim(), subject),
      visibility,
      ...electorate,
      channels: [...channels],
      ...(decision && { decision }),
      ...(kind === 'choice' && { texts: options }),
    }
    const answer = await run('votes.start-poll', meetingStream(meeting.id), input, { id })
    if (answer?.ok) onClose(id)
  }
  return (
    <Confirm
      open
      title={words.startTitle}
      action={words.start}
      busy={busy('votes.start-poll')}
      disabled={!title.trim() || !ready}
      onConfirm={() => void start()}
      onCancel={() => onClose()}
    >
      <Fields>
        <TextField label={words.question} value={title} maxLength={200} onChange={e => setTitle(e.target.value)} />
        <ChoiceChips label={words.kind}>
          <ChoiceChip chosen={kind === 'open'} onChoose={() => setKind('open')}>
            {words.open}
          </ChoiceChip>
          <ChoiceChip chosen={kind === 'choice'} onChoose={() => setKind('choice')}>
            {words.choice}
          </ChoiceChip>
        </ChoiceChips>
        {kind === 'choice' && (
          <AreaField
            label={words.options}
            hint={words.optionsHint}
            error={alike ? words.optionsAlike : undefined}
            value={lines}
            onChange={e => setLines(e.target.value)}
          />
        )}
        <VisibilityChips value={visibility} onChoose={setVisibility} />
        <ElectorateFields meeting={meeting} draft={who} onChange={setWho} />
        <ChannelChips chosen={channels} onChange={setChannels} />
        <DecisionFields
          draft={rule}
          joined={joined}
          usual={kind === 'open' ? words.rule.usual : words.rule.mostWanted}
          onChange={setRule}
        />
      </Fields>
    </Confirm>
  )
}

/** «Кто за?»: starts at once with everything as usual; answers with the poll's id. */
export function useQuickVote(meeting: Meeting): {
  start: (subject?: Subject) => Promise<Id | undefined>
  busy: boolean
} {
  const { quick } = useStaffTexts().console.vote
  const { run, busy } = useAct()
  const start = async (subject?: Subject) => {
    const id = v7()
    const input = { ...startOf('open', subject?.text.slice(0, 200) ?? quick, subject), visibility: 'live' as const }
    const answer = await run('votes.start-poll', meetingStream(meeting.id), input, { id })
    return answer?.ok ? id : undefined
  }
  return { start, busy: busy('votes.start-poll') }
}

const startOf = (kind: 'open' | 'choice', title: string, subject: Subject | undefined) => ({
  kind,
  title,
  mode: 'one' as const,
  points: 1,
  ...(subject?.issue !== undefined && { issue: subject.issue }),
  ...(subject?.item !== undefined && { item: subject.item }),
})
