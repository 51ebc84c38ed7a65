import { fatalError, readText } from './wire-messages.ts'
import { withoutRefused } from './wire-refusals.ts'

/** Messages up to one that asks for an answer: what the engine is given at once. `last` is the letter that ends it. */
export type Unit = { bytes: Buffer; last: string; prepared: string[]; closed: string[] }

export type Incoming =
  | { kind: 'unit'; unit: Unit }
  | { kind: 'hello' }
  | { kind: 'no-encryption' }
  | { kind: 'end'; farewell?: Buffer }

export type UnitReader = (chunk: Buffer) => Incoming[]

/** No message of ours comes near it; more is a broken client, and must not fill the memory. */
export const maxMessageBytes = 64 * 1024 * 1024
const maxHelloBytes = 10_000

/** Cuts the bytes of one connection into units; after an `end` it gives nothing more. */
export function unitReader(): UnitReader {
  const stock = byteStock()
  let greeted = false
  let ended = false
  let messages: Buffer[] = []

  const next = (): Incoming | 'more' | 'read on' => {
    const size = greeted ? stock.peekSize(1) : stock.peekSize(0)
    if (size === null) return 'more'
    if (size < 4 || size > (greeted ? maxMessageBytes : maxHelloBytes)) return end(tooLarge)
    const piece = stock.take(greeted ? size + 1 : size)
    if (!piece) return 'more'
    return greeted ? onMessage(piece) : onHello(piece)
  }
  const onHello = (piece: Buffer): Incoming => {
    const answer = readHello(piece)
    greeted = answer.kind === 'hello'
    return answer
  }
  const onMessage = (piece: Buffer): Incoming | 'read on' => {
    const type = String.fromCharCode(piece[0] ?? 0)
    if (type === 'X') return end()
    if (ignored.has(type)) return 'read on'
    if (!known.has(type)) return end(fatalError('08P01', `неизвестное сообщение протокола «${type}»`))
    messages.push(withoutRefused(type, piece))
    if (!answered.has(type)) return 'read on'
    const unit = toUnit(messages, type)
    messages = []
    return { kind: 'unit', unit }
  }
  return chunk => {
    const found: Incoming[] = []
    stock.add(chunk)
    while (!ended) {
      const item = next()
      if (item === 'more') break
      if (item === 'read on') continue
      ended = item.kind === 'end'
      found.push(item)
    }
    return found
  }
}

const answered = new Set(['S', 'H', 'Q', 'F'])
const known = new Set([...answered, 'P', 'B', 'D', 'E', 'C'])
/** Data of a COPY that was refused may still be on its way. */
const ignored = new Set(['d', 'c', 'f'])
const accepted = new Set(['user', 'database', 'application_name', 'client_encoding'])
const tooLarge = fatalError('08P01', 'сообщение слишком велико для встроенной базы')

function end(farewell?: Buffer): Incoming {
  return farewell ? { kind: 'end', farewell } : { kind: 'end' }
}

function readHello(piece: Buffer): Incoming {
  const code = piece.length < 8 ? 0 : piece.readInt32BE(4)
  if (code === 80877103 || code === 80877104) return { kind: 'no-encryption' }
  // A cancel request: the engine runs each statement to its end, and PostgreSQL too answers nothing.
  if (code === 80877102) return end()
  if (code !== 0x0003_0000) return end(fatalError('0A000', 'встроенная база знает только протокол 3.0'))
  for (let at = 8; at < piece.length && piece[at] !== 0;) {
    const name = readText(piece, at)
    at = readText(piece, name.next).next
    // All connections are one session: a setting of one of them would hold for everybody.
    if (!accepted.has(name.value)) return end(fatalError('0A000', `встроенная база не принимает «${name.value}»`))
  }
  return { kind: 'hello' }
}

function toUnit(messages: Buffer[], last: string): Unit {
  const prepared: string[] = []
  const closed: string[] = []
  for (const piece of messages) {
    if (piece[0] === parse) prepared.push(readText(piece, 5).value)
    if (piece[0] === close && piece[5] === statement) closed.push(readText(piece, 6).value)
  }
  return { bytes: Buffer.concat(messages), last, prepared: prepared.filter(Boolean), closed }
}

const parse = 'P'.charCodeAt(0)
const close = 'C'.charCodeAt(0)
const statement = 'S'.charCodeAt(0)

/** Bytes that came in pieces, joined only when a whole message is there, so that a large one is not copied again and again. */
function byteStock() {
  let pieces: Buffer[] = []
  let size = 0
  const joined = () => {
    const [first] = pieces
    const all = pieces.length === 1 && first ? first : Buffer.concat(pieces)
    pieces = [all]
    return all
  }
  return {
    add(chunk: Buffer) {
      pieces.push(chunk)
      size += chunk.length
    },
    /** The size field that starts at `at`, or null when it has not come yet. */
    peekSize(at: number): number | null {
      if (size < at + 4) return null
      const first = pieces[0]
      return (first && first.length >= at + 4 ? first : joined()).readInt32BE(at)
    },
    take(length: number): Buffer | null {
      if (size < length) return null
      const all = joined()
      pieces = [all.subarray(length)]
      size -= length
      return all.subarray(0, length)
    },
  }
}
