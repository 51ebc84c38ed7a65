import { brotliDecompressSync } from 'node:zlib'

export type Bytes = ReturnType<typeof bytesOf>

/** Big-endian numbers of a piece of a file, by their place in it. */
export const bytesOf = (piece: Buffer) => ({
  piece,
  u8: (at: number) => piece.readUInt8(at),
  u16: (at: number) => piece.readUInt16BE(at),
  i16: (at: number) => piece.readInt16BE(at),
  u32: (at: number) => piece.readUInt32BE(at),
})

/** Tags by the number that WOFF2 gives them; the others are of no use here. */
const tags: Readonly<Record<number, string>> = { 0: 'cmap', 1: 'head', 2: 'hhea', 3: 'hmtx', 10: 'glyf', 11: 'loca' }
const otherTag = 63

/** The tables of a WOFF2 file that letters are drawn from (W3C, WOFF File Format 2.0, sections 4 and 5). */
export function fontTables(file: Buffer) {
  const source = bytesOf(file)
  let at = 48
  /** A number in as many bytes as it takes, seven bits in each (UIntBase128). */
  const number = () => {
    let [value, byte] = [0, 0]
    do {
      byte = source.u8(at++)
      value = value * 128 + (byte & 127)
    } while (byte > 127)
    return value
  }
  const entries = Array.from({ length: source.u16(12) }, () => {
    const flags = source.u8(at++)
    const kind = flags & 63
    if (kind === otherTag) at += 4
    const size = number()
    const isOutline = kind === 10 || kind === 11
    const isTransformed = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0
    return { tag: tags[kind], isTransformed, size: isTransformed ? number() : size }
  })
  const all = brotliDecompressSync(file.subarray(at, at + source.u32(20)))
  let from = 0
  const found = new Map<string | undefined, { bytes: Bytes; isTransformed: boolean }>()
  for (const { tag, size, isTransformed } of entries) {
    found.set(tag, { bytes: bytesOf(all.subarray(from, from + size)), isTransformed })
    from += size
  }
  const table = (tag: string) => {
    const known = found.get(tag)
    if (!known) throw new Error(`a font without ${tag}`)
    return known
  }
  const glyf = table('glyf')
  if (!glyf.isTransformed) throw new Error('outlines of a font that are not transformed')
  return {
    cmap: table('cmap').bytes,
    head: table('head').bytes,
    hhea: table('hhea').bytes,
    hmtx: table('hmtx'),
    glyf: glyf.bytes,
  }
}
