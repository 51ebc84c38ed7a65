import { statementKinds } from './statements.ts'
import { message, readText } from './wire-messages.ts'

/**
 * The message itself, or, when it brings a statement that the embedded database cannot serve, one that makes the engine
 * answer with an error of its own: thus a transaction fails as it would on a server, and nothing hangs.
 */
export function withoutRefused(type: string, piece: Buffer): Buffer {
  if (type !== 'Q' && type !== 'P') return piece
  const name = type === 'P' ? readText(piece, 5) : { value: '', next: 5 }
  const refusal = refusalOf(readText(piece, name.next).value)
  if (!refusal) return piece
  const raise = `do $$ begin raise exception using errcode = '0A000', message = '${refusal}'; end $$`
  const parts = type === 'P' ? [name.value, '\0', raise, '\0', '\0\0'] : [raise, '\0']
  return message(type, Buffer.from(parts.join('')))
}

/** Why the embedded database does not run an SQL text, or null when it does. */
export function refusalOf(sql: string): string | null {
  // Most texts hold none of the words, and scanning each of them would cost more than it protects.
  if (!/\b(?:copy|listen|set|reset|discard|deallocate)\b/i.test(sql)) return null
  for (const kind of statementKinds(sql)) {
    const [first = '', second = ''] = kind.split(' ')
    if (first === 'set' && ofTransaction.has(second)) continue
    const refusal = refusals.get(first)
    if (refusal) return refusal
  }
  return null
}

const ofTransaction = new Set(['local', 'transaction', 'constraints'])

const shared = 'встроенная база: все соединения делят один сеанс, поэтому не принимается'

const refusals = new Map([
  ['copy', 'встроенная база не принимает copy: вставляйте строки через insert'],
  ['listen', 'встроенная база не принимает listen: уведомления не доставляются'],
  ['set', `${shared} set (кроме set local)`],
  ['reset', `${shared} reset`],
  ['discard', `${shared} discard`],
  ['deallocate', `${shared} deallocate`],
])
