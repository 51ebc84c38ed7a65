import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Turnout } from '#shared/rounds/round.ts'
import type { PollTally } from '#shared/votes/poll.ts'
import { socket, type PresencePacket, type TallyPacket } from './socket.ts'
import { createStore, type Store } from './store.ts'

/** What travels without a number and may be lost: the next packet replaces it. */
export type Passing = {
  readonly supports: Record<Id, number>
  readonly tallies: Record<Id, PollTally>
  readonly presence?: Omit<PresencePacket, 'stream'>
  /** Of a round: how many have voted, and the last link of the chain over the roll. */
  readonly turnout?: Turnout
  readonly head?: string
  /** How much of its ballots is counted, percent. */
  readonly counted?: number
}

const nothing: Passing = { supports: {}, tallies: {} }
const none = createStore(nothing)
const all = new Map<StreamName, Store<Passing>>()
let listening = false

/** The running figures and the presence of a stream that is being followed. */
export function usePassing(stream: StreamName | undefined): Passing {
  const store = stream ? storeOf(stream) : none
  const listen = useCallback(
    (listener: () => void) => {
      hear()
      return store.listen(listener)
    },
    [store],
  )
  return useSyncExternalStore(listen, store.get)
}

/** Calls when something of this device's own changed that no numbered event tells it. */
export function useNudge(stream: StreamName | undefined, listener: () => void): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const onNudge = (packet: { stream: StreamName }) => packet.stream === stream && latest.current()
    socket().on('nudge', onNudge)
    return () => void socket().off('nudge', onNudge)
  }, [stream])
}

function storeOf(stream: StreamName): Store<Passing> {
  const known = all.get(stream) ?? createStore(nothing)
  all.set(stream, known)
  return known
}

function hear(): void {
  if (listening) return
  listening = true
  socket().on('tally', packet => change(packet.stream, old => counted(old, packet)))
  socket().on('presence', packet => change(packet.stream, old => ({ ...old, presence: presenceOf(packet) })))
}

function change(stream: StreamName, to: (old: Passing) => Passing): void {
  const store = storeOf(stream)
  store.set(to(store.get()))
}

const counted = (old: Passing, { supports = [], polls = [], turnout, head, counted: part }: TallyPacket): Passing => ({
  ...old,
  ...(turnout && { turnout, head }),
  ...(part !== undefined && { counted: part }),
  supports: { ...old.supports, ...Object.fromEntries(supports) },
  tallies: { ...old.tallies, ...Object.fromEntries(polls.map(tally => [tally.poll, tally])) },
})

const presenceOf = ({ stream: _, ...presence }: PresencePacket) => presence
