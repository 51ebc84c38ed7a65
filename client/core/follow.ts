import type { Sequenced, StreamName } from '#shared/core/stream.ts'
import type { VecheEvent } from '#shared/registry.ts'
import { foldEvents, type Evolve, type Known } from './fold.ts'
import { readKept, writeKept } from './kept.ts'
import { actorKey, sessionStore } from './session-store.ts'
import { graceMs, socket, type EventsPacket, type SubscribeAnswer } from './socket.ts'
import { createStore, type Store } from './store.ts'

/** `stale`: shown from what was known, without a connection; `missing`: there is no such thing, or not for this reader. */
export type Status = 'loading' | 'live' | 'stale' | 'missing'
export type Followed<S> = { readonly known?: Known<S>; readonly status: Status }
export type Whole = Extract<SubscribeAnswer, { snapshot: unknown }>

/** How a stream is followed: how its events fold, and where its whole state is found in the answer to a subscription. */
export type Following<S> = {
  readonly stream: StreamName
  readonly evolve: Evolve<S>
  readonly open: (answer: Whole) => Promise<Known<S>>
}
export type Follower<S> = { readonly store: Store<Followed<S>>; readonly start: () => void; readonly stop: () => void }

/** The mutable middle of a follower. */
type Run<S> = Following<S> & {
  readonly store: Store<Followed<S>>
  running: boolean
  /** Each question has a number; an answer to an earlier one is not listened to any more. */
  question: number
  /** Events that came while a question is out; they are folded into its answer. */
  buffer: Sequenced<VecheEvent>[] | undefined
  /** Whether the state came from the server, for the actor there is now: what an earlier visit kept, or another actor saw, is only for showing. */
  asked: boolean
  tries: number
  /** The actor the state is shown to; another one sees another state. */
  actor: string
  waiting?: ReturnType<typeof setTimeout>
  keeping?: ReturnType<typeof setTimeout> | undefined
  leave: (() => void)[]
}

const patience = 10_000
const keepAfter = 1_500

/** Follows one stream: subscribes, folds, asks again after a gap, a reconnection or a change of rights, and keeps what it knows. */
export function createFollower<S>(following: Following<S>): Follower<S> {
  const store = createStore<Followed<S>>({ status: 'loading' })
  const run: Run<S> = {
    ...following,
    store,
    running: false,
    question: 0,
    buffer: undefined,
    asked: false,
    tries: 0,
    actor: '',
    leave: [],
  }
  return { store, start: () => start(run), stop: () => stop(run) }
}

function start<S>(run: Run<S>): void {
  const s = socket()
  const onEvents = (packet: EventsPacket) => heard(run, packet)
  const onConnect = () => void ask(run)
  const onDisconnect = () => lost(run)
  const onRights = () => void askAnew(run)
  const onStale = (packet: { stream: StreamName }) => void (packet.stream === run.stream && askAnew(run))
  s.on('events', onEvents).on('connect', onConnect).on('disconnect', onDisconnect).on('rights', onRights)
  s.on('stale', onStale)
  run.running = true
  run.leave = [
    () => s.off('events', onEvents).off('connect', onConnect).off('disconnect', onDisconnect).off('rights', onRights),
    () => s.off('stale', onStale),
    sessionStore.listen(() => actorChanged(run)),
  ]
  actorChanged(run)
  void ask(run)
}

function stop<S>(run: Run<S>): void {
  run.running = false
  run.question++
  for (const leave of run.leave) leave()
  clearTimeout(run.waiting)
  if (socket().connected) socket().emit('unsubscribe', { stream: run.stream })
}

/** Subscribes to the whole state: also where the question must wait for a connection. */
function askAnew<S>(run: Run<S>): Promise<void> {
  run.asked = false
  return ask(run)
}

/** Subscribes, from what is known where that came from the server, else from the whole state. */
async function ask<S>(run: Run<S>): Promise<void> {
  clearTimeout(run.waiting)
  if (!run.running || !socket().connected) return
  const mine = ++run.question
  run.buffer = []
  const known = run.asked ? run.store.get().known : undefined
  const from = known ? { since: known.seq, epoch: known.epoch } : {}
  try {
    const answer = await socket()
      .timeout(patience)
      .emitWithAck('subscribe', { stream: run.stream, ...from })
    if (mine === run.question) await take(run, answer, known)
  } catch {
    if (mine === run.question) later(run)
  }
}

async function take<S>(run: Run<S>, answer: SubscribeAnswer, known: Known<S> | undefined): Promise<void> {
  const mine = run.question
  if (!answer.ok) return answer.code === 'not-found' ? missing(run) : later(run)
  const base = answer.events ? (known ? foldEvents(known, answer.events, run.evolve) : 'gap') : await run.open(answer)
  if (mine !== run.question) return
  const next = base === 'gap' ? base : foldEvents(base, run.buffer ?? [], run.evolve)
  // The answer itself does not fit what is known: begin anew, but never in a tight circle.
  if (next === 'gap' || base === 'gap') {
    run.asked = false
    return later(run)
  }
  run.buffer = undefined
  run.asked = true
  show(run, next, 'live')
  // A state from a cache may be older than the subscription.
  if (next.seq < answer.seq) later(run)
  else run.tries = 0
}

function heard<S>(run: Run<S>, packet: EventsPacket): void {
  if (packet.stream !== run.stream) return
  if (run.buffer) {
    run.buffer.push(...packet.events)
    return
  }
  const { known, status } = run.store.get()
  if (!known || !run.asked) return
  const next = foldEvents(known, packet.events, run.evolve)
  if (next === 'gap') void ask(run)
  else if (next !== known) show(run, next, status)
}

function lost<S>(run: Run<S>): void {
  run.question++
  run.buffer = undefined
  setTimeout(() => {
    const { known, status } = run.store.get()
    if (run.running && !socket().connected && known && status === 'live') run.store.set({ known, status: 'stale' })
  }, graceMs)
}

/** Another actor sees another state: it is asked for anew, and what the one before was shown is neither shown on nor kept. */
function actorChanged<S>(run: Run<S>): void {
  const { ready, actor } = sessionStore.get()
  const now = JSON.stringify(actor)
  if (!ready || now === run.actor) return
  const first = run.actor === ''
  const isAnother = !first && (JSON.parse(run.actor) as { id: string }).id !== actor.id
  run.actor = now
  if (isAnother) {
    clearTimeout(run.keeping)
    run.keeping = undefined
    run.store.set({ status: 'loading' })
  }
  if (first) void showKept(run)
  else void askAnew(run)
}

async function showKept<S>(run: Run<S>): Promise<void> {
  const kept = await readKept<S>(actorKey(), run.stream)
  const { known, status } = run.store.get()
  if (kept && !known && status === 'loading') run.store.set({ known: kept, status: 'stale' })
}

function show<S>(run: Run<S>, known: Known<S>, status: Status): void {
  run.store.set({ known, status })
  const reader = actorKey()
  run.keeping ??= setTimeout(() => {
    run.keeping = undefined
    const latest = run.store.get().known
    if (latest && reader === actorKey()) void writeKept(reader, run.stream, latest)
  }, keepAfter)
}

function missing<S>(run: Run<S>): void {
  run.buffer = undefined
  run.store.set({ status: 'missing' })
}

/** A hall that was turned away does not knock again in step. */
function later<S>(run: Run<S>): void {
  run.tries++
  run.waiting = setTimeout(() => void ask(run), Math.min(10_000, 250 * 2 ** run.tries) * (0.75 + Math.random() / 2))
}
