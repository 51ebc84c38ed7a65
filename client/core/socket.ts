import { io, type Socket } from 'socket.io-client'
import type { Sequenced, StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import type { VecheEvent } from '#shared/registry.ts'
import type { Turnout } from '#shared/rounds/round.ts'
import type { PollTally } from '#shared/votes/poll.ts'
import type { Refused } from './outbox.ts'
import { createStore } from './store.ts'

export type EventsPacket = { stream: StreamName; events: Sequenced<VecheEvent>[] }
export type TallyPacket = {
  stream: StreamName
  supports?: [issue: Id, n: number][]
  polls?: PollTally[]
  turnout?: Turnout
  head?: string
  /** How much of a round's ballots is counted, percent. */
  counted?: number
}
export type PresencePacket = {
  stream: StreamName
  joined: number
  online: number
  groups?: Record<Group, number>
  /** Accounts that have it open: told to the staff alone. */
  people?: Id[]
}
export type SubscribeAnswer =
  | { ok: true; epoch: string; seq: number; snapshot: unknown; events?: undefined }
  | { ok: true; epoch: string; seq: number; snapshot?: undefined; events: Sequenced<VecheEvent>[] }
  | Refused

type Heard = {
  events: (packet: EventsPacket) => void
  tally: (packet: TallyPacket) => void
  presence: (packet: PresencePacket) => void
  nudge: (packet: { stream: StreamName }) => void
  stale: (packet: { stream: StreamName }) => void
  rights: (packet: Record<string, never>) => void
  store: (packet: { away: boolean }) => void
  town: (packet: Record<string, never>) => void
}
type Said = {
  subscribe: (
    packet: { stream: StreamName; since?: number; epoch?: string },
    answer: (a: SubscribeAnswer) => void,
  ) => void
  unsubscribe: (packet: { stream: StreamName }) => void
  command: (packet: { id: Id; stream: StreamName; name: string; input: unknown }, answer: (a: unknown) => void) => void
}
/** Grows when what the town has set may have changed: it was said, or the page was away and may not have heard. */
export const townNews = createStore(0)

export type VecheSocket = Socket<Heard, Said>

/** A disconnection shorter than this is not worth a word, milliseconds. */
export const graceMs = 1_500

/** `online`: there is a connection, or it has been away only for a moment. */
export const connectionStore = createStore({ online: true, storeAway: false })

let only: VecheSocket | undefined

/** The page's one connection to the server; opened when first asked for. */
export function socket(): VecheSocket {
  only ??= open()
  return only
}

/** Begins the connection anew, because the cookie that names the session has changed. */
export function reconnect(): void {
  socket().disconnect().connect()
}

export function setStoreAway(storeAway: boolean): void {
  setConnection({ storeAway })
}

function open(): VecheSocket {
  const opened: VecheSocket = io({
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    withCredentials: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4_000,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const lost = () => {
    timer ??= setTimeout(() => setConnection({ online: false }), graceMs)
  }
  let connectedBefore = false
  lost()
  opened.on('connect', () => {
    clearTimeout(timer)
    timer = undefined
    if (connectedBefore) townNews.set(townNews.get() + 1)
    connectedBefore = true
    setConnection({ online: true, storeAway: false })
  })
  opened.on('disconnect', reason => {
    lost()
    // The server ends a connection whose rights have ended; the library takes that for a farewell.
    if (reason === 'io server disconnect') setTimeout(() => opened.connect(), 300)
  })
  opened.on('connect_error', error => {
    setConnection({ storeAway: error.message === 'database-away' })
    // Turned away at the door: the library would not knock again.
    if (!opened.active) setTimeout(() => opened.connect(), 1_000 + 2_000 * Math.random())
  })
  // The library leaves this to the network for local addresses, and knocks late after a long absence.
  window.addEventListener('offline', () => opened.io.engine?.close())
  window.addEventListener('online', () => {
    if (!opened.connected) opened.disconnect().connect()
  })
  opened.on('store', ({ away }) => setStoreAway(away))
  opened.on('town', () => townNews.set(townNews.get() + 1))
  return opened
}

function setConnection(change: Partial<{ online: boolean; storeAway: boolean }>): void {
  const old = connectionStore.get()
  const next = { ...old, ...change }
  if (next.online !== old.online || next.storeAway !== old.storeAway) connectionStore.set(next)
}
