import { expect, test } from 'vitest'
import { isFedNewer, type Heard, type Own } from '../../client/screens/projector/feed.ts'

const now = 1_000_000
const own = (seq: number, live: boolean): Own => ({ live, seq, epoch: 'e' })
const fed = (seq: number, more: Partial<Heard> = {}): Heard =>
  ({ seq, epoch: 'e', waiting: 0, heardAt: now, gone: false, ...more }) as Heard

test('with a connection of its own a window believes the server, unless the console knows more', () => {
  expect(isFedNewer(own(5, true), fed(5), now, 0)).toBe(false)
  expect(isFedNewer(own(5, true), fed(4), now, 0)).toBe(false)
  expect(isFedNewer(own(5, true), fed(6), now, 0)).toBe(true)
  expect(isFedNewer(own(5, true), undefined, now, 0)).toBe(false)
})

test('without a connection it follows the console, but never back to something older', () => {
  expect(isFedNewer(own(5, false), fed(5), now, 0)).toBe(true)
  expect(isFedNewer(own(5, false), fed(4), now, 0)).toBe(false)
  expect(isFedNewer(undefined, fed(1), now, 0)).toBe(true)
})

test('what waits for the network stays on the screen while it is being sent, and does not flicker', () => {
  expect(isFedNewer(own(5, true), fed(5, { waiting: 2 }), now, 0)).toBe(true)
  expect(isFedNewer(own(7, true), fed(5, { waiting: 2 }), now, 400)).toBe(true)
})

test('a console that is closed, silent or stuck does not hold up a window that has a connection', () => {
  expect(isFedNewer(own(5, true), fed(5, { waiting: 2, gone: true }), now, 0)).toBe(false)
  expect(isFedNewer(own(5, true), fed(5, { waiting: 2, heardAt: now - 6_000 }), now, 0)).toBe(false)
  expect(isFedNewer(own(7, true), fed(5, { waiting: 2 }), now, 6_000)).toBe(false)
  expect(isFedNewer(own(5, true), fed(6, { epoch: 'before the backup' }), now, 0)).toBe(false)
})
