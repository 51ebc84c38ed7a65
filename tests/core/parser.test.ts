import { Encoder, PacketType, type Packet } from 'socket.io-parser'
import { describe, expect, test } from 'vitest'
import { parser, toMany } from '../../server/core/parser.ts'

const ours = new (parser.Encoder as unknown as new () => Pick<Encoder, 'encode'>)()
const ack = (id: number, answer: unknown): Packet => ({ type: PacketType.ACK, nsp: '/', id, data: [answer] })

/** Words that count how often they are put into JSON. */
function counted() {
  const told = { times: 0 }
  const words = { toJSON: () => `«${++told.times}», вопрос про свет` }
  return { told, words }
}

describe('an answer to many', () => {
  test('is put into JSON once for a thousand phones, and each gets it under its own number', () => {
    const { told, words } = counted()
    const answer = toMany({ ok: true, snapshot: words })
    const sent = Array.from({ length: 1000 }, (_, n) => ours.encode(ack(n, answer)))
    expect(told.times).toBe(1)
    expect(sent[0]).toEqual(['30[{"ok":true,"snapshot":"«1», вопрос про свет"}]'])
    expect(sent[999]).toEqual(['3999[{"ok":true,"snapshot":"«1», вопрос про свет"}]'])
  })

  test('is on the wire what socket.io itself would have sent', () => {
    const answer = { ok: true, seq: 7, events: [[7, '2026-11-21T10:00:00.000Z', null]] }
    expect(ours.encode(ack(3, toMany({ ...answer })))).toEqual(new Encoder().encode(ack(3, answer)))
  })

  test('an answer to one alone is put into JSON as it stands when it goes out', () => {
    const { told, words } = counted()
    const answer = { ok: true, words }
    ours.encode(ack(1, answer))
    ours.encode(ack(2, answer))
    expect(told.times).toBeGreaterThan(1)
  })
})
