import { expect, test } from 'vitest'
import type { Issue } from '#shared/issues/issue.ts'
import type { Poll } from '#shared/votes/poll.ts'
import { latestPoll, rateIssues, shownOptions } from '../../client/votes/rating.ts'

const issue = (id: string, support: number, minute = 0): Issue => ({
  id,
  place: 'yard',
  point: [44, 56],
  text: id,
  category: 'other',
  state: 'accepted',
  channel: 'phone',
  raisedAt: `2026-11-20T16:${String(minute).padStart(2, '0')}:00.000Z`,
  support,
})
const issues = [issue('benches', 1, 1), issue('light', 5, 2), issue('pit', 5, 1)]
const poll: Poll = {
  id: 'p',
  meeting: 'm',
  kind: 'priority',
  title: 'Рейтинг',
  mode: 'taps',
  points: 1,
  visibility: 'live',
  electorate: 'all',
  options: ['benches', 'light', 'pit'],
  state: 'open',
  startedAt: '2026-11-20T16:30:00.000Z',
}
const tally = {
  poll: 'p',
  voters: 4,
  options: [
    ['benches', 4, 4],
    ['light', 1, 1],
    ['pit', 2, 2],
  ] as [string, number, number][],
}
const order = (given: Parameters<typeof rateIssues>[0]) =>
  rateIssues(given).rows.map(r => `${r.rank} ${r.issue.id} ${r.value}`)

test('without a poll issues stand by supports, equal ones by age; live supports win over logged ones', () => {
  expect(order({ issues, supports: {}, polls: [], tallies: {} })).toEqual(['1 pit 5', '2 light 5', '3 benches 1'])
  expect(order({ issues, supports: { benches: 9 }, polls: [], tallies: {} })[0]).toBe('1 benches 9')
})

test('a running live poll ranks them', () => {
  expect(order({ issues, supports: {}, polls: [poll], tallies: { p: tally } })).toEqual([
    '1 benches 4',
    '2 pit 2',
    '3 light 1',
  ])
})

test('a hidden poll tells nothing while it runs, even where its figures are known', () => {
  const hidden: Poll = { ...poll, visibility: 'hidden' }
  expect(shownOptions(hidden, tally)).toBeUndefined()
  expect(order({ issues, supports: {}, polls: [hidden], tallies: { p: tally } })[0]).toBe('1 pit 5')
})

test('the count of the latest poll stays, with its groups', () => {
  const none: [string, number, number][] = []
  const byGroup = { yard: [['light', 3, 3]] as [string, number, number][], neighbours: none, guests: none }
  const over: Poll = { ...poll, state: 'counted', count: { voters: 3, options: [['light', 3, 3]], byGroup } }
  const earlier: Poll = { ...poll, id: 'q', startedAt: '2026-11-20T15:00:00.000Z' }
  expect(latestPoll([over, earlier])?.id).toBe('p')
  const { rows } = rateIssues({ issues, supports: {}, polls: [over, earlier], tallies: {} })
  expect(rows[0]).toMatchObject({ value: 3, groups: { yard: 3, neighbours: 0, guests: 0 } })
})

test('a vote in which nobody voted leaves them to their supports', () => {
  const empty: Poll = { ...poll, state: 'revealed', count: { voters: 0, options: [['benches', 0, 0]] } }
  expect(order({ issues, supports: {}, polls: [empty], tallies: {} })).toEqual(['1 pit 5', '2 light 5', '3 benches 1'])
})
