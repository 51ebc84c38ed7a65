import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { checkedCount, entriesOf, peopleIn } from '#shared/votes/channels.ts'
import type { Channel, CountEntry, Poll } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { useSession } from '../core/session.tsx'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import css from './votes.module.css'

type EnterCountProps = { meeting: Meeting; poll: Poll; wordsOf: (option: Id) => string | undefined }

/** Hands and paper: what was entered, whether two people agree, and the way to enter one's own count. */
export function EnterCounts({ meeting, poll, wordsOf }: EnterCountProps) {
  return (poll.channels ?? []).map(channel => (
    <ChannelCount key={channel} meeting={meeting} poll={poll} wordsOf={wordsOf} channel={channel} />
  ))
}

function ChannelCount({ meeting, poll, wordsOf, channel }: EnterCountProps & { channel: Channel }) {
  const { hands: texts } = useStaffTexts().console.vote
  const { actor } = useSession()
  const [open, setOpen] = useState(false)
  const entries = entriesOf(poll, channel)
  const own = entries.find(entry => entry.by === actor.id)
  const other = entries.findLast(entry => entry.by !== actor.id)
  const checked = checkedCount(poll, channel)
  const said = (entry: CountEntry) => {
    const votes = entry.votes.map(([option, n]) => `${wordsOf(option) ?? ''} ${n}`)
    return [...(entry.people === undefined ? [] : [texts.came(entry.people)]), ...votes].join(' · ')
  }
  return (
    <div className={css.channel}>
      <strong>{texts.channels[channel]}</strong>
      <div role="status">
        {checked && own ? (
          <p>{texts.checked(said(own))}</p>
        ) : own && other ? (
          <p className={css.differ}>{texts.differ(said(own), said(other))}</p>
        ) : own ? (
          <p className="soft">{texts.waits(said(own))}</p>
        ) : checked ? (
          <p>{texts.checkedByOthers}</p>
        ) : (
          <p className="soft">{other ? texts.yourTurn : texts.nothing[channel]}</p>
        )}
      </div>
      <Button size="small" look="outline" onClick={() => setOpen(true)}>
        {own ? texts.correct : texts.enter}
      </Button>
      {open && (
        <CountDialog
          meeting={meeting}
          poll={poll}
          wordsOf={wordsOf}
          channel={channel}
          own={own}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

type CountDialogProps = EnterCountProps & { channel: Channel; own: CountEntry | undefined; onClose: () => void }

function CountDialog({ meeting, poll, wordsOf, channel, own, onClose }: CountDialogProps) {
  const { hands: texts } = useStaffTexts().console.vote
  const { run, busy } = useAct()
  const [typed, setTyped] = useState<Readonly<Record<Id, string>>>(
    Object.fromEntries((own?.votes ?? []).map(([option, n]) => [option, String(n)])),
  )
  // In a rating a person supports several questions: how many they are does not follow from the votes.
  const rated = poll.kind === 'priority'
  const [came, setCame] = useState(own ? String(peopleIn(own)) : '')
  const people = Number(came || Number.NaN)
  const votes = poll.options.map(option => [option, Number(typed[option] || Number.NaN)] as [Id, number])
  const tooMany = (n: number) => rated && n > people
  const ready = votes.every(([, n]) => isCount(n) && !tooMany(n)) && (!rated || isCount(people))
  const enter = async () => {
    const input = { poll: poll.id, channel, votes, ...(rated && { people }) }
    const answer = await run('votes.enter-count', meetingStream(meeting.id), input)
    if (answer?.ok) onClose()
  }
  return (
    <Confirm
      open
      title={texts.title[channel]}
      action={texts.enter}
      busy={busy('votes.enter-count', poll.id)}
      disabled={!ready}
      onConfirm={() => void enter()}
      onCancel={onClose}
    >
      <Fields>
        <p className="soft">{texts.words[channel]}</p>
        {rated && (
          <TextField
            label={texts.people[channel]}
            hint={texts.severalWords}
            type="number"
            inputMode="numeric"
            min={0}
            value={came}
            onChange={e => setCame(e.target.value)}
          />
        )}
        {votes.map(([option, n]) => (
          <TextField
            key={option}
            label={wordsOf(option) ?? ''}
            type="number"
            inputMode="numeric"
            min={0}
            value={typed[option] ?? ''}
            error={tooMany(n) ? texts.tooMany : undefined}
            onChange={e => setTyped({ ...typed, [option]: e.target.value })}
          />
        ))}
      </Fields>
    </Confirm>
  )
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= 100_000
