import { setImmediate, setTimeout as delay } from 'node:timers/promises'
import type { Actor } from '#shared/core/actor.ts'
import { streamKind, type StreamName } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import { badFields, refusal, type Answer } from './answer.ts'
import { faultOf } from './database-fault.ts'
import type { Log } from './log.ts'
import { transact, type Committed, type Handler, type Parsed, type TransactDeps } from './transact.ts'
import { openTurn, overtaking, type Place } from './turn.ts'

/** A command as it travels. */
export type Envelope = { readonly id: Id; readonly stream: StreamName; readonly name: string; readonly input: unknown }

/** The one door: every change of what counts goes through it. Never rejects. */
export type Execute = (envelope: Envelope, actor: Actor) => Promise<Answer>

export type ExecuteDeps = TransactDeps & {
  readonly handlers: Readonly<Record<string, Handler>>
  readonly clock: () => Date
  readonly log: Log
  /** Hears of everything that was committed, before its answers go out. */
  readonly committed: (committed: Committed) => void
  /** Hears that the database is away, or back. */
  readonly away: (away: boolean) => void
  /** Commands that may wait in all; more are refused. */
  readonly maxWaiting?: number
}

export type Door = {
  readonly execute: Execute
  /** How many commands wait. */
  waiting(): number
  /** Refuses what waits and what comes; resolves when nothing is under way. */
  close(): Promise<void>
}

/** Commands that share a transaction at most. */
const maxBatch = 500
/** Answers told in one go, before whatever has come in meanwhile is heard. */
const answersAtOnce = 50

type Pending = Parsed & { readonly settle: (answer: Answer) => void; readonly answer: Promise<Answer> }
type Queue = { readonly waiting: Pending[]; running: Promise<void> | undefined }

/** Opens the one door. Commands queue per stream; all that waits for one stream and may go together is one transaction. */
export function openDoor(deps: ExecuteDeps): Door {
  const queues = new Map<StreamName, Queue>()
  const known = new Map<Id, Pending>()
  const maxWaiting = deps.maxWaiting ?? 5000
  const state = { closing: false, away: false }

  const execute: Execute = async ({ id, stream, name, input }, actor) => {
    const handler = Object.hasOwn(deps.handlers, name) ? deps.handlers[name] : undefined
    if (!handler) return refusal('not-found')
    const parsed = handler.command.input.safeParse(input)
    if (!parsed.success) return refusal('bad-input', badFields(parsed.error))
    if (!handler.command.home.includes(streamKind(stream))) return refusal('wrong-stream')
    if (actor.kind === 'guest' && !handler.command.guests) return refusal('sign-in-needed')
    const twin = known.get(id)
    if (twin) return twin.actor.id === actor.id ? twin.answer : refusal('id-taken')
    if (state.closing || known.size >= maxWaiting)
      return refusal(state.away || state.closing ? 'database-away' : 'busy')
    return enqueue({ id, stream, actor, input: parsed.data, now: deps.clock().toISOString() as Moment, handler })
  }

  function enqueue(item: Parsed): Promise<Answer> {
    let settle: (answer: Answer) => void = () => {}
    const answer = new Promise<Answer>(resolve => (settle = resolve))
    const pending: Pending = { ...item, answer, settle: a => (known.delete(item.id), settle(a)) }
    known.set(item.id, pending)
    const queue = queues.get(item.stream) ?? { waiting: [], running: undefined }
    queues.set(item.stream, queue)
    queue.waiting.push(pending)
    // Begun a moment later, so that everything that arrived together goes together.
    queue.running ??= setImmediate().then(() => pump(item.stream, queue))
    return answer
  }

  /**
   * Two batches of a stream are under way at most: while the rows of one are written, the next is read, so that the
   * database and this process do not wait for each other.
   */
  async function pump(stream: StreamName, queue: Queue): Promise<void> {
    let ahead = openTurn()
    ahead.end(0)
    for (let done = Promise.resolve(); queue.waiting.length > 0;) {
      const batch = takeBatch(queue.waiting)
      const together = batch.every(mayGoAhead)
      if (!together) await done
      const turn = openTurn(together ? new Set(batch.map(item => item.actor.id)) : undefined)
      const running = run(stream, batch, { turn, ahead, done })
      await Promise.all([done, turn.written])
      ;[ahead, done] = [turn, running]
      if (queue.waiting.length === 0) await done
    }
    queues.delete(stream)
  }

  async function run(stream: StreamName, batch: readonly Pending[], place?: Place): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        const committed = await transact(deps, stream, batch, attempt === 0 ? place : undefined)
        place?.turn.end(committed.writes)
        setAway(false)
        // Whoever was ahead is told first, although the database may answer both at once.
        await place?.done
        return await announce(batch, committed)
      } catch (error) {
        place?.turn.end(undefined)
        await place?.done
        if (error === overtaking) continue
        const fault = faultOf(error)
        if (fault === 'away') {
          setAway(true)
          if (state.closing) return batch.forEach(item => item.settle(refusal('database-away')))
          await delay(Math.min(100 * 2 ** attempt, 1000))
        } else if (fault !== 'again' || attempt >= 5) {
          return split(stream, batch, error, fault)
        }
      }
    }
  }

  /**
   * Nothing that goes wrong in telling others changes the answers: it is committed. The batch behind does not wait until
   * a whole hall has its answers.
   */
  async function announce(batch: readonly Pending[], committed: Committed): Promise<void> {
    try {
      deps.committed(committed)
    } catch (error) {
      deps.log.error({ error }, 'what was committed could not be told')
    }
    for (const [i, item] of batch.entries()) {
      if (i > 0 && i % answersAtOnce === 0) await setImmediate()
      item.settle(committed.answers[i])
    }
  }

  /** One bad row must harm only itself: a failed batch is done again by halves. */
  async function split(stream: StreamName, batch: readonly Pending[], error: unknown, fault: string): Promise<void> {
    if (batch.length === 1) {
      const [item] = batch
      const { name, secret } = item.handler.command
      if (fault !== 'taken') deps.log.error({ ...(!secret && { error }), fault, command: name }, 'a command failed')
      return item.settle(refusal(fault === 'taken' ? 'id-taken' : fault === 'value' ? 'bad-input' : 'internal'))
    }
    const half = batch.length >> 1
    await run(stream, batch.slice(0, half))
    await run(stream, batch.slice(half))
  }

  function setAway(away: boolean): void {
    if (state.away === away) return
    state.away = away
    deps.away(away)
  }

  return {
    execute,
    waiting: () => known.size,
    close: async () => {
      state.closing = true
      await Promise.all([...queues.values()].map(q => q.running))
    },
  }
}

/** Lone commands, and those that lock a second stream, begin when nothing is ahead of them. */
const mayGoAhead = ({ handler: { command } }: Pending): boolean => command.together === 'many' && !command.city

/**
 * The commands at the head of a queue that may go together: each allows it, and no two are of one actor, whose facts the
 * other would change; a second one waits for the next batch, and nobody waits for it. All others go alone, in their turn.
 */
export function takeBatch<T extends Pick<Parsed, 'actor' | 'handler'>>(waiting: T[], max = maxBatch): T[] {
  if (waiting[0].handler.command.together !== 'many') return waiting.splice(0, 1)
  const actors = new Set<Id>()
  const batch: T[] = []
  const later: T[] = []
  let seen = 0
  for (; seen < waiting.length && batch.length < max && waiting[seen].handler.command.together === 'many'; seen++) {
    const { id } = waiting[seen].actor
    if (actors.has(id)) later.push(waiting[seen])
    else batch.push(waiting[seen])
    actors.add(id)
  }
  waiting.splice(0, seen, ...later)
  return batch
}
