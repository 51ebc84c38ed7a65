import { useState } from 'react'
import { v7 } from 'uuid'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Poll } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField, TickField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { ElectorateFields, electorateOf, everybody } from './electorate-fields.tsx'
import css from './votes.module.css'

type StartPollProps = {
  meeting: Meeting
  /** Accepted issues without an outcome. */
  issues: readonly { id: Id; text: string }[]
  onClose: (started?: Id) => void
}

/** Starts the «рейтинг вопросов»: taps or points, live or hidden, over all open issues or some. */
export function StartPoll({ meeting, issues, onClose }: StartPollProps) {
  const texts = useStaffTexts()
  const { console: words, priority } = texts.votes
  const { run, busy } = useAct()
  const [id] = useState(() => v7())
  const [title, setTitle] = useState(priority.question)
  const [mode, setMode] = useState<Poll['mode']>('taps')
  const [points, setPoints] = useState(3)
  const [visibility, setVisibility] = useState<Poll['visibility']>('live')
  const [without, setWithout] = useState<ReadonlySet<Id>>(new Set())
  const [who, setWho] = useState(everybody)
  const electorate = electorateOf(who)
  const options = issues.filter(issue => !without.has(issue.id)).map(issue => issue.id)
  const start = async () => {
    const input = {
      title: title.trim(),
      mode,
      points: mode === 'points' ? points : 1,
      visibility,
      options,
      ...electorate,
    }
    const answer = await run('votes.start-poll', meetingStream(meeting.id), input, { id })
    if (answer?.ok) onClose(id)
  }
  return (
    <Confirm
      open
      title={words.start}
      action={words.start}
      busy={busy('votes.start-poll')}
      disabled={!title.trim() || options.length === 0 || !electorate || !(points >= 1 && points <= 100)}
      onConfirm={() => void start()}
      onCancel={() => onClose()}
    >
      <Fields>
        <TextField
          label={texts.console.vote.title}
          value={title}
          maxLength={200}
          onChange={e => setTitle(e.target.value)}
        />
        <ChoiceChips label={words.mode}>
          <ChoiceChip chosen={mode === 'taps'} onChoose={() => setMode('taps')}>
            {words.taps}
          </ChoiceChip>
          <ChoiceChip chosen={mode === 'points'} onChoose={() => setMode('points')}>
            {words.spread(points)}
          </ChoiceChip>
        </ChoiceChips>
        {mode === 'points' && (
          <TextField
            label={texts.console.vote.points}
            type="number"
            min={1}
            max={100}
            value={points}
            onChange={e => setPoints(Math.trunc(Number(e.target.value)))}
          />
        )}
        <ChoiceChips label={words.display}>
          <ChoiceChip chosen={visibility === 'live'} onChoose={() => setVisibility('live')}>
            {words.live}
          </ChoiceChip>
          <ChoiceChip chosen={visibility === 'hidden'} onChoose={() => setVisibility('hidden')}>
            {words.hiddenUntil}
          </ChoiceChip>
        </ChoiceChips>
        <ElectorateFields meeting={meeting} draft={who} onChange={setWho} />
        <fieldset className={css.options}>
          <legend>{words.choose}</legend>
          {issues.length === 0 && <p className="soft">{texts.console.issues.empty}</p>}
          {issues.map(issue => (
            <TickField
              key={issue.id}
              label={issue.text}
              checked={!without.has(issue.id)}
              onChange={() => setWithout(toggled(without, issue.id))}
            />
          ))}
        </fieldset>
        <p className="soft">{priority.noForce}</p>
      </Fields>
    </Confirm>
  )
}

function toggled(set: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
