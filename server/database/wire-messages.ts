/** Messages of the PostgreSQL protocol, version 3 (https://www.postgresql.org/docs/current/protocol-message-formats.html). */

/** A message of a letter and its contents. */
export function message(type: string, contents: Uint8Array = new Uint8Array(0)): Buffer {
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(contents.length + 4, 1)
  return Buffer.concat([head, contents])
}

export const sync = message('S')

export function simpleQuery(sql: string): Buffer {
  return message('Q', text(sql))
}

/** Closes prepared statements by name; the engine answers at the sync that ends it. */
export function closeStatements(names: Iterable<string>): Buffer {
  return Buffer.concat([...Array.from(names, name => message('C', text(`S${name}`))), sync])
}

/** The error after which a server ends the connection. */
export function fatalError(code: string, sentence: string): Buffer {
  const fields = { S: 'FATAL', V: 'FATAL', C: code, M: sentence }
  const body = Object.entries(fields).map(([field, value]) => text(field + value))
  return message('E', Buffer.concat([...body, Buffer.alloc(1)]))
}

/** The start-up message that the wire itself sends once, to learn how the engine greets. */
export function startup(): Buffer {
  const parameters = text(['user', 'postgres', 'database', 'postgres', 'client_encoding', 'UTF8', ''].join('\0'))
  const head = Buffer.alloc(8)
  head.writeInt32BE(parameters.length + 8, 0)
  head.writeInt32BE(0x0003_0000, 4)
  return Buffer.concat([head, parameters])
}

/** The zero-terminated text that starts at `from`, and the index after it. */
export function readText(bytes: Buffer, from: number): { value: string; next: number } {
  const end = bytes.indexOf(0, from)
  const stop = end < 0 ? bytes.length : end
  return { value: bytes.toString('utf8', from, stop), next: stop + 1 }
}

export type Reply = { data: Buffer; status: string | null }

/**
 * What the driver may hear of the engine's answer. The engine says ReadyForQuery after an error and again at the sync;
 * a driver that hears it twice takes the next query's rows for the former's. So it is passed on once, at the end, and
 * not at all after a flush. `status` is the engine's last word: I idle, T in a transaction, E in a failed one.
 */
export function readReply(answer: Buffer, last: string): Reply {
  const kept: Buffer[] = []
  let ready: Buffer | null = null
  for (let at = 0; at + 5 <= answer.length;) {
    const end = at + 1 + answer.readInt32BE(at + 1)
    const piece = answer.subarray(at, end)
    if (piece[0] === readyForQuery) ready = piece
    else kept.push(piece)
    at = end
  }
  if (ready && last !== 'H') kept.push(ready)
  return { data: Buffer.concat(kept), status: ready ? String.fromCharCode(ready[5] ?? 0) : null }
}

const readyForQuery = 'Z'.charCodeAt(0)

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`)
}
