import { isPassing, type RefusalCode, type RefusalDetails } from '#shared/core/refusal.ts'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'

/** What the server says to a command: the same to every repeat of it. */
export type Answer =
  | { readonly ok: true; readonly seq: number; readonly result?: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string; readonly details?: RefusalDetails }
export type Refused = Extract<Answer, { ok: false }>

/** A command on its way: what was done on this device and is not finished. */
export type OutboxItem = {
  readonly id: Id
  /** Place in the queue of the device. */
  readonly order: number
  /** The account it was done under; nobody else's session may send it. */
  readonly actor: string
  readonly name: string
  readonly stream: StreamName
  readonly input: unknown
  readonly at: Moment
  readonly keep: 'device' | 'now'
  /** Of several about one thing only the last matters, as long as the earlier ones have not been on the wire. */
  readonly about?: string | undefined
  readonly state: 'waiting' | 'sending' | 'refused'
  /** How often it has been on the wire. */
  readonly tries: number
  /** How often in a row the server failed over it. */
  readonly faults: number
  readonly refusal?: Refused
}

export type Outbox = readonly OutboxItem[]

/** Longest life of an unsent item, days; the server remembers its answers longer. */
export const outboxLifeDays = 30
/** Failures of the server over one item after which the rest of the queue goes on without it. */
const mostFaults = 8

/** Puts an item at the end; an unsent one about the same thing gives way, and is named in `replaced`. */
export function addItem(outbox: Outbox, item: OutboxItem): { outbox: Outbox; replaced: readonly Id[] } {
  const gives = (o: OutboxItem): boolean =>
    o.about !== undefined &&
    o.about === item.about &&
    o.actor === item.actor &&
    o.stream === item.stream &&
    o.state === 'waiting' &&
    o.tries === 0
  const replaced = outbox.filter(gives).map(o => o.id)
  return { outbox: inOrder([...outbox.filter(o => !gives(o)), item]), replaced }
}

/** Brings in what another tab or an earlier visit left behind; what was on the wire then waits again. */
export function mergeItems(outbox: Outbox, others: readonly OutboxItem[]): Outbox {
  const known = new Set(outbox.map(o => o.id))
  const fresh = others
    .filter(o => !known.has(o.id))
    .map(o => (o.state === 'sending' ? { ...o, state: 'waiting' as const } : o))
  return fresh.length === 0 ? outbox : inOrder([...outbox, ...fresh])
}

/** The one whose turn it is: the oldest unfinished item of this account; nothing overtakes it. */
export const nextItem = (outbox: Outbox, actor: string): OutboxItem | undefined =>
  outbox.find(o => o.actor === actor && o.state !== 'refused')

/** An item that could not be written down lives as long as the page. */
export const heldItem = (outbox: Outbox, id: Id): Outbox => change(outbox, id, o => ({ ...o, keep: 'now' }))

/** Marks an item as being on the wire. */
export const sendingItem = (outbox: Outbox, id: Id): Outbox =>
  change(outbox, id, o => ({ ...o, state: 'sending', tries: o.tries + 1 }))

/**
 * What an answer makes of an item: accepted ones go, final refusals stay until they are dismissed, silence (`undefined`)
 * and passing refusals leave it waiting for the next try.
 */
export function answeredItem(outbox: Outbox, id: Id, answer: Answer | undefined): Outbox {
  if (answer?.ok) return withoutItem(outbox, id)
  return change(outbox, id, o => {
    const faults = answer?.code === 'internal' ? o.faults + 1 : 0
    if (answer && isFinal(answer, o, faults)) return { ...o, state: 'refused', faults, refusal: answer }
    return { ...o, state: 'waiting', faults }
  })
}

export const withoutItem = (outbox: Outbox, id: Id): Outbox => outbox.filter(o => o.id !== id)

/** Whether an item has outlived the server's memory of its answer, so that repeating it could do it twice. */
export const isOutlived = (item: OutboxItem, now: number): boolean =>
  now - Date.parse(item.at) > outboxLifeDays * 86_400_000

/** Milliseconds before the next try: doubling from half a second to fifteen, spread by `chance` (0 to 1) so that a hall does not knock in step. */
export const pauseBefore = (tries: number, chance: number): number =>
  Math.min(15_000, 500 * 2 ** Math.min(tries, 5)) * (0.75 + chance / 2)

/** A guest who must sign in is told so; a person whose session ended sends it after signing in again. */
function isFinal(answer: Refused, item: OutboxItem, faults: number): boolean {
  if (answer.code === 'sign-in-needed') return item.actor === guestKey
  return !isPassing(answer.code) || faults >= mostFaults
}

/** The outbox's name for whoever has not signed in on this device. */
export const guestKey = 'guest'

const inOrder = (items: OutboxItem[]): Outbox => items.sort((a, b) => a.order - b.order)

const change = (outbox: Outbox, id: Id, to: (item: OutboxItem) => OutboxItem): Outbox =>
  outbox.map(o => (o.id === id ? to(o) : o))
