import type { Sql as Postgres } from 'postgres'
import { v7 } from 'uuid'
import type { Actor } from '#shared/core/actor.ts'
import type { Command, Context } from '#shared/core/command.ts'
import type { AnyEvent } from '#shared/core/event.ts'
import { dayOf, type Calendar } from '#shared/core/calendar.ts'
import { policyOn, type PolicyRow } from '#shared/core/policy.ts'
import { isPassing, Refusal, refuse } from '#shared/core/refusal.ts'
import { streamKind, type Sequenced, type StreamName } from '#shared/core/stream.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import { eventDefinition } from '#shared/event-view.ts'
import type { VecheEvent } from '#shared/registry.ts'
import { refusal, type Answer } from './answer.ts'
import { groupBy } from './group-by.ts'
import type { Happened, Item, Sql } from './store.ts'
import { overtaking, type Place, type Turn } from './turn.ts'

/** Any command and its load, the types of input and facts forgotten: `handlers.ts` has proved that they fit. */
export type Handler = {
  readonly command: Command<string, unknown, unknown, AnyEvent>
  readonly load: (sql: Sql, items: readonly Item<unknown>[]) => Promise<readonly unknown[]>
}
export type SaveAny = (sql: Sql, happened: readonly Happened[]) => Promise<void>

/** A parsed command on its way through a transaction. */
export type Parsed = Item<unknown> & { readonly handler: Handler }

export type Committed = {
  readonly answers: readonly Answer[]
  /** What was appended, by stream, in order. */
  readonly logged: ReadonlyMap<StreamName, readonly Sequenced<VecheEvent>[]>
  /** Everything that happened, records too. */
  readonly happened: readonly Happened[]
  /** Streams of commands done before: perhaps in a transaction whose end nobody here heard of. */
  readonly mayBehind: readonly StreamName[]
  /** How many transactions have left something on the batch's own stream. */
  readonly writes: number
}

export type TransactDeps = {
  readonly sql: Postgres
  readonly saves: Readonly<Record<string, SaveAny>>
  readonly timeZone: () => string
  /** What the town has set instead of the defaults. */
  readonly policy?: () => readonly PolicyRow[]
  readonly calendar?: () => Calendar
  /** The categories the town has added to those that ship. */
  readonly ownCategories?: () => readonly Id[]
}

/**
 * Does a batch of one stream's commands in one transaction: all of it is committed, or nothing. With a place in the
 * stream's order it is undone when the batch ahead failed, and reads what it needs while the batch ahead still writes,
 * when that one changes nothing of it.
 */
export async function transact(
  { sql, saves, timeZone, policy = () => [], calendar = calendarOf, ownCategories = () => [] }: TransactDeps,
  stream: StreamName,
  batch: readonly Parsed[],
  place?: Place,
): Promise<Committed> {
  const committed = await sql.begin(async sql => {
    const read = () => Promise.all([findRepeats(sql, batch), loadFacts(sql, batch)])
    const early = place && isApart(place.ahead, batch) ? read() : undefined
    let [heads, [repeats, facts]] = await Promise.all([lock(sql, stream, batch), early ?? read()])
    const writesAhead = await place?.ahead.committed
    if (place && writesAhead === undefined) throw overtaking
    // Another node came between.
    if (early && heads.writes !== writesAhead) [repeats, facts] = await read()
    const log = openLog(heads)
    const zone = timeZone()
    // One day for the batch: its commands are milliseconds apart.
    const settings = {
      timeZone: zone,
      calendar: calendar(),
      ownCategories: ownCategories(),
      policy: policyOn(policy(), dayOf(batch[0].now, zone)),
    }
    const answers = batch.map(
      (item, i) => repeats.get(item.id)?.(item.actor) ?? decideOne(item, facts[i], log, settings),
    )
    const fresh = batch.map((item, i) => ({ item, answer: answers[i] })).filter(({ item }) => !repeats.has(item.id))
    // The answers are written on while the tables are saved; the log waits, because hiding rewrites what it holds already.
    const saved = Promise.all([saveInRuns(sql, saves, log.happened), rememberAnswers(sql, fresh), moveHeads(sql, log)])
    place?.turn.write()
    await saved
    await append(sql, log.entries)
    const mayBehind = repeats.size > 0 ? [...log.seq.keys()] : []
    return {
      answers,
      logged: byStream(log.entries),
      happened: log.happened,
      mayBehind,
      writes: log.writes + Math.min(log.happened.length, 1),
    }
  })
  return committed as Committed
}

/** Whether all may be read while the batch ahead still writes: nobody acts in both, and nothing there changes the facts of others. */
const isApart = ({ actors }: Turn, batch: readonly Parsed[]): boolean =>
  actors !== undefined && batch.every(item => !actors.has(item.actor.id))

type Heads = { readonly home: StreamName; readonly seq: Map<StreamName, number>; readonly writes: number }
type Entry = { readonly stream: StreamName; readonly seq: number; readonly at: Moment; readonly event: VecheEvent }
type Log = Heads & { readonly entries: Entry[]; readonly happened: Happened[] }

/** Locks the home stream first and the city second, so that no two transactions wait for each other. */
async function lock(sql: Sql, home: StreamName, batch: readonly Parsed[]): Promise<Heads> {
  const streams: StreamName[] = home !== 'city' && batch.some(c => c.handler.command.city) ? [home, 'city'] : [home]
  const rows = await Promise.all(
    streams.map(name => sql`select seq, writes from stream where name = ${name} for update`),
  )
  const seq = new Map(streams.map((name, i) => [name, Number(rows[i]?.[0]?.['seq'] ?? 0)]))
  return { home, seq, writes: Number(rows[0]?.[0]?.['writes'] ?? 0) }
}

/** The answers given before, each for its own actor only. */
async function findRepeats(sql: Sql, batch: readonly Parsed[]): Promise<Map<Id, (actor: Actor) => Answer>> {
  const rows = await sql<{ id: Id; actor: Id; answer: Answer }[]>`
    select id, actor, answer from command where id = any(${batch.map(c => c.id)}::uuid[])`
  return new Map(rows.map(r => [r.id, actor => (r.actor === actor.id ? r.answer : refusal('id-taken'))]))
}

/** Loads the facts of every kind of command in the batch with that kind's one query. */
async function loadFacts(sql: Sql, batch: readonly Parsed[]): Promise<unknown[]> {
  const facts: unknown[] = Array.from({ length: batch.length }, () => null)
  const kinds = groupBy([...batch.keys()], i => batch[i].handler)
  await Promise.all(
    [...kinds].map(async ([handler, indexes]) => {
      const loaded = await handler.load(
        sql,
        indexes.map(i => batch[i]),
      )
      indexes.forEach((i, n) => (facts[i] = loaded[n] ?? null))
    }),
  )
  return facts
}

const openLog = (heads: Heads): Log => ({ ...heads, entries: [], happened: [] })

type Settings = Pick<Context, 'timeZone' | 'calendar' | 'ownCategories' | 'policy'>

function decideOne(item: Parsed, facts: unknown, log: Log, settings: Settings): Answer {
  const { command } = item.handler
  try {
    if (facts === null) refuse('not-found')
    if (!command.allow(item.actor, facts as never, item.input as never)) {
      refuse(item.actor.kind === 'guest' ? 'sign-in-needed' : 'forbidden')
    }
    const context = { id: item.id, actor: item.actor, now: item.now, stream: item.stream, newId: v7, ...settings }
    const events = command.decide(facts as never, item.input as never, context)
    for (const event of events) enter(log, event as VecheEvent, item)
    const result = command.result?.(facts as never, events)
    return { ok: true, seq: log.seq.get(log.home) ?? 0, ...(result && { result }) }
  } catch (error) {
    if (error instanceof Refusal) return refusal(error.code, error.details)
    throw error
  }
}

/** Numbers an event on every stream that logs it. */
function enter(log: Log, event: VecheEvent, item: Parsed): void {
  log.happened.push({ event, at: item.now, stream: log.home })
  const { on } = eventDefinition(event.type)
  const streams = [...log.seq.keys()].filter(
    s => on.includes(streamKind(s)) && (s === log.home || item.handler.command.city),
  )
  for (const stream of streams) {
    const seq = (log.seq.get(stream) ?? 0) + 1
    log.seq.set(stream, seq)
    log.entries.push({ stream, seq, at: item.now, event })
  }
}

/** Saves neighbours of one type together and keeps the order between types. */
async function saveInRuns(sql: Sql, saves: TransactDeps['saves'], happened: readonly Happened[]): Promise<void> {
  for (let from = 0; from < happened.length;) {
    const type = happened[from].event.type
    let to = from + 1
    while (to < happened.length && happened[to].event.type === type) to++
    await saves[type](sql, happened.slice(from, to))
    from = to
  }
}

const append = (sql: Sql, entries: readonly Entry[]): Promise<unknown> | undefined =>
  entries.length === 0
    ? undefined
    : sql`
        insert into event (stream, seq, at, type, data)
        select * from unnest(${entries.map(e => e.stream)}::text[], ${entries.map(e => e.seq)}::bigint[],
          ${entries.map(e => e.at)}::timestamptz[], ${entries.map(e => e.event.type)}::text[],
          ${entries.map(e => JSON.stringify(e.event))}::text[]::jsonb[])`.execute()

/** Counts the transaction on every stream it leaves something on, also where nothing is logged. */
function moveHeads(sql: Sql, log: Log): Promise<unknown> | undefined {
  if (log.happened.length === 0) return undefined
  const moved = [...new Set([log.home, ...log.entries.map(e => e.stream)])]
  return sql`
    insert into stream (name, seq, writes)
    select *, 1 from unnest(${moved}::text[], ${moved.map(s => log.seq.get(s) ?? 0)}::bigint[])
    on conflict (name) do update set seq = excluded.seq, writes = stream.writes + 1`.execute()
}

function rememberAnswers(sql: Sql, fresh: readonly { item: Parsed; answer: Answer }[]): Promise<unknown> | undefined {
  const kept = fresh.filter(
    ({ item, answer }) => !item.handler.command.secret && (answer.ok || !isPassing(answer.code)),
  )
  if (kept.length === 0) return undefined
  return sql`
    insert into command (id, actor, name, stream, answer, at)
    select * from unnest(${kept.map(k => k.item.id)}::uuid[], ${kept.map(k => k.item.actor.id)}::uuid[],
      ${kept.map(k => k.item.handler.command.name)}::text[], ${kept.map(k => k.item.stream)}::text[],
      ${kept.map(k => JSON.stringify(k.answer))}::text[]::json[], ${kept.map(k => k.item.now)}::timestamptz[])`.execute()
}

const byStream = (entries: readonly Entry[]): Committed['logged'] =>
  new Map([...groupBy(entries, e => e.stream)].map(([s, es]) => [s, es.map(e => [e.seq, e.at, e.event] as const)]))
