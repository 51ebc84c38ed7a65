import * as z from 'zod/mini'

/**
 * A login as it is kept, however it was typed: small letters, «е» for «ё»; what looks like a Russian telephone becomes its
 * digits, +7 and 8 alike.
 */
export function plainLogin(typed: string): string {
  const words = typed.trim().toLowerCase().replaceAll('ё', 'е')
  if (!/^\+?[\d\s()-]{10,}$/.test(words)) return words
  const digits = words.replaceAll(/\D/g, '')
  return digits.replace(/^8(?=\d{10}$)/, '7').replace(/^(?=9\d{9}$)/, '7')
}

/** A login that a resident chooses: a telephone or a word of Russian or Latin letters, at least three characters. */
export const residentLogin = z.string().check(z.overwrite(plainLogin), z.regex(/^[a-zа-я0-9][a-zа-я0-9._-]{2,59}$/))
