import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser'

/** The JSON of answers that many are given alike; empty until the first of them is sent. */
const made = new WeakMap<object, string>()

/** Says that one answer goes to many, unchanged from now on: it is put into JSON once for all of them (DESIGN, section 5). */
export function toMany<T extends object>(answer: T): T {
  made.set(answer, '')
  return answer
}

/** What socket.io speaks, to the letter; only an answer to many is not put into JSON anew for each of them. */
export const parser = {
  Decoder,
  Encoder: function () {
    const plain = new Encoder()
    return { encode: (packet: Packet) => sharedAnswer(packet) ?? plain.encode(packet) }
  },
}

function sharedAnswer({ type, nsp, id, data }: Packet): string[] | undefined {
  const answer: unknown = type === PacketType.ACK && nsp === '/' && data.length === 1 ? data[0] : undefined
  if (typeof answer !== 'object' || answer === null || !made.has(answer)) return undefined
  const json = made.get(answer) || JSON.stringify(answer)
  made.set(answer, json)
  return [`${type}${id}[${json}]`]
}
