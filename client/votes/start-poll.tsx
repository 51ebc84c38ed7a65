import { useState } from 'react'
import { v7 } from 'uuid'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Channel } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TickField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { ChannelChips } from './channel-chips.tsx'
import { ElectorateFields, electorateOf, everybody } from './electorate-fields.tsx'
import { RatingFields, ratingOf, type RatingDraft } from './rating-fields.tsx'
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
  const [draft, setDraft] = useState<RatingDraft>({
    title: priority.question,
    mode: 'taps',
    points: 1,
    visibility: 'live',
  })
  const [channels, setChannels] = useState<ReadonlySet<Channel>>(new Set())
  const [without, setWithout] = useState<ReadonlySet<Id>>(new Set())
  const [who, setWho] = useState(everybody)
  const electorate = electorateOf(who)
  const options = issues.filter(issue => !without.has(issue.id)).map(issue => issue.id)
  const rules = ratingOf(draft)
  const start = async () => {
    if (!rules) return
    const input = { ...rules, options, ...electorate, channels: [...channels] }
    const answer = await run('votes.start-poll', meetingStream(meeting.id), input, { id })
    if (answer?.ok) onClose(id)
  }
  return (
    <Confirm
      open
      title={words.start}
      action={words.start}
      busy={busy('votes.start-poll')}
      disabled={!rules || options.length === 0 || !electorate}
      onConfirm={() => void start()}
      onCancel={() => onClose()}
    >
      <Fields>
        <RatingFields draft={draft} channels={channels.size > 0} onChange={setDraft} />
        <ElectorateFields meeting={meeting} draft={who} onChange={setWho} />
        <ChannelChips
          chosen={channels}
          closed={draft.mode === 'points' ? texts.console.vote.hands.notPoints : undefined}
          onChange={setChannels}
        />
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
