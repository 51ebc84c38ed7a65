import { sha256 } from '#shared/core/sha256.ts'
import type { Round } from '#shared/rounds/round.ts'

/** The published file of all ballots, and whether it is the one whose checksum was published. Throws without network. */
export async function loadBallots({ id, ballots }: Pick<Round, 'id' | 'ballots'>) {
  const response = await fetch(`/api/rounds/${id}/ballots.pb`, { credentials: 'omit' })
  if (!response.ok) throw new Error(String(response.status))
  const text = await response.text()
  return { text, sound: (await hashOf(text)) === ballots?.hash }
}

/** By the platform where it lets us (on secure origins), else by our own, which is slower. */
async function hashOf(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return sha256(text)
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, n => n.toString(16).padStart(2, '0')).join('')
}
