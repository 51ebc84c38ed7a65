import { expect, test } from 'vitest'
import { takeBatch } from '../../server/core/execute.ts'

type Waiting = Parameters<typeof takeBatch>[0][number] & { name: string }

const waiting = (...names: string[]): Waiting[] =>
  names.map(name => ({
    name,
    actor: { kind: 'guest', id: name[0] ?? '' },
    handler: { command: { together: name.endsWith('!') ? undefined : 'many' } },
  })) as unknown as Waiting[]
const names = (batch: readonly { name: string }[]) => batch.map(b => b.name).join(' ')

test('everybody goes together once, and the second of one person waits without holding up the others', () => {
  const queue = waiting('a1', 'b1', 'a2', 'c1', 'a3')
  expect(names(takeBatch(queue))).toBe('a1 b1 c1')
  expect(names(takeBatch(queue))).toBe('a2')
  expect(names(takeBatch(queue))).toBe('a3')
})

test('what goes alone is neither overtaken nor overtakes', () => {
  const queue = waiting('a1', 'a2', 'x!', 'b1')
  const order = []
  while (queue.length > 0) order.push(names(takeBatch(queue)))
  expect(order).toEqual(['a1', 'a2', 'x!', 'b1'])
})

test('a batch has an end', () => {
  const queue = waiting('a1', 'b1', 'c1')
  expect(names(takeBatch(queue, 2))).toBe('a1 b1')
  expect(names(takeBatch(queue, 2))).toBe('c1')
})
