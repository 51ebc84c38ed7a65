import { useMemo } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { evolveMeetingState, type MeetingState } from '#shared/state.ts'
import type { PollTally } from '#shared/votes/poll.ts'
import type { Following, Status } from './follow.ts'
import { useFollowed } from './followers.ts'
import { useConnection } from './send.ts'
import { usePassing, type Passing } from './passing.ts'

export type { Status } from './follow.ts'

export type MeetingInHand = {
  state?: MeetingState
  meeting?: Meeting
  /** Supports of each issue: the running figure, or the last one logged. */
  supports: Record<Id, number>
  /** Running figures of the polls, as far as this reader may see them. */
  tallies: Record<Id, PollTally>
  presence?: NonNullable<Passing['presence']>
  status: Status
  storeAway: boolean
  /** The last event that is in the state, of which store. */
  seq: number
  epoch: string
}

/** One meeting, live: its state, its running figures and who is here. Without an id it waits. */
export function useMeeting(id: string | undefined): MeetingInHand {
  const following = useMemo(() => (id === undefined ? undefined : followingOf(id)), [id])
  const { known, status } = useFollowed(following)
  const { supports: live, tallies, presence } = usePassing(following?.stream)
  const { storeAway } = useConnection()
  const { state, seq = 0, epoch = '' } = known ?? {}
  const supports = useMemo(() => supportsOf(state, live), [state, live])
  return useMemo(() => {
    const meeting = id === undefined ? undefined : state?.meetings[id]
    return {
      ...(state && { state }),
      ...(meeting && { meeting }),
      supports,
      tallies,
      ...(presence && { presence }),
      status,
      storeAway,
      seq,
      epoch,
    }
  }, [id, state, supports, tallies, presence, status, storeAway, seq, epoch])
}

const followingOf = (id: Id): Following<MeetingState> => ({
  stream: meetingStream(id),
  evolve: evolveMeetingState,
  open: ({ epoch, seq, snapshot }) => Promise.resolve({ epoch, seq, state: snapshot as MeetingState }),
})

function supportsOf(state: MeetingState | undefined, live: Readonly<Record<Id, number>>): Record<Id, number> {
  const logged = Object.values(state?.issues ?? {}).map(issue => [issue.id, issue.support])
  return { ...Object.fromEntries(logged), ...live }
}
