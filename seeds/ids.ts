import { createHash } from 'node:crypto'
import type { Id } from '#shared/core/value.ts'

/** The same name always gives the same id: a uuid made of its hash (RFC 9562, version 8). */
export function idOf(name: string): Id {
  const hex = createHash('sha256').update(`veche demonstration ${name}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
