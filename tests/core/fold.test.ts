import { expect, test } from 'vitest'
import { foldEvents, type Known } from '../../client/core/fold.ts'
import type { Sequenced } from '#shared/core/stream.ts'
import type { VecheEvent } from '#shared/registry.ts'

const at = '2026-11-20T12:00:00.000Z'
const known: Known<string> = { epoch: 'e', seq: 3, state: '123' }
const note = (state: string, event: VecheEvent): string =>
  state + (event.type === 'issues.outcome-withdrawn' ? event.issue : '')

test('events are folded in their order, and those known already are passed over', () => {
  expect(foldEvents(known, [n(2), n(3), n(4), n(5)], note)).toEqual({ epoch: 'e', seq: 5, state: '12345' })
})

test('an event this audience may not see has its number and changes nothing', () => {
  expect(foldEvents(known, [[4, at, null], n(5)], note)).toEqual({ epoch: 'e', seq: 5, state: '1235' })
})

test('a missing number is a gap, at the beginning of a packet and inside it', () => {
  expect(foldEvents(known, [n(5)], note)).toBe('gap')
  expect(foldEvents(known, [n(4), n(6)], note)).toBe('gap')
})

test('a packet with nothing new changes nothing at all', () => {
  expect(foldEvents(known, [n(2), n(3)], note)).toBe(known)
})

function n(seq: number): Sequenced<VecheEvent> {
  return [seq, at, { type: 'issues.outcome-withdrawn', issue: String(seq) }]
}
