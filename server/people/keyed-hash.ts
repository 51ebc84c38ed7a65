import { hashRaw } from '@node-rs/argon2'
import type { Sql } from '../core/store.ts'

/**
 * The hash of something short that must be found again by it: argon2id (RFC 9106) with this town's own salt and key, so that
 * trying all codes on a copied table costs years. 64 hexadecimal digits.
 */
export async function keyedHash(sql: Sql, kind: 'code' | 'subject', words: string): Promise<string> {
  const [store] = await sql<{ key: Buffer }[]>`select key from store`
  const key = store?.key ?? Buffer.alloc(32)
  const made = await hashRaw(`${kind}\n${words}`, { salt: key.subarray(0, 16), secret: key.subarray(16) })
  return made.toString('hex')
}
