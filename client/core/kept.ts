import type { StreamName } from '#shared/core/stream.ts'
import { deviceDatabase } from './database.ts'
import type { Known } from './fold.ts'

/** Raised whenever the shape of a state changes, so that an old one is not shown by a new page. */
const shape = 1
const mostKept = 12

/** The last known state of a stream as this account saw it, for a page opened without network. */
export async function readKept<S>(actor: string, stream: StreamName): Promise<Known<S> | undefined> {
  const database = await deviceDatabase()
  const kept = await database?.get('kept', keyOf(actor, stream)).catch(() => undefined)
  return kept && kept.shape === shape ? { epoch: kept.epoch, seq: kept.seq, state: kept.state as S } : undefined
}

/** Keeps a state; a full or forbidden store is no reason to stop. */
export async function writeKept<S>(actor: string, stream: StreamName, known: Known<S>): Promise<void> {
  const database = await deviceDatabase()
  try {
    await database?.put('kept', { key: keyOf(actor, stream), actor, stream, shape, ...known })
    await trim()
  } catch {
    // The next page opened without network then begins empty.
  }
}

/** Forgets what an account was shown. */
export async function forgetKept(actor: string): Promise<void> {
  const database = await deviceDatabase()
  for (const kept of (await database?.getAll('kept').catch(() => [])) ?? [])
    if (kept.actor === actor) await database?.delete('kept', kept.key)
}

async function trim(): Promise<void> {
  const database = await deviceDatabase()
  const keys = (await database?.getAllKeys('kept')) ?? []
  // Ids of meetings grow with time, so the first keys are the oldest meetings.
  const meetings = keys.filter(key => key.includes('|meeting:'))
  for (const key of meetings.slice(0, Math.max(0, meetings.length - mostKept))) await database?.delete('kept', key)
}

const keyOf = (actor: string, stream: StreamName): string => `${actor}|${stream}`
