import type { Sql as Postgres } from 'postgres'
import {
  streamKind,
  streamMeeting,
  streamRound,
  type Audience,
  type Sequenced,
  type StreamName,
} from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { VecheEvent } from '#shared/registry.ts'
import type { MeetingState } from '#shared/state.ts'
import { toMany } from './parser.ts'
import type { Sql } from './store.ts'
import { fold, isOver, viewed, viewOf, type State, type StateLoaders } from './stream-state.ts'

export type Packet = { readonly stream: StreamName; readonly events: readonly Sequenced<VecheEvent>[] }
export type Subscribed = { readonly ok: true; readonly epoch: string; readonly seq: number } & (
  | { readonly snapshot: State }
  | { readonly events: readonly Sequenced<VecheEvent>[] }
)

type StreamDeps = {
  readonly sql: Postgres
  readonly load: StateLoaders
  readonly epoch: string
  /** Sends a packet to everybody of an audience who follows the stream. */
  readonly emit: (audience: Audience, packet: Packet) => void
}

/** A gap of more events is closed by a snapshot. */
const longestCatchUp = 1000
/** How long events are gathered into one packet, milliseconds. */
const gathering = { meeting: 100, city: 1000 }

/** What is held of a stream somebody follows: its state now, and what is not yet sent. */
type Held = {
  seq: number
  state: State
  /** Events that came before one that must precede them. */
  readonly early: Map<number, Sequenced<VecheEvent>>
  outgoing: Sequenced<VecheEvent>[]
  timer: NodeJS.Timeout | undefined
  usedAt: number
  readonly views: Map<Audience, Shown>
  readonly gaps: Map<string, Promise<Subscribed>>
}
/** What an audience sees of a stream at a number, and the answer that gives it to whoever asks for the whole. */
type Shown = { readonly seq: number; readonly state: State; readonly whole: Subscribed }

export type Streams = ReturnType<typeof createStreams>

/** Follows the streams in memory: folds what is committed, gathers it into packets, answers who subscribes. */
export function createStreams({ sql, load: loaders, epoch, emit }: StreamDeps) {
  const held = new Map<StreamName, Promise<Held | null>>()
  const live = new Map<StreamName, Held>()

  /** Takes in what was committed, in any order; sends it in order of its numbers. */
  function tell(stream: StreamName, events: readonly Sequenced<VecheEvent>[]): void {
    const follow = live.get(stream)
    if (follow) return take(stream, follow, events)
    // One that could not be loaded has nothing to be told: whoever asks for it is told that.
    held.get(stream)?.then(
      late => late && take(stream, late, events),
      () => {},
    )
  }

  /** Reads from the log what was appended without a word to us. */
  function look(stream: StreamName): void {
    const follow = live.get(stream)
    if (follow)
      readLog(sql, stream, follow.seq).then(
        events => take(stream, follow, events),
        () => {},
      )
  }

  /** The streams held in memory, with the numbers they stand at. */
  const heads = (): ReadonlyMap<StreamName, number> => new Map([...live].map(([name, follow]) => [name, follow.seq]))

  function take(stream: StreamName, follow: Held, events: readonly Sequenced<VecheEvent>[]): void {
    for (const entry of events) if (entry[0] > follow.seq) follow.early.set(entry[0], entry)
    for (let next = follow.early.get(follow.seq + 1); next; next = follow.early.get(follow.seq + 1)) {
      follow.early.delete(next[0])
      follow.seq = next[0]
      follow.state = fold(stream, follow.state, next)
      follow.outgoing.push(next)
    }
    follow.gaps.clear()
    if (follow.early.size > 0) setTimeout(() => void fill(stream, follow).catch(() => {}), 500).unref()
    if (follow.outgoing.length > 0) follow.timer ??= setTimeout(() => flush(stream, follow), gatheringOf(stream))
  }

  /** Reads from the log what somebody else appended before what we were told. */
  async function fill(stream: StreamName, follow: Held): Promise<void> {
    if (follow.early.size > 0) take(stream, follow, await readLog(sql, stream, follow.seq))
  }

  function flush(stream: StreamName, follow: Held): void {
    const events = follow.outgoing
    follow.outgoing = []
    follow.timer = undefined
    for (const audience of ['staff', 'public'] as const)
      emit(audience, { stream, events: events.map(event => viewed(event, audience)) })
  }

  async function load(stream: StreamName): Promise<{ seq: number; state: State } | null> {
    const loaded = await sql.begin('isolation level repeatable read read only', async sql => {
      const [row] = await sql`select seq from stream where name = ${stream}`
      const state = await loadState(sql, stream)
      return state && { seq: Number(row?.['seq'] ?? 0), state }
    })
    return loaded as { seq: number; state: State } | null
  }

  function loadState(sql: Sql, stream: StreamName): Promise<State | null> {
    const meeting = streamMeeting(stream)
    const round = streamRound(stream)
    if (round !== undefined) return loaders.round(sql, round)
    return meeting === undefined ? loaders.city(sql) : loaders.meeting(sql, meeting)
  }

  async function open(stream: StreamName): Promise<Held | null> {
    const loaded = await load(stream)
    if (!loaded) return null
    const own = {
      early: new Map(),
      outgoing: [],
      timer: undefined,
      usedAt: Date.now(),
      views: new Map(),
      gaps: new Map(),
    }
    const follow: Held = { ...loaded, ...own }
    live.set(stream, follow)
    return follow
  }

  /** Loads anew the streams that hold an issue whose words were hidden or restored past them, on the city's stream; names them. */
  async function refresh(issue: Id): Promise<StreamName[]> {
    const anew: StreamName[] = []
    for (const [stream, follow] of live) {
      if (streamKind(stream) !== 'meeting' || !(issue in (follow.state as MeetingState).issues)) continue
      const loaded = await load(stream)
      if (loaded?.seq !== follow.seq) continue
      follow.state = loaded.state
      follow.views.clear()
      follow.gaps.clear()
      anew.push(stream)
    }
    return anew
  }

  /** The stream in memory, loaded when it is not there yet; many who ask at once are one load. */
  async function get(stream: StreamName): Promise<Held | null> {
    const opening = held.get(stream) ?? open(stream)
    held.set(stream, opening)
    try {
      const follow = await opening
      if (follow) follow.usedAt = Date.now()
      else held.delete(stream)
      return follow
    } catch (error) {
      held.delete(stream)
      throw error
    }
  }

  /** What a stream is now, as an audience may see it; `null`: there is no such stream. */
  async function snapshot(stream: StreamName, audience: Audience): Promise<Shown | null> {
    const follow = await get(stream)
    if (!follow) return null
    const cached = follow.views.get(audience)
    if (cached?.seq === follow.seq) return cached
    const { seq } = follow
    const state = viewOf(stream, follow.state, audience)
    const shown = { seq, state, whole: toMany({ ok: true, epoch, seq, snapshot: state } as const) }
    follow.views.set(audience, shown)
    return shown
  }

  /** Answers a subscription: the missing events where the gap is small and the epoch the same, else all of it. */
  async function subscribe(
    stream: StreamName,
    audience: Audience,
    since?: number,
    known?: string,
  ): Promise<Subscribed | null> {
    const follow = await get(stream)
    if (!follow) return null
    const seq = follow.seq
    // After the close words are hidden past the meeting's own numbers: who comes back gets the whole, without them.
    if (
      since !== undefined &&
      !isOver(stream, follow.state) &&
      known === epoch &&
      since <= seq &&
      seq - since <= longestCatchUp
    ) {
      const key = `${audience}/${since}`
      const gap = follow.gaps.get(key) ?? missing(stream, audience, since, seq)
      follow.gaps.set(key, gap)
      gap.catch(() => follow.gaps.delete(key))
      return gap
    }
    return (await snapshot(stream, audience))?.whole ?? null
  }

  async function missing(stream: StreamName, audience: Audience, since: number, seq: number): Promise<Subscribed> {
    const read = since === seq ? [] : await readLog(sql, stream, since)
    const events = read.filter(([n]) => n <= seq)
    return toMany({ ok: true, epoch, seq, events: events.map(event => viewed(event, audience)) } as const)
  }

  /** Forgets streams that nobody has asked for in ten minutes and nobody follows. */
  function forget(followed: (stream: StreamName) => boolean): void {
    for (const [stream, follow] of live) {
      if (follow.timer || followed(stream) || Date.now() - follow.usedAt < 600_000) continue
      live.delete(stream)
      held.delete(stream)
    }
  }

  /** Forgets all: the tables were changed past the one door. */
  function reset(): void {
    for (const follow of live.values()) clearTimeout(follow.timer)
    live.clear()
    held.clear()
  }

  return { tell, look, heads, subscribe, snapshot, refresh, forget, reset, epoch }
}

/** Reads the log after a number, at most as far as a catch-up goes. */
async function readLog(sql: Sql, stream: StreamName, since: number): Promise<Sequenced<VecheEvent>[]> {
  const rows = await sql<{ seq: number; at: Date; data: VecheEvent }[]>`
    select seq, at, data from event where stream = ${stream} and seq > ${since} order by seq limit ${longestCatchUp}`
  return rows.map(r => [Number(r.seq), r.at.toISOString() as Moment, r.data] as const)
}

const gatheringOf = (stream: StreamName): number => (stream === 'city' ? gathering.city : gathering.meeting)
