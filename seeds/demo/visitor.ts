import { io, type Socket } from 'socket.io-client'
import { v7 } from 'uuid'
import type { InputOf } from '#shared/core/command.ts'
import type { Sequenced, StreamName } from '#shared/core/stream.ts'
import type { VecheCommand, VecheEvent } from '#shared/registry.ts'
import { emptyMeetingState, evolveMeetingState, type MeetingState } from '#shared/state.ts'

type Named<N extends VecheCommand['name']> = Extract<VecheCommand, { name: N }>
type Answer = { ok: boolean; code?: string; message?: string; result?: Readonly<Record<string, unknown>> }
type Followed = { ok: boolean; seq?: number; snapshot?: MeetingState }
type Packet = { stream: StreamName; events: readonly Sequenced<VecheEvent>[] }

/** A device that follows a meeting over its own connection, with its own cookie, as a browser does. */
export type Visitor = {
  /** The meeting as this device knows it now. */
  state(): MeetingState
  send<N extends VecheCommand['name']>(name: N, input: InputOf<Named<N>>, id?: string): Promise<Answer>
  leave(): void
}

/** Comes to a meeting by its stream, under a session's cookie. */
export async function visit(url: string, cookie: string, stream: StreamName): Promise<Visitor> {
  const socket: Socket = io(url, { transports: ['websocket'], extraHeaders: { cookie }, forceNew: true })
  let state = emptyMeetingState
  let seq = 0
  let early: Packet['events'] = []
  let isFollowing = false

  const take = (events: Packet['events']) => {
    for (const [n, at, event] of events) {
      if (n <= seq) continue
      seq = n
      if (event) state = evolveMeetingState(state, event, at)
    }
  }
  socket.on('events', (packet: Packet) => {
    if (packet.stream !== stream) return
    if (isFollowing) take(packet.events)
    else early = [...early, ...packet.events]
  })
  // After a break the whole is asked for anew: simpler than a catch-up, and as right.
  socket.on('connect', () => {
    socket.emit('subscribe', { stream }, (answer: Followed) => {
      if (!answer.ok || !answer.snapshot) return
      state = answer.snapshot
      seq = answer.seq ?? 0
      isFollowing = true
      take(early)
      early = []
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('connect_error', reject)
  })
  return {
    state: () => state,
    send: (name, input, id = v7()) =>
      socket.timeout(10_000).emitWithAck('command', { id, stream, name, input }) as Promise<Answer>,
    leave: () => void socket.disconnect(),
  }
}

/** Sends a request and gives its answer with the session's cookie, the new one if there is one. */
export async function ask<T>(
  url: string,
  path: string,
  content?: object,
  cookie = '',
): Promise<{ answer: T; cookie: string }> {
  const response = await fetch(`${url}${path}`, {
    method: content ? 'POST' : 'GET',
    headers: { ...(content && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
    ...(content && { body: JSON.stringify(content) }),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  const [set] = response.headers.getSetCookie()
  return { answer: (await response.json()) as T, cookie: set?.split(';')[0] ?? cookie }
}
