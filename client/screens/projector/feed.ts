import { useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Hall } from './hall.ts'

/** What the console of a meeting tells the projector windows of the same browser. */
export type Feed = {
  readonly hall: Hall
  /** The last event of the server that is in it, of which store. */
  readonly seq: number
  readonly epoch: string
  /** How many of the moderator's actions it holds that the server has not heard of yet. */
  readonly waiting: number
}
/** A feed as a window has it: `heardAt` is when, in milliseconds; `gone`: its console has been closed since. */
export type Heard = Feed & { readonly heardAt: number; readonly gone: boolean }

type Said =
  | ({ readonly kind: 'hall'; readonly meeting: Id } & Feed)
  | { readonly kind: 'alive' | 'gone' | 'ask'; readonly meeting: Id }

const channelName = 'veche-hall'
const aliveMs = 1_000
/** A console that has been silent for longer is not asked before the server, milliseconds. */
const freshMs = 5_000

/** Tells the projector windows of this browser what the hall shows, as long as the console stands. */
export function useFeeding(meeting: Id, feed: Feed): void {
  const channel = useRef<BroadcastChannel>(undefined)
  const latest = useRef(feed)
  useEffect(() => {
    const opened = openChannel()
    channel.current = opened
    const say = (said: Said) => opened?.postMessage(said)
    const tell = () => say({ kind: 'hall', meeting, ...latest.current })
    const leave = () => say({ kind: 'gone', meeting })
    opened?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'ask' && data.meeting === meeting) tell()
    })
    const alive = setInterval(() => say({ kind: 'alive', meeting }), aliveMs)
    addEventListener('pagehide', leave)
    return () => {
      clearInterval(alive)
      removeEventListener('pagehide', leave)
      leave()
      opened?.close()
      channel.current = undefined
    }
  }, [meeting])
  useEffect(() => {
    latest.current = feed
    channel.current?.postMessage({ kind: 'hall', meeting, ...feed } satisfies Said)
  }, [meeting, feed])
}

/** What a console of this browser last told about a meeting. */
export function useFeed(meeting: Id | undefined): Heard | undefined {
  const [heard, setHeard] = useState<Heard>()
  useEffect(() => {
    const channel = openChannel()
    if (!channel || meeting === undefined) return
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.meeting !== meeting || data.kind === 'ask') return
      const heardAt = Date.now()
      if (data.kind === 'hall') setHeard({ ...data, heardAt, gone: false })
      else setHeard(old => old && { ...old, heardAt, gone: data.kind === 'gone' })
    }
    channel.postMessage({ kind: 'ask', meeting } satisfies Said)
    return () => channel.close()
  }, [meeting])
  return heard?.hall.meeting.id === meeting ? heard : undefined
}

/** Whether the console still stands; a hidden window's clock ticks once a minute. */
export const isStanding = (fed: Heard | undefined, now: number): boolean =>
  fed !== undefined && !fed.gone && now - fed.heardAt < 90_000

/** What a window knows of itself. */
export type Own = { readonly live: boolean; readonly seq: number; readonly epoch: string }

/**
 * Whether the console's picture is newer than the window's own: it is asked while it holds what the server has not heard
 * of, and while the window has no connection. `behindFor`: for how long, in milliseconds, the window has known more than
 * the console does; a console that does not catch up is asked no more.
 */
export function isFedNewer(own: Own | undefined, fed: Heard | undefined, now: number, behindFor: number): boolean {
  if (!fed) return false
  if (!own) return true
  const same = own.epoch === fed.epoch
  if (!own.live) return !same || fed.seq >= own.seq
  const fresh = !fed.gone && now - fed.heardAt < freshMs
  if (!fresh || !same) return false
  return fed.waiting > 0 ? behindFor < freshMs : fed.seq > own.seq
}

const openChannel = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName)
