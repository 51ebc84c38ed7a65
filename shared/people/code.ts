/**
 * The alphabet of one-time codes: letters that look the same in Russian and in Latin, and digits, without those that are
 * taken for each other (0 and О, 1 and I, 8 and В); 17 signs, so that eight of them are one of seven billion.
 */
const letters = 'ACEHKMPTXY'
const digits = '2345679'
export const codeAlphabet = letters + digits
const alsoTyped: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'АСЕНКМРТХУ'].map((russian, i) => [russian, letters[i]])),
  З: '3',
}
export const codeLength = 8

/** A code as it was typed, by either keyboard, with or without its dash; `undefined` when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—.]/g, '')
    .replaceAll(/./gu, letter => alsoTyped[letter] ?? letter)
  const isCode = plain.length === codeLength && [...plain].every(letter => codeAlphabet.includes(letter))
  return isCode ? plain : undefined
}

/** «ACEH2345» → «ACEH-2345»: two groups are easier to read aloud and to type. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** A fresh code; `random` fills an array with bytes nobody can foresee. */
export function makeCode(random: (bytes: Uint8Array) => Uint8Array): string {
  let code = ''
  // Bytes beyond the last whole run of the alphabet would make its first letters likelier.
  const most = codeAlphabet.length * Math.floor(256 / codeAlphabet.length)
  while (code.length < codeLength)
    for (const byte of random(new Uint8Array(codeLength - code.length)))
      if (byte < most) code += codeAlphabet[byte % codeAlphabet.length]
  return code
}
