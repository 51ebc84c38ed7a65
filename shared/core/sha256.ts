/** The SHA-256 hash (FIPS 180-4) of a text in UTF-8, 64 hexadecimal digits; the same on both sides, without the platform. */
export function sha256(text: string): string {
  const bytes = padded(utf8(text))
  const hash = Uint32Array.from(start)
  const w = new Uint32Array(64)
  for (let at = 0; at < bytes.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = word(bytes, at + i * 4)
    for (let i = 16; i < 64; i++) w[i] = w[i - 16] + small(w[i - 15], 7, 18, 3) + w[i - 7] + small(w[i - 2], 17, 19, 10)
    round(hash, w)
  }
  return Array.from(hash, n => n.toString(16).padStart(8, '0')).join('')
}

function round(hash: Uint32Array, w: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = hash
  for (let i = 0; i < 64; i++) {
    const one = (h + large(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0
    const two = (large(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((n, i) => (hash[i] += n))
}

const turn = (n: number, by: number): number => (n >>> by) | (n << (32 - by))
const large = (n: number, x: number, y: number, z: number): number => turn(n, x) ^ turn(n, y) ^ turn(n, z)
const small = (n: number, x: number, y: number, z: number): number => turn(n, x) ^ turn(n, y) ^ (n >>> z)
const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]

/** The text's bytes, a one bit, zeroes, and its length in bits as the last eight bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64)
  all.set(bytes)
  all[bytes.length] = 0x80
  const bits = bytes.length * 8
  for (let i = 0; i < 6; i++) all[all.length - 1 - i] = Math.floor(bits / 256 ** i) & 255
  return all
}

function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text)
  const bytes = new Uint8Array(escaped.length)
  let n = 0
  for (let i = 0; i < escaped.length; i++) {
    if (escaped[i] === '%') {
      bytes[n++] = Number.parseInt(escaped.slice(i + 1, i + 3), 16)
      i += 2
    } else bytes[n++] = escaped.charCodeAt(i)
  }
  return bytes.subarray(0, n)
}

const primes = firstPrimes(64)
const fraction = (n: number): number => Math.floor((n - Math.floor(n)) * 2 ** 32)
/** The first bits of the fractions of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const start = primes.slice(0, 8).map(p => fraction(Math.sqrt(p)))
const constants = Uint32Array.from(primes.map(p => fraction(Math.cbrt(p))))

function firstPrimes(n: number): number[] {
  const found: number[] = []
  for (let i = 2; found.length < n; i++) if (found.every(p => i % p !== 0)) found.push(i)
  return found
}
