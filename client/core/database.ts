import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { StreamName } from '#shared/core/stream.ts'
import type { OutboxItem } from './outbox.ts'

/** What a stream looked like when it was last heard of; `actor` keeps one account's view from the next one's eyes. */
export type Kept = {
  key: string
  actor: string
  stream: StreamName
  shape: number
  epoch: string
  seq: number
  state: unknown
}

/** A photograph that waits for its issue, or for the network. */
export type KeptPhoto = {
  id: string
  issue: string
  /** The account it was taken under. */
  actor: string
  photo: Blob
  /** The issue itself is still being written. */
  held: boolean
  at: string
}

type Schema = DBSchema & {
  photos: { key: string; value: KeptPhoto }
  outbox: { key: string; value: OutboxItem }
  kept: { key: string; value: Kept }
}

let opening: Promise<IDBPDatabase<Schema> | undefined> | undefined

/** The device's own store; `undefined` where the browser gives none (private windows), and everything then lives in memory. */
export function deviceDatabase(): Promise<IDBPDatabase<Schema> | undefined> {
  opening ??= open()
  return opening
}

async function open(): Promise<IDBPDatabase<Schema> | undefined> {
  try {
    return await openDB<Schema>('veche', 2, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('outbox', { keyPath: 'id' })
          database.createObjectStore('kept', { keyPath: 'key' })
        }
        database.createObjectStore('photos', { keyPath: 'id' })
      },
      // A newer page in another tab does not wait for this one.
      blocking: (_current, _wanted, event) => {
        opening = undefined
        ;(event.target as IDBDatabase | null)?.close()
      },
      terminated: () => {
        opening = undefined
      },
    })
  } catch {
    return undefined
  }
}
