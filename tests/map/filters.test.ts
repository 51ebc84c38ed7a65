import { expect, test } from 'vitest'
import { beforeState, countsByState, filtersOn, ofState, type Filters } from '../../client/screens/public/filters.ts'
import { itemsOf, type Kind } from '../../client/screens/public/items.ts'
import { byDistance, byUrgency, metresBetween } from '../../client/screens/public/order.ts'
import { says } from '../../client/screens/public/search-words.ts'
import { figuresOf } from '../../client/screens/public/place-panel.tsx'
import { aCity, aMeeting, anIssue, aTask, places } from './city.ts'

const now = '2026-11-21T10:00:00.000Z'
const everything: ReadonlySet<Kind> = new Set(['issue', 'task', 'meeting'])
const city = aCity({
  issues: [
    anIssue('new', { support: 5 }),
    anIssue('far', { place: 'far', point: [39.1, 59], category: 'roads', raisedAt: '2026-09-01T00:00:00.000Z' }),
  ],
  tasks: [
    aTask('late', { deadline: '2026-11-01', state: 'in-work' }),
    aTask('soon', { deadline: '2026-11-25', state: 'in-work' }),
    aTask('work', { deadline: '2026-12-20', state: 'in-work' }),
    aTask('done', { deadline: '2026-11-01', state: 'done' }),
  ],
  meetings: [aMeeting('past'), aMeeting('next', { phase: 'planned', startsAt: '2026-11-30T16:00:00.000Z' })],
})
const items = itemsOf(city, now)
const ids = (filters: Filters, kinds = everything) =>
  beforeState(items, filters, { places, kinds, now }).map(item => item.id)

test('a filter by TOS or district keeps what lies in any yard of it', () => {
  expect(ids({ within: 'tos' })).not.toContain('far')
  expect(ids({ within: 'district' })).toContain('late')
  expect(ids({ within: 'far' })).toEqual(['far'])
})

test('a period keeps what something happened to in it, and all that is still to come', () => {
  expect(ids({ period: 'month' })).not.toContain('far')
  expect(ids({ period: 'week' })).toEqual(['next'])
  expect(ids({ period: 'year' })).toHaveLength(items.length)
})

test('kinds and topics are filters too', () => {
  expect(ids({}, new Set(['meeting']))).toEqual(['past', 'next'])
  expect(ids({ category: 'roads' })).toEqual(['far'])
  expect(filtersOn({ category: 'roads', within: 'tos', state: 'done' })).toBe(2)
})

test('a chip counts exactly what its press shows', () => {
  const counts = countsByState(items)
  for (const [state, n] of counts) expect(ofState(items, state)).toHaveLength(n)
  expect(Object.fromEntries(counts)).toEqual({ new: 2, overdue: 1, 'in-work': 2, done: 1, planned: 1 })
})

test('a meeting that is over counts as neither work nor result', () => {
  expect(ofState(items, 'done').map(item => item.id)).toEqual(['done'])
})

test('what is owed comes first, the nearest deadline before the later, the finished last', () => {
  expect(byUrgency(items).map(item => item.id)).toEqual(['late', 'soon', 'work', 'new', 'far', 'next', 'done', 'past'])
})

test('near the reader the nearest comes first', () => {
  expect(byDistance(items, [39.1, 59])[0]?.id).toBe('far')
  expect(Math.round(metresBetween([39, 59], [39, 59.01]))).toBe(1112)
})

test('the search finds words by their beginnings, «ё» as «е», in any order', () => {
  expect(says('Не горят фонари у «Берёзового»', 'березо фон')).toBe(true)
  expect(says('Не горят фонари', 'онари')).toBe(false)
})

test('the figures of a place count an overdue task as work under way', () => {
  expect(figuresOf(items)).toEqual({ issues: 2, tasks: 3, done: 1, overdue: 1 })
})
