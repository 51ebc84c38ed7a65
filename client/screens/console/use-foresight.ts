import { useMemo } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { CityState, MeetingState } from '#shared/state.ts'
import type { MeetingInHand } from '../../core/meeting.ts'
import { useConnection, usePending, useUnheard, type Pending } from '../../core/send.ts'
import { townPolicy } from '../../ui/town.ts'
import { foresee } from './foresee.ts'

export type Foresight = {
  state: MeetingState
  /** What deeds that wait for the network are about; nothing while there is one. */
  waiting: ReadonlySet<Id>
  /** Deeds of the moderator that wait for the network, and those the server has refused since. */
  queued: readonly Pending[]
  refused: readonly Pending[]
  /** Deeds that are in the state and not yet in the server's. */
  ahead: number
}

/** The meeting with all that was done here, whether or not the server has heard of it. */
export function useForesight(hand: MeetingInHand, meeting: Id, state: MeetingState, city: CityState): Foresight {
  const stream = meetingStream(meeting)
  const unheard = useUnheard(stream, hand.seq)
  const pending = usePending(stream)
  const { online, storeAway } = useConnection()
  const away = !online || storeAway
  const { supports } = hand
  const foreseen = useMemo(
    () => foresee(state, unheard, { meeting, city, supports, policy: townPolicy() }),
    [state, unheard, meeting, city, supports],
  )
  return {
    state: foreseen.state,
    waiting: away ? foreseen.touched : nothing,
    queued: away ? pending.filter(each => each.state !== 'refused') : [],
    refused: pending.filter(each => each.state === 'refused'),
    ahead: unheard.length,
  }
}

const nothing: ReadonlySet<Id> = new Set()
