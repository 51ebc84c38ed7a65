import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { useNudge } from '../../core/passing.ts'
import { usePending, type Pending } from '../../core/send.ts'
import { ownIn } from './own-store.ts'
import { withPending, type Mine } from './own.ts'

export type MineInHand = {
  /** With everything that is on its way. */
  mine: Mine
  pending: readonly Pending[]
  /** The server says this device has not joined. */
  outside: boolean
  refresh: () => void
}

/** This device's own things in a meeting: from the server, from the outbox, without network from memory. */
export function useMine(meeting: Id, live: boolean): MineInHand {
  const { store, listen, refresh } = ownIn(meeting)
  const { fetched, done, outside } = useSyncExternalStore(listen, store.get)
  const pending = usePending(meetingStream(meeting))
  useEffect(() => {
    if (live) refresh()
  }, [live, refresh])
  useNudge(meetingStream(meeting), refresh)
  const mine = useMemo(() => withPending(withPending(fetched, done), pending), [fetched, done, pending])
  return { mine, pending, outside, refresh }
}
