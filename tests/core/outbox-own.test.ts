import { describe, expect, test } from 'vitest'
import type { Pending } from '../../client/core/send.ts'
import { nothingDone, vanished, withPending, type Mine } from '../../client/screens/participant/own.ts'

const raised = { name: 'issues.raise-issue', input: { text: 'Не горит фонарь', category: 'lighting' } } as const
const supported = (on: boolean) => ({ name: 'issues.support-issue', input: { issue: 'i', on } }) as const
const cast = (...issues: string[]) =>
  ({ name: 'votes.cast-ballot', input: { poll: 'p', choices: issues.map(i => [i, 1] as [string, number]) } }) as const

describe("one's own doing is on the screen before the server has it", () => {
  test('an issue just written stands among one’s own as pending, once, also when the server has it already', () => {
    const mine = withPending(nothingDone, [pending('a', raised)])
    expect(mine.issues).toEqual([{ id: 'a', text: 'Не горит фонарь', category: 'lighting', state: 'pending' }])
    expect(withPending(mine, [pending('a', raised)]).issues).toHaveLength(1)
  })

  test('of several supports of one issue the last counts', () => {
    expect(withPending(nothingDone, [pending('a', supported(true)), pending('b', supported(false))]).supports).toEqual(
      [],
    )
    expect(withPending(nothingDone, [pending('a', supported(false)), pending('b', supported(true))]).supports).toEqual([
      'i',
    ])
  })

  test('a new ballot replaces the old one and keeps its receipt', () => {
    const before: Mine = { ...nothingDone, ballots: [{ poll: 'p', choices: [['x', 1]], receipt: 'r' }] }
    expect(withPending(before, [pending('a', cast('x', 'y'))]).ballots).toEqual([
      {
        poll: 'p',
        choices: [
          ['x', 1],
          ['y', 1],
        ],
        receipt: 'r',
      },
    ])
  })

  test('what was refused is as if it had not been done', () => {
    expect(withPending(nothingDone, [pending('a', raised, 'refused')])).toEqual(nothingDone)
  })
})

test('what has left the outbox was accepted; a refusal that was dismissed was not', () => {
  const before = [pending('a', raised, 'sending'), pending('b', raised, 'refused'), pending('c', raised)]
  expect(vanished(before, [pending('c', raised)]).map(p => p.id)).toEqual(['a'])
})

function pending(id: string, what: Pick<Pending, 'name' | 'input'>, state: Pending['state'] = 'waiting'): Pending {
  return { id, stream: 'meeting:1', at: '2026-11-20T12:00:00.000Z', state, ...what } as Pending
}
