import { deviceDatabase } from './database.ts'
import type { Answer, OutboxItem } from './outbox.ts'

/** What one page of this device tells the others about the outbox they share. */
export type OutboxNews = { kind: 'put'; item: OutboxItem } | { kind: 'gone'; id: string; answer?: Answer }

/** Writes an item down; false where the device keeps nothing (a full store, a private window). */
export async function keepItem(item: OutboxItem): Promise<boolean> {
  try {
    return (await (await deviceDatabase())?.put('outbox', item)) !== undefined
  } catch {
    return false
  }
}

export async function forgetItem(id: string): Promise<void> {
  try {
    await (await deviceDatabase())?.delete('outbox', id)
  } catch {
    // Sent again after a reload, it gets the same answer.
  }
}

/** Everything that waits on this device. */
export async function keptItems(): Promise<OutboxItem[]> {
  try {
    return (await (await deviceDatabase())?.getAll('outbox')) ?? []
  } catch {
    return []
  }
}

/** Whether the item still waits; another page may have sent it meanwhile. */
export async function stillKept(id: string): Promise<boolean> {
  try {
    const item = await (await deviceDatabase())?.get('outbox', id)
    return item !== undefined && item.state !== 'refused'
  } catch {
    return true
  }
}

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('veche-outbox')

export const tellPages = (news: OutboxNews): void => channel?.postMessage(news)

export function hearPages(listener: (news: OutboxNews) => void): void {
  channel?.addEventListener('message', (event: MessageEvent<OutboxNews>) => listener(event.data))
}
