import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import * as z from 'zod/mini'
import type { Actor } from '#shared/core/actor.ts'
import { Refusal, refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { streamMeeting, streamName, streamRound, type Audience, type StreamName } from '#shared/core/stream.ts'
import { isStaff, mayRunMeeting, mayRunRound } from '#shared/people/rights.ts'
import type { RoundState } from '#shared/rounds/state.ts'
import type { MeetingState } from '#shared/state.ts'
import { badFields, refusal, type Answer } from './answer.ts'
import { faultOf } from './database-fault.ts'
import type { Execute } from './execute.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import { parser } from './parser.ts'
import { nobody, type Session } from './session.ts'
import type { Packet, Streams } from './stream.ts'

/** `own`: under what its haste is counted; those without a session share one count an address for commands. */
type Data = { session: Session | undefined; actor: Actor; own: string; address: string }
type FromClient = Record<'command' | 'subscribe' | 'unsubscribe', (content: unknown, reply: unknown) => void>
type ToClient = {
  events: (packet: Packet) => void
  tally: (content: object) => void
  presence: (content: object) => void
  stale: (content: { stream: StreamName }) => void
  nudge: (content: { stream: StreamName }) => void
  rights: (content: object) => void
  store: (content: { away: boolean }) => void
  town: (content: object) => void
}
type Io = Server<FromClient, ToClient, Record<string, never>, Data>
export type VecheSocket = Socket<FromClient, ToClient, Record<string, never>, Data>

export type SocketDeps = {
  readonly http: HttpServer
  readonly execute: Execute
  /** Whether the database is away. */
  readonly away: () => boolean
  /** Names of commands that the wire may not send. */
  readonly internal: ReadonlySet<string>
  readonly limits: Limits
  readonly log: Log
  readonly foreign: (request: IncomingMessage) => boolean
  readonly sessionOf: (request: IncomingMessage) => Promise<Session | undefined>
  readonly addressOf: (request: IncomingMessage) => string
  readonly streams: () => Streams
  /** The places a meeting lies in: who runs it is decided there. */
  readonly placesAround: (place: string) => readonly string[]
  /** Somebody follows a stream now, or has left it. */
  readonly followed: (stream: StreamName, socket?: VecheSocket) => void
}

const subscription = z.object({
  stream: streamName,
  since: z.optional(z.number().check(z.int(), z.gte(0))),
  epoch: z.optional(z.string()),
})
const envelope = z.object({ id, stream: streamName, name: z.string(), input: z.unknown() })

/** The one listener: what comes over socket.io, and who hears what (DESIGN: the wire). */
export function createSockets(deps: SocketDeps) {
  const io: Io = new Server(deps.http, {
    path: '/socket.io',
    serveClient: false,
    parser,
    destroyUpgrade: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 64_000,
    allowRequest: (request, callback) => callback(null, !deps.foreign(request)),
  })

  io.use((socket, next) => {
    void admit(deps, socket).then(
      () => next(),
      (error: unknown) => next(faultOf(error) === 'away' ? new Error('database-away') : new Error('internal')),
    )
  })
  io.on('connection', socket => listen(deps, socket))

  const room = (stream: StreamName, audience: Audience) => `${stream}/${audience}`
  return {
    io,
    emit: (audience: Audience, packet: Packet) => void io.to(room(packet.stream, audience)).emit('events', packet),
    /** Unnumbered word to an audience of a stream. */
    tell: (stream: StreamName, audience: Audience, name: 'tally' | 'presence', content: object) =>
      void io.to(room(stream, audience)).emit(name, { stream, ...content }),
    /** What everybody was told of a stream does not hold any more: they ask for the whole again. */
    stale: (stream: StreamName) =>
      void io.to([room(stream, 'public'), room(stream, 'staff')]).emit('stale', { stream }),
    nudge: (actor: string, stream: StreamName) => void io.to(`actor:${actor}`).emit('nudge', { stream }),
    /** What the town has set changed: everybody asks for it again (`GET /api/town`). */
    town: () => void io.emit('town', {}),
    storeAway: (away: boolean) => void io.emit('store', { away }),
    /** Distinct people who follow a stream. */
    online: (stream: StreamName): number =>
      new Set(
        [...socketsIn(io, room(stream, 'public')), ...socketsIn(io, room(stream, 'staff'))].map(s => s.data.actor.id),
      ).size,
    /** Which accounts follow a stream. */
    people: (stream: StreamName): Id[] => {
      const here = [...socketsIn(io, room(stream, 'public')), ...socketsIn(io, room(stream, 'staff'))]
      return [...new Set(here.flatMap(s => (s.data.actor.kind === 'person' ? s.data.actor.id : [])))]
    },
    isFollowed: (stream: StreamName): boolean =>
      socketsIn(io, room(stream, 'public')).length + socketsIn(io, room(stream, 'staff')).length > 0,
    sockets: (): VecheSocket[] => [...io.sockets.sockets.values()],
    /** Gives open sockets the rights their actor has now: those that ended are cut off, the others follow anew. */
    setActor(socket: VecheSocket, actor: Actor | undefined): void {
      if (!actor) return void socket.disconnect(true)
      socket.data.actor = actor
      for (const name of socket.rooms) if (name.endsWith('/staff')) void socket.leave(name)
      socket.emit('rights', {})
    },
  }
}

export type Sockets = ReturnType<typeof createSockets>

async function admit({ sessionOf, addressOf }: SocketDeps, socket: VecheSocket): Promise<void> {
  const session = await sessionOf(socket.request)
  const actor = session?.actor ?? nobody()
  const address = addressOf(socket.request)
  socket.data = { session, actor, own: session?.actor.id ?? `nobody at ${address}`, address }
  await socket.join(`actor:${actor.id}`)
}

type Reply = (answer: object) => void

function listen(deps: SocketDeps, socket: VecheSocket): void {
  if (deps.away()) socket.emit('store', { away: true })
  const on = (name: keyof FromClient, handle: (content: unknown) => Promise<object>) =>
    socket.on(name, (content, reply) => {
      const answer: Reply = typeof reply === 'function' ? (reply as Reply) : () => {}
      handle(content).then(answer, (error: unknown) => answer(failure(deps.log, error)))
    })

  on('command', content => command(deps, socket, content))
  on('subscribe', content => subscribe(deps, socket, content))
  on('unsubscribe', async content => {
    const { stream } = parsed(z.object({ stream: streamName }), content)
    for (const audience of ['public', 'staff']) await socket.leave(`${stream}/${audience}`)
    deps.followed(stream)
    return { ok: true }
  })
  socket.on('disconnecting', () => {
    const streams = [...socket.rooms]
      .filter(r => /\/(public|staff)$/.test(r))
      .map(r => r.replace(/\/\w+$/, '') as StreamName)
    setImmediate(() => streams.forEach(s => deps.followed(s)))
  })
}

async function command(
  { execute, internal, limits }: SocketDeps,
  socket: VecheSocket,
  content: unknown,
): Promise<Answer> {
  const sent = parsed(envelope, content)
  const { actor, own, address } = socket.data
  await limits.take('command', own, address)
  if (internal.has(sent.name)) return refusal('not-found')
  return execute({ id: sent.id, stream: sent.stream, name: sent.name, input: sent.input }, actor)
}

/** Follows a stream from a number on, as staff where the actor is staff of it. */
async function subscribe(deps: SocketDeps, socket: VecheSocket, content: unknown): Promise<object> {
  const { stream, since, epoch } = parsed(subscription, content)
  const { actor, address } = socket.data
  await deps.limits.take('subscribe', socket.id, address)
  const streams = deps.streams()
  const audience = await audienceOf(deps, streams, stream, actor)
  for (const other of ['public', 'staff'] as const) if (other !== audience) await socket.leave(`${stream}/${other}`)
  // Followed first and answered after: what comes in between is heard twice rather than never, and numbers tell it apart.
  await socket.join(`${stream}/${audience}`)
  const answer = await streams.subscribe(stream, audience, since, epoch)
  if (!answer) {
    await socket.leave(`${stream}/${audience}`)
    refuse('not-found')
  }
  // Rights changed while it was being answered: it must not follow with those it had.
  if (socket.data.actor !== actor) return subscribe(deps, socket, content)
  deps.followed(stream, socket)
  if (stream === 'city' && 'snapshot' in answer) return { ...answer, snapshot: { href: '/api/city' } }
  return answer
}

async function audienceOf(deps: SocketDeps, streams: Streams, stream: StreamName, actor: Actor): Promise<Audience> {
  if (actor.kind === 'guest') return 'public'
  const round = streamRound(stream)
  if (round !== undefined) {
    const known = ((await streams.snapshot(stream, 'public'))?.state as RoundState | undefined)?.rounds[round]
    return known && mayRunRound(actor, deps.placesAround(known.plan.place)) ? 'staff' : 'public'
  }
  const meeting = streamMeeting(stream)
  if (meeting === undefined) return isStaff(actor) ? 'staff' : 'public'
  const state = (await streams.snapshot(stream, 'public'))?.state as MeetingState | undefined
  const place = state?.meetings[meeting]?.place
  return place !== undefined && mayRunMeeting(actor, deps.placesAround(place)) ? 'staff' : 'public'
}

function parsed<T>(schema: z.ZodMiniType<T>, content: unknown): T {
  const result = schema.safeParse(content)
  if (!result.success) refuse('bad-input', badFields(result.error))
  return result.data
}

function failure(log: Log, error: unknown): Answer {
  if (error instanceof Refusal) return refusal(error.code, error.details)
  if (faultOf(error) === 'away') return refusal('database-away')
  log.error({ error }, 'a socket message failed')
  return refusal('internal')
}

function socketsIn(io: Io, room: string): VecheSocket[] {
  const ids = io.sockets.adapter.rooms.get(room) ?? new Set<string>()
  return [...ids].flatMap(i => io.sockets.sockets.get(i) ?? [])
}
