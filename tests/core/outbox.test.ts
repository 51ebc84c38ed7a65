import { describe, expect, test } from 'vitest'
import {
  addItem,
  answeredItem,
  heldItem,
  isOutlived,
  mergeItems,
  nextItem,
  outboxLifeDays,
  pauseBefore,
  sendingItem,
  withoutItem,
  type Answer,
  type Outbox,
  type OutboxItem,
} from '../../client/core/outbox.ts'

const yes: Answer = { ok: true, seq: 7 }
const no = (code: Extract<Answer, { ok: false }>['code']): Answer => ({ ok: false, code, message: code })

describe('the outbox of a device', () => {
  test('sends in the order things were done, and nothing overtakes what waits', () => {
    const outbox = filled(item('a', 1), item('b', 2), item('c', 3))
    expect(nextItem(outbox, 'guest')?.id).toBe('a')
    const silent = answeredItem(sendingItem(outbox, 'a'), 'a', undefined)
    expect(nextItem(silent, 'guest')?.id).toBe('a')
    expect(nextItem(answeredItem(silent, 'a', yes), 'guest')?.id).toBe('b')
  })

  test('repeats under the same id after silence and after each passing refusal', () => {
    for (const answer of [undefined, no('busy'), no('too-many'), no('database-away'), no('internal')]) {
      const outbox = answeredItem(sendingItem(filled(item('a', 1)), 'a'), 'a', answer)
      expect(nextItem(outbox, 'guest')).toMatchObject({ id: 'a', state: 'waiting', tries: 1 })
    }
  })

  test('forgets what was accepted', () => {
    expect(answeredItem(sendingItem(filled(item('a', 1)), 'a'), 'a', yes)).toEqual([])
  })

  test('shows a final refusal until it is dismissed, and goes on with the rest', () => {
    const outbox = answeredItem(filled(item('a', 1), item('b', 2)), 'a', no('poll-not-open'))
    expect(outbox[0]).toMatchObject({ id: 'a', state: 'refused', refusal: { code: 'poll-not-open' } })
    expect(nextItem(outbox, 'guest')?.id).toBe('b')
    expect(withoutItem(outbox, 'a').map(o => o.id)).toEqual(['b'])
  })

  test("sends nothing of another account, and keeps it for that account's return", () => {
    const outbox = filled(item('mine', 1, { actor: 'person:1' }), item('theirs', 2, { actor: 'person:2' }))
    expect(nextItem(outbox, 'person:2')?.id).toBe('theirs')
    expect(nextItem(outbox, 'guest')).toBeUndefined()
    expect(nextItem(withoutItem(outbox, 'theirs'), 'person:1')?.id).toBe('mine')
  })

  test('a person whose session ended sends it after signing in again; a guest is told to sign in', () => {
    const person = answeredItem(filled(item('a', 1, { actor: 'person:1' })), 'a', no('sign-in-needed'))
    expect(person[0]?.state).toBe('waiting')
    expect(answeredItem(filled(item('a', 1)), 'a', no('sign-in-needed'))[0]?.state).toBe('refused')
  })

  test('one command over which the server fails again and again does not hold up the others for ever', () => {
    let outbox = filled(item('bad', 1), item('good', 2))
    for (let n = 0; n < 7; n++) outbox = answeredItem(sendingItem(outbox, 'bad'), 'bad', no('internal'))
    expect(nextItem(outbox, 'guest')?.id).toBe('bad')
    outbox = answeredItem(sendingItem(outbox, 'bad'), 'bad', no('internal'))
    expect(nextItem(outbox, 'guest')?.id).toBe('good')
    expect(outbox[0]).toMatchObject({ id: 'bad', state: 'refused' })
  })

  test('failures count only in a row: a network that comes and goes never gives up', () => {
    let outbox = filled(item('a', 1))
    for (let n = 0; n < 50; n++)
      outbox = answeredItem(sendingItem(outbox, 'a'), 'a', n % 5 ? no('internal') : undefined)
    expect(nextItem(outbox, 'guest')).toMatchObject({ id: 'a', tries: 50 })
  })
})

describe('of several commands about one thing', () => {
  test('only the last waits, as long as none has been on the wire', () => {
    const { outbox, replaced } = addItem(
      filled(item('old', 1, { about: 'poll' }), item('other', 2)),
      item('new', 3, { about: 'poll' }),
    )
    expect(outbox.map(o => o.id)).toEqual(['other', 'new'])
    expect(replaced).toEqual(['old'])
  })

  test('one that may have arrived is repeated before the newer one', () => {
    const tried = answeredItem(sendingItem(filled(item('old', 1, { about: 'poll' })), 'old'), 'old', undefined)
    const { outbox, replaced } = addItem(tried, item('new', 2, { about: 'poll' }))
    expect(outbox.map(o => o.id)).toEqual(['old', 'new'])
    expect(replaced).toEqual([])
  })

  test("another account's and another meeting's are other things", () => {
    const mine = filled(
      item('a', 1, { about: 'poll', actor: 'person:1' }),
      item('b', 2, { about: 'poll', stream: 'city' }),
    )
    expect(addItem(mine, item('c', 3, { about: 'poll' })).replaced).toEqual([])
  })
})

describe('after a reload', () => {
  test('what was on the wire waits again, in its old place, as one that may have arrived', () => {
    const left = sendingItem(filled(item('a', 1), item('b', 2)), 'a')
    const outbox = mergeItems(filled(item('c', 3)), left)
    expect(outbox.map(o => [o.id, o.state, o.tries])).toEqual([
      ['a', 'waiting', 1],
      ['b', 'waiting', 0],
      ['c', 'waiting', 0],
    ])
  })

  test('what this page knows already is not doubled', () => {
    const outbox = filled(item('a', 1))
    expect(mergeItems(outbox, [item('a', 1)])).toBe(outbox)
  })

  test('a refusal is still shown', () => {
    const refused = answeredItem(filled(item('a', 1)), 'a', no('meeting-not-open'))
    expect(mergeItems([], refused)[0]?.state).toBe('refused')
  })
})

test('an item that could not be written down stays with its page', () => {
  expect(heldItem(filled(item('a', 1)), 'a')[0]?.keep).toBe('now')
})

test('an item is given up before the server forgets its answers', () => {
  const at = Date.parse('2026-11-20T12:00:00.000Z')
  expect(isOutlived(item('a', 1), at + outboxLifeDays * 86_400_000)).toBe(false)
  expect(isOutlived(item('a', 1), at + outboxLifeDays * 86_400_000 + 1)).toBe(true)
})

test('pauses double up to fifteen seconds, and phones of one hall do not knock in step', () => {
  expect([0, 1, 2, 3, 9].map(tries => pauseBefore(tries, 0.5))).toEqual([500, 1000, 2000, 4000, 15_000])
  expect(pauseBefore(3, 0)).toBeLessThan(pauseBefore(3, 1))
})

function item(id: string, order: number, rest: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id,
    order,
    actor: 'guest',
    name: 'votes.cast-ballot',
    stream: 'meeting:1',
    input: {},
    at: '2026-11-20T12:00:00.000Z',
    keep: 'device',
    state: 'waiting',
    tries: 0,
    faults: 0,
    ...rest,
  }
}

const filled = (...items: OutboxItem[]): Outbox =>
  items.reduce<Outbox>((outbox, each) => addItem(outbox, each).outbox, [])
