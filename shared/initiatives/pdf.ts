/** Why a file is not taken as a paper; the same is said on the device before it is sent, and by the server. */
export type PdfFault = 'paper-not-pdf' | 'paper-damaged' | 'paper-locked'

/**
 * Looks at what a file holds, whatever it is called: it begins as a PDF (ISO 32000-2, 7.5.2), ends as one, and where its end
 * says, its table of objects begins (7.5.4, 7.5.8) with the root of its pages. A file that was cut off, or out of which bytes
 * were lost, has none there. What is encrypted (7.6) is refused: nobody could say what everybody reads.
 */
export function pdfFault(bytes: Uint8Array): PdfFault | undefined {
  if (bytes.length === 0) return 'paper-damaged'
  if (!/^%PDF-[12]\.\d/.test(wordsAt(bytes, 0, 8))) return 'paper-not-pdf'
  const table = tableOf(bytes)
  if (table === undefined || !/\/Root\s+\d+\s+\d+\s+R\b/.test(table)) return 'paper-damaged'
  return /\/Encrypt\b/.test(table) ? 'paper-locked' : undefined
}

/** How far from the end of a file its last words may stand: readers look there. */
const tail = 1024
/** The longest dictionary of a table that is looked through. */
const longest = 8192

/** The dictionary of the table of objects that the end of the file points at: in plain words, or at the head of a stream. */
function tableOf(bytes: Uint8Array): string | undefined {
  const end = wordsAt(bytes, Math.max(0, bytes.length - tail), tail)
  const [, given] = /startxref\s+(\d{1,10})\s+%%EOF/.exec(end.slice(end.lastIndexOf('startxref'))) ?? []
  if (given === undefined) return undefined
  const at = Number(given)
  const head = wordsAt(bytes, at, 40)
  if (/^\s*xref\s/.test(head)) {
    const trailer = find(bytes, 'trailer', at)
    return trailer < 0 ? undefined : before('startxref', wordsAt(bytes, trailer, longest))
  }
  if (!/^\s*\d+\s+\d+\s+obj\b/.test(head)) return undefined
  const dictionary = before('stream', wordsAt(bytes, at, longest))
  return dictionary && /\/Type\s*\/XRef\b/.test(dictionary) ? dictionary : undefined
}

/** Bytes as letters, each by its number. */
const wordsAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const before = (word: string, words: string): string | undefined => {
  const at = words.indexOf(word)
  return at < 0 ? undefined : words.slice(0, at)
}

/** Where a word stands, from a place on; -1: nowhere. */
function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wordsAt(bytes, at, word.length) === word) return at
  return -1
}
