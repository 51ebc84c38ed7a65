// Without letters and digits that look alike on paper or sound alike on the phone.
const letters = 'abcdefghkmnpqrstuvwxyz23456789'
const groups = 4
const perGroup = 4

/** The shortest password that is set here, characters. */
export const shortestPassword = 10

/** A password easy to read out and to type: four groups of four, about 78 bits; `random` fills an array as `crypto.getRandomValues` does. */
export function makePassword(random: (bytes: Uint8Array) => Uint8Array): string {
  let found = ''
  while (found.length < groups * perGroup) {
    for (const byte of random(new Uint8Array(32))) {
      // Bytes beyond the last whole run of the alphabet would make its first letters likelier.
      if (byte < letters.length * Math.floor(256 / letters.length)) found += letters[byte % letters.length]
    }
  }
  return (found.slice(0, groups * perGroup).match(/.{4}/g) ?? []).join('-')
}

export const freshPassword = (): string =>
  makePassword(bytes => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>))
