import { useMemo, useSyncExternalStore } from 'react'
import type { Id } from '#shared/core/value.ts'
import { deviceDatabase, type KeptPhoto } from './database.ts'
import { asOnlyPage } from './one-page.ts'
import { pauseBefore } from './outbox.ts'
import { outboxStore, startOutbox } from './outbox-run.ts'
import { mayPass, shrinkPhoto, uploadPhoto } from './photo.ts'
import { actorKey, sessionStore } from './session-store.ts'
import { socket } from './socket.ts'
import { createStore } from './store.ts'

export type WaitingPhoto = KeptPhoto & { readonly preview: string }

/** Photographs of issues on their way from this device; the words never wait for them. */
const box = createStore<readonly WaitingPhoto[]>([])

let loading: Promise<void> | undefined
let pumping = false
let tries = 0

/** The photographs of an issue that are still on this device. */
export function useWaitingPhotos(issue: Id): readonly WaitingPhoto[] {
  const all = useSyncExternalStore(listen, box.get)
  return useMemo(() => all.filter(each => each.issue === issue), [all, issue])
}

/** How many photographs wait, by issue. */
export function useWaitingCounts(): ReadonlyMap<Id, number> {
  const all = useSyncExternalStore(listen, box.get)
  return useMemo(() => {
    const counts = new Map<Id, number>()
    for (const { issue, held } of all) if (!held) counts.set(issue, (counts.get(issue) ?? 0) + 1)
    return counts
  }, [all])
}

/** Makes a photograph small and keeps it for an issue that is being written; answers whether it is one. */
export async function holdPhoto(issue: Id, file: Blob): Promise<boolean> {
  const photo = await shrinkPhoto(file)
  if (!photo) return false
  const at = new Date().toISOString()
  const kept = { id: crypto.randomUUID(), issue, actor: actorKey(), photo, held: true, at }
  await keep(kept)
  box.set([...box.get(), { ...kept, preview: URL.createObjectURL(photo) }])
  return true
}

/** The issue was sent: its photographs follow it. */
export async function releasePhotos(issue: Id): Promise<void> {
  const freed = box.get().map(each => (each.issue === issue ? { ...each, held: false } : each))
  box.set(freed)
  await Promise.all(freed.filter(each => each.issue === issue).map(({ preview: _, ...photo }) => keep(photo)))
  void pump()
}

export async function dropPhoto(id: Id): Promise<void> {
  const gone = box.get().find(each => each.id === id)
  if (gone) URL.revokeObjectURL(gone.preview)
  box.set(box.get().filter(each => each.id !== id))
  await (await deviceDatabase())?.delete('photos', id).catch(() => undefined)
}

function listen(listener: () => void): () => void {
  loading ??= load()
  return box.listen(listener)
}

async function load(): Promise<void> {
  await startOutbox()
  const kept = (await (await deviceDatabase())?.getAll('photos').catch(() => [])) ?? []
  const known = new Set(box.get().map(each => each.id))
  const fresh = kept.filter(each => !known.has(each.id))
  box.set([...box.get(), ...fresh.map(each => ({ ...each, preview: URL.createObjectURL(each.photo) }))])
  // A connection that came back, a session that was found, an issue that got through: each may let a photograph go.
  socket().on('connect', () => void pump())
  sessionStore.listen(() => void pump())
  outboxStore.listen(() => void pump())
  void pump()
}

async function pump(): Promise<void> {
  if (pumping) return
  pumping = true
  try {
    for (let next = turn(); next; next = turn()) await asOnlyPage(() => sendOne(next as WaitingPhoto))
  } finally {
    pumping = false
  }
}

/** One whose issue the server has. */
function turn(): WaitingPhoto | undefined {
  if (!sessionStore.get().confirmed || !socket().connected) return undefined
  const onTheWay = new Set(outboxStore.get().map(item => item.id))
  return box.get().find(each => !each.held && each.actor === actorKey() && !onTheWay.has(each.issue))
}

async function sendOne({ id, issue, photo }: WaitingPhoto): Promise<void> {
  const path = `/api/issues/${issue}/photos?photo=${id}`
  const answer = await uploadPhoto(photo, () => undefined, new AbortController().signal, path)
  if (answer.ok || !mayPass(answer.fault)) {
    tries = 0
    return dropPhoto(id)
  }
  await new Promise(done => setTimeout(done, pauseBefore(tries++, Math.random())))
}

/** A full or forbidden store is no reason to lose it at once: it lives as long as the page. */
async function keep(photo: KeptPhoto): Promise<void> {
  await (await deviceDatabase())?.put('photos', photo).catch(() => undefined)
}
