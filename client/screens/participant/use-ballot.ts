import { useMemo } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { MeetingState } from '#shared/state.ts'
import { mayVote, pollIsOpen, type Choices, type Poll } from '#shared/votes/poll.ts'
import { useRemembered } from '../../core/memory.ts'
import { shownChoices } from '../../votes/ballot.ts'
import { lastPoll } from './now.ts'
import type { OwnBallot } from './own.ts'
import type { MineInHand } from './use-mine.ts'

/** The running poll and this device's ballot in it. */
export type BallotInHand = {
  poll: Poll
  /** What is on the screen: in a poll by points what is being filled in, by taps what was cast. */
  choices: Choices
  cast: OwnBallot | undefined
  /** The cast ballot is still on its way. */
  onTheWay: boolean
  fill: (choices: Choices) => void
  /** Others vote: this person only looks on. */
  barred: boolean
}

type Draft = { poll: Id; choices: Choices }
const none: Draft = { poll: '', choices: [] }

/** The ballot of the poll that runs; what is being filled in is this device's alone, and no news touches it. */
export function useBallot(state: MeetingState | undefined, { mine, pending }: MineInHand): BallotInHand | undefined {
  const [draft, setDraft] = useRemembered<Draft>('veche.ballot', none)
  const poll = lastPoll(Object.values(state?.polls ?? {}))
  return useMemo(() => {
    if (!state || !poll || !pollIsOpen(poll)) return undefined
    const shown = poll.kind === 'priority' ? poll.options.filter(id => state.issues[id]) : poll.options
    const cast = mine.ballots.find(b => b.poll === poll.id)
    const filling = poll.mode === 'points' && draft.poll === poll.id ? draft.choices : (cast?.choices ?? [])
    const onTheWay = pending.some(
      p => p.state !== 'refused' && p.name === 'votes.cast-ballot' && p.input.poll === poll.id,
    )
    return {
      poll,
      cast,
      onTheWay,
      barred: !mayVote(poll.electorate, {
        group: mine.participant?.group ?? 'guests',
        listed: mine.listed?.includes(poll.id) ?? false,
      }),
      choices: shownChoices(filling, shown),
      fill: choices => setDraft({ poll: poll.id, choices }),
    }
  }, [state, poll, mine, pending, draft, setDraft])
}
