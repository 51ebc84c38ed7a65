import * as z from 'zod/mini'

/** No letter that is taken for another one or for a digit. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 16

/** The «контрольный код»: 80 random bits as four groups of four letters, made on the voter's device. */
export const receipt = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/))

/** A code from random bytes, ten or more of them. */
export function receiptOf(bytes: Uint8Array): string {
  const code: string[] = []
  for (let i = 0; i < length; i++) {
    // Five bits at a time, over the bounds of bytes.
    const at = i * 5
    const pair = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0)
    code.push(letters[(pair >> (11 - (at & 7))) & 31])
  }
  return (code.join('').match(/.{4}/g) ?? []).join('-')
}

/** What somebody typed, as the code it means: small letters, spaces, Cyrillic letters that look like Latin ones. */
export function readReceipt(typed: string): string | undefined {
  const code = readLetters(typed)
  return receipt.safeParse(code).success ? code : undefined
}

/** Letters as they are meant, in groups of four. */
export function readLetters(typed: string): string {
  const plain = [...typed.toUpperCase()].map(letter => alike[letter] ?? letter).join('')
  return (plain.replace(/[^0-9A-Z]/g, '').match(/.{1,4}/g) ?? []).join('-')
}

const alike: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  З: '3',
}
