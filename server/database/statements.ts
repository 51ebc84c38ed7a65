/**
 * The first two words of each statement of an SQL text, in lower case: enough to know its kind without a parser.
 * Quoted strings, dollar quotes and comments are stepped over, so that a word inside them is never taken for a command.
 */
export function statementKinds(text: string): string[] {
  const kinds: string[] = []
  let words: string[] = []
  const finish = () => {
    if (words.length) kinds.push(words.join(' '))
    words = []
  }
  for (let at = 0; at < text.length;) {
    const skipped = endOfQuoted(text, at)
    if (skipped > at) {
      at = skipped
      continue
    }
    const word = wordAt(text, at)
    if (word) {
      if (words.length < 2) words.push(word.toLowerCase())
      at += word.length
      continue
    }
    if (text[at] === ';') finish()
    at++
  }
  finish()
  return kinds
}

function wordAt(text: string, at: number): string | undefined {
  const pattern = /[\p{L}_][\p{L}\p{N}_$]*/uy
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** The index after the comment or quoted piece that starts at `at`, or `at` itself when none does. */
function endOfQuoted(text: string, at: number): number {
  const two = text.slice(at, at + 2)
  if (two === '--') return after(text, '\n', at)
  if (two === '/*') return endOfComment(text, at + 2)
  if (/^e'/i.test(two)) return endOfString(text, at + 2, "'", true)
  if (text[at] === "'") return endOfString(text, at + 1, "'", false)
  if (text[at] === '"') return endOfString(text, at + 1, '"', false)
  const tag = text[at] === '$' ? /^\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/u.exec(text.slice(at, at + 70))?.[0] : undefined
  return tag ? after(text, tag, at + tag.length) : at
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

function endOfString(text: string, from: number, quote: string, escapes: boolean): number {
  let at = from
  while (at < text.length && text[at] !== quote) at += escapes && text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Comments nest in PostgreSQL. */
function endOfComment(text: string, from: number): number {
  let depth = 1
  let at = from
  while (at < text.length && depth > 0) {
    const two = text.slice(at, at + 2)
    if (two === '/*') depth++
    if (two === '*/') depth--
    at += two === '/*' || two === '*/' ? 2 : 1
  }
  return at
}
