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

type Schema = DBSchema & {
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
    return await openDB<Schema>('veche', 1, {
      upgrade(database) {
        database.createObjectStore('outbox', { keyPath: 'id' })
        database.createObjectStore('kept', { keyPath: 'key' })
      },
      terminated: () => {
        opening = undefined
      },
    })
  } catch {
    return undefined
  }
}
