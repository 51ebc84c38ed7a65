import type { Id } from '#shared/core/value.ts'
import {
  addItem,
  answeredItem,
  guestKey,
  heldItem,
  isOutlived,
  mergeItems,
  nextItem,
  pauseBefore,
  sendingItem,
  withoutItem,
  type Answer,
  type Outbox,
  type OutboxItem,
} from './outbox.ts'
import { forgetItem, hearPages, keepItem, keptItems, stillKept, tellPages } from './outbox-keep.ts'
import { asOnlyPage } from './one-page.ts'
import { actorKey, refreshSession, sessionStore } from './session-store.ts'
import { setStoreAway, socket } from './socket.ts'
import { createStore } from './store.ts'

/** Everything on its way from this device, of every account. */
export const outboxStore = createStore<Outbox>([])

/** What the server has accepted of late, with the number of its last event: the answer may come before the events do. */
export const acceptedStore = createStore<readonly { readonly item: OutboxItem; readonly seq: number }[]>([])

const patience = 5_000
const mostAccepted = 50
const promised = new Map<Id, (answer: Answer) => void>()
/** Items that are just being written down. */
const keeping = new Map<Id, Promise<void>>()
const replacedBy = new Map<Id, Id>()
let loading: Promise<void> | undefined
let pumping = false
/** The connection is new, and it is not known yet whose it is. */
let checking = false
let wake: (() => void) | undefined
let last = 0

/** Puts an item in the queue: kept first, then sent when its turn comes. */
export function enqueue(item: Omit<OutboxItem, 'order'>): Promise<Answer> {
  const ordered: OutboxItem = { ...item, order: nextOrder() }
  const { outbox, replaced } = addItem(outboxStore.get(), ordered)
  outboxStore.set(outbox)
  for (const id of replaced) {
    replacedBy.set(id, item.id)
    void drop(id)
  }
  const answer = new Promise<Answer>(resolve => promised.set(item.id, resolve))
  if (item.keep === 'device') keeping.set(item.id, keep(ordered))
  void pump()
  return answer
}

/** Keeps an item before it goes on the wire; where the device keeps nothing it lives as long as the page. */
async function keep(item: OutboxItem): Promise<void> {
  const kept = await keepItem(item)
  keeping.delete(item.id)
  if (kept) tellPages({ kind: 'put', item })
  else outboxStore.set(heldItem(outboxStore.get(), item.id))
}

/** Takes an item out for good: a refusal that was read. */
export async function drop(id: Id): Promise<void> {
  outboxStore.set(withoutItem(outboxStore.get(), id))
  await forgetItem(id)
  tellPages({ kind: 'gone', id })
}

/** Brings in what an earlier visit left behind, and begins to send; once a page. */
export function startOutbox(): Promise<void> {
  loading ??= load()
  return loading
}

async function load(): Promise<void> {
  hearPages(news => {
    if (news.kind === 'put') outboxStore.set(mergeItems(outboxStore.get(), [news.item]))
    else gone(news.id, news.answer)
    void pump()
  })
  const items = await keptItems()
  last = Math.max(last, ...items.map(i => i.order))
  outboxStore.set(mergeItems(outboxStore.get(), items))
  socket().on('connect', () => void connected())
  socket().on('rights', () => void refreshSession())
  sessionStore.listen(() => void pump())
  if (!sessionStore.get().ready) void refreshSession()
  void pump()
}

/** A person's session may have ended while the network was away; a guest's cannot turn into another's. */
async function connected(): Promise<void> {
  checking = true
  if (actorKey() !== guestKey) await refreshSession()
  for (; socket().connected && !sessionStore.get().confirmed; await pause(2_000)) await refreshSession()
  checking = false
  wake?.()
  void pump()
}

/** Sends one after another, the oldest first, for as long as there is something to send and somewhere to send it. */
async function pump(): Promise<void> {
  if (pumping) return
  pumping = true
  try {
    await startOutbox()
    for (let item = turn(); item; item = turn()) {
      await keeping.get(item.id)
      item = outboxStore.get().find(o => o.id === item?.id)
      if (!item) continue
      const answer = item.keep === 'device' ? await asOnlyPage(() => sendKept(item)) : await transmit(item)
      if (answer !== 'elsewhere') await settle(item.id, answer)
    }
  } finally {
    pumping = false
  }
}

/** Whose turn it is, if anything can be sent now at all. */
function turn(): OutboxItem | undefined {
  const { ready, confirmed } = sessionStore.get()
  return ready && confirmed && !checking && socket().connected ? nextItem(outboxStore.get(), actorKey()) : undefined
}

async function sendKept(item: OutboxItem): Promise<Answer | 'elsewhere' | undefined> {
  if (await stillKept(item.id)) return transmit(item)
  gone(item.id)
  return 'elsewhere'
}

async function transmit(item: OutboxItem): Promise<Answer | undefined> {
  if (isOutlived(item, Date.now())) return { ok: false, code: 'meeting-not-open', message: 'outlived' }
  outboxStore.set(sendingItem(outboxStore.get(), item.id))
  const { id, stream, name, input } = item
  try {
    return (await socket().timeout(patience).emitWithAck('command', { id, stream, name, input })) as Answer
  } catch {
    return undefined
  }
}

async function settle(id: Id, answer: Answer | undefined): Promise<void> {
  noteAccepted(id, answer)
  outboxStore.set(answeredItem(outboxStore.get(), id, answer))
  if (answer) setStoreAway(!answer.ok && answer.code === 'database-away')
  const left = outboxStore.get().find(o => o.id === id)
  if (!left || left.state === 'refused') return finish(id, answer, left)
  if (left.keep === 'device') await keepItem(left)
  if (answer && !answer.ok && answer.code === 'sign-in-needed') await refreshSession()
  await pause(pauseBefore(left.tries - 1, Math.random()))
}

async function finish(id: Id, answer: Answer | undefined, left: OutboxItem | undefined): Promise<void> {
  if (left?.keep === 'device') await keepItem(left)
  else await forgetItem(id)
  tellPages({ kind: 'gone', id, ...(answer && { answer }) })
  if (left?.keep === 'device') tellPages({ kind: 'put', item: left })
  if (answer) resolve(id, answer)
}

/** Another page has finished it. */
function gone(id: Id, answer?: Answer): void {
  noteAccepted(id, answer)
  outboxStore.set(withoutItem(outboxStore.get(), id))
  if (answer) resolve(id, answer)
}

function noteAccepted(id: Id, answer: Answer | undefined): void {
  const item = answer?.ok ? outboxStore.get().find(o => o.id === id) : undefined
  if (item && answer?.ok) acceptedStore.set([...acceptedStore.get(), { item, seq: answer.seq }].slice(-mostAccepted))
}

/** Keeps the promise, and those of the items that gave way to this one. */
function resolve(id: Id, answer: Answer): void {
  promised.get(id)?.(answer)
  promised.delete(id)
  for (const [older, newer] of replacedBy)
    if (newer === id) {
      replacedBy.delete(older)
      resolve(older, answer)
    }
}

/** Waits, but not after the connection has come back. */
function pause(milliseconds: number): Promise<void> {
  return new Promise(done => {
    const timer = setTimeout(done, milliseconds)
    wake = () => {
      clearTimeout(timer)
      done()
    }
  })
}

/** Later than everything before, also where the clock of the device was set back. */
function nextOrder(): number {
  last = Math.max(Date.now(), last + 1)
  return last
}
