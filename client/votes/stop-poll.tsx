import { useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { uncheckedChannels } from '#shared/votes/channels.ts'
import type { Poll, PollTally } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { CancelPoll } from './cancel-poll.tsx'
import { ChangeRules } from './change-rules.tsx'
import { ChannelFigures } from './channel-figures.tsx'
import { EnterCounts } from './enter-count.tsx'
import { useOptionWords } from './option-words.ts'
import { PollBars } from './poll-bars.tsx'
import { PollOutcome } from './poll-outcome.tsx'
import { shownOptions, votersOf } from './rating.ts'
import css from './votes.module.css'

type PollInHandProps = {
  meeting: Meeting
  poll: Poll
  tally: PollTally | undefined
  joined: number
  issues: Readonly<Record<Id, { readonly text: string }>>
  onStop: () => void
}

/** The poll in hand: turnout with its groups, the tally, and the ways on: stop it, show its result. */
export function PollInHand({ meeting, poll, tally, joined, issues, onStop }: PollInHandProps) {
  const { votes, console: texts } = useStaffTexts()
  const wordsOf = useOptionWords(poll, issues)
  const options = shownOptions(poll, tally) ?? []
  const shared = poll.count?.shared ?? tally?.shared ?? 0
  return (
    <div className={css.tally}>
      <div>
        <StatusChip
          state="vote"
          word={votes.console[poll.state === 'open' ? 'running' : poll.state === 'counted' ? 'ended' : 'revealed']}
        />{' '}
        {poll.title}
      </div>
      <p className={css.turnout}>{votes.turnout(votersOf(poll, tally), Math.max(joined, votersOf(poll, tally)))}</p>
      {poll.state === 'open' && <ChannelFigures poll={poll} tally={tally} />}
      <Groups groups={poll.count?.groups ?? tally?.groups} />
      {shared > 0 && <p className="soft">{texts.vote.shared(shared)}</p>}
      {poll.state === 'counted' && <p className="soft">{texts.vote.onlyYou}</p>}
      {poll.state === 'open' && poll.visibility === 'hidden' && <p className="soft">{texts.vote.hiddenRuns}</p>}
      {options.length > 0 && (
        <div className={css.rows}>
          <PollBars poll={poll} options={options} wordsOf={wordsOf} />
        </div>
      )}
      <PollOutcome poll={poll} />
      {poll.state === 'open' && <EnterCounts meeting={meeting} poll={poll} wordsOf={wordsOf} />}
      {poll.state === 'open' && (
        <p className="soft">
          {poll.electorate === 'list'
            ? texts.vote.electorate.listVotes(poll.electors ?? 0)
            : texts.vote.electorate.votes[poll.electorate]}
        </p>
      )}
      <div className={css.buttons}>
        {poll.state === 'open' && (
          <Button size="small" look="outline" aria-keyshortcuts="S" onClick={onStop}>
            {votes.console.stop}
          </Button>
        )}
        {poll.state === 'open' && <CancelPoll meeting={meeting} poll={poll} voters={votersOf(poll, tally)} />}
        {poll.state === 'open' && (
          <ChangeRules meeting={meeting} poll={poll} voters={votersOf(poll, tally)} joined={joined} />
        )}
        {poll.state === 'counted' && <RevealPoll meeting={meeting} poll={poll} />}
      </div>
    </div>
  )
}

/** Asks, then ends a poll; after it nobody changes their ballot. */
export function StopPoll({ meeting, poll, onClose }: { meeting: Meeting; poll: Poll; onClose: () => void }) {
  const { votes, console: texts } = useStaffTexts()
  const { console: words } = votes
  const { hands } = texts.vote
  const { run, busy } = useAct()
  const [sent, setSent] = useState(false)
  const left = uncheckedChannels(poll)
  const stop = async () => {
    setSent(true)
    const answer = await run('votes.stop-poll', meetingStream(meeting.id), { poll: poll.id })
    setSent(false)
    if (answer) onClose()
  }
  return (
    <Confirm
      open
      title={words.stopTitle}
      action={words.stop}
      busy={sent || busy('votes.stop-poll', poll.id)}
      onConfirm={() => void stop()}
      onCancel={onClose}
    >
      <p>{words.stopWords}</p>
      {left.length > 0 && (
        <p>
          <strong>{hands.leftOut}</strong> {left.map(channel => hands.channels[channel]).join(', ')}
        </p>
      )}
    </Confirm>
  )
}

/** Shows the count of a hidden poll to everybody. */
function RevealPoll({ meeting, poll }: { meeting: Meeting; poll: Poll }) {
  const { console: words } = useStaffTexts().votes
  const { run, busy } = useAct()
  return (
    <Button
      size="small"
      busy={busy('votes.reveal-poll', poll.id)}
      aria-keyshortcuts="R"
      onClick={() => void run('votes.reveal-poll', meetingStream(meeting.id), { poll: poll.id })}
    >
      {words.reveal}
    </Button>
  )
}

function Groups({ groups }: { groups: Readonly<Record<string, number>> | undefined }) {
  const { votes } = useStaffTexts()
  if (!groups) return null
  const said = (['yard', 'neighbours', 'guests'] as const).filter(group => groups[group] !== undefined)
  if (said.length === 0) return null
  return <p className="soft">{said.map(group => `${votes.groups[group]} ${groups[group]}`).join(' · ')}</p>
}
