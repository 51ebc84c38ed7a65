import { pbFault } from './pb-fault.ts'

/** A record and the line of the file on which it begins; a quoted field may hold line breaks. */
export type PbRecord = { readonly line: number; readonly fields: readonly string[] }

/**
 * The records of a file, split as RFC 4180 has it, with semicolons. A quotation mark opens a quoted field only where the
 * field ends with one too: `"Odkupmy" i my` is a name that begins with a quoted word, and is kept as it is.
 * Empty lines are passed over. @throws PbFault `quote-open`
 */
export function* pbRecords(text: string): Generator<PbRecord> {
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const end = plainEnd(text, at, lineBreaks)
    const plain = text.slice(at, end)
    if (!plain.includes('"')) {
      if (plain.trim() !== '') yield { line, fields: plain.split(';') }
      at = afterBreak(text, end)
      line++
      continue
    }
    const { fields, next, breaks } = quotedRecord(text, at, line)
    yield { line, fields }
    at = next
    line += breaks
  }
}

function quotedRecord(text: string, from: number, line: number): { fields: string[]; next: number; breaks: number } {
  const fields: string[] = []
  let at = from
  let breaks = 1
  for (;;) {
    const quoted = quotedField(text, at, line + breaks - 1)
    if (quoted) breaks += quoted.breaks
    const end = quoted ? quoted.end : plainEnd(text, at, fieldEnds)
    fields.push(quoted ? quoted.value : text.slice(at, end))
    if (text[end] !== ';') return { fields, next: afterBreak(text, end), breaks }
    at = end + 1
  }
}

/** Nothing where the field is not a quoted one. */
function quotedField(
  text: string,
  from: number,
  line: number,
): { readonly value: string; readonly end: number; readonly breaks: number } | undefined {
  let start = from
  while (text[start] === ' ' || text[start] === '\t') start++
  if (text[start] !== '"') return undefined
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++
      continue
    }
    let end = at + 1
    while (text[end] === ' ' || text[end] === '\t') end++
    if (end < text.length && !';\r\n'.includes(text[end])) return undefined
    const inside = text.slice(start + 1, at)
    return { value: inside.replaceAll('""', '"'), end, breaks: inside.split(/\r\n|\r|\n/).length - 1 }
  }
  throw pbFault('quote-open', line)
}

const lineBreaks = /[\r\n]/g
const fieldEnds = /[;\r\n]/g

/** Where the first of `ends` stands, or the text is over. */
function plainEnd(text: string, from: number, ends: RegExp): number {
  ends.lastIndex = from
  return ends.exec(text)?.index ?? text.length
}

const afterBreak = (text: string, end: number): number =>
  text.startsWith('\r\n', end) ? end + 2 : end < text.length ? end + 1 : end
