import { expect, test } from 'vitest'
import { findItem, itemsOf } from '../../client/screens/public/items.ts'
import { aCity, aMeeting, anIssue, aTask } from './city.ts'

const now = '2026-11-21T10:00:00.000Z'

test('an issue and the task that came of it are one mark, which keeps the id of the issue', () => {
  const outcome = { kind: 'instruction' as const, instruction: 'n', number: '7/3', task: 't' }
  const items = itemsOf(aCity({ issues: [anIssue('i', { outcome })], tasks: [aTask('t', { issue: 'i' })] }), now)
  expect(items.map(({ id, kind, state }) => ({ id, kind, state }))).toEqual([{ id: 'i', kind: 'task', state: 'given' }])
  expect(findItem(items, 't')?.id).toBe('i')
})

test('issues joined to another have no mark of their own and are found by their own id', () => {
  const to = (id: string) => ({ kind: 'joined' as const, to: id })
  const issues = [anIssue('a'), anIssue('b', { outcome: to('a') }), anIssue('c', { outcome: to('b') })]
  const items = itemsOf(aCity({ issues }), now)
  expect(items.map(item => item.id)).toEqual(['a'])
  expect(items[0]?.joined.map(issue => issue.id)).toEqual(['b', 'c'])
  expect(findItem(items, 'c')?.id).toBe('a')
})

test('issues joined in a circle, or to one nobody may see, stay on the map', () => {
  const to = (id: string) => ({ kind: 'joined' as const, to: id })
  const issues = [
    anIssue('a', { outcome: to('b') }),
    anIssue('b', { outcome: to('a') }),
    anIssue('c', { outcome: to('gone') }),
  ]
  expect(itemsOf(aCity({ issues }), now).map(item => item.id)).toEqual(['a', 'b', 'c'])
})

test('a task is overdue from the day after its deadline, in the time of the town', () => {
  const city = aCity({ tasks: [aTask('t', { deadline: '2026-11-20', state: 'in-work' })] })
  expect(itemsOf(city, '2026-11-20T20:59:00.000Z')[0]?.state).toBe('in-work')
  expect(itemsOf(city, '2026-11-20T21:00:00.000Z')[0]?.state).toBe('overdue')
})

test('a report that waits for control is not overdue', () => {
  const [item] = itemsOf(aCity({ tasks: [aTask('t', { deadline: '2026-11-01', state: 'reported' })] }), now)
  expect(item?.state).toBe('in-work')
})

test('what is not accepted yet, or hidden, is not on the map even for the staff', () => {
  const issues = [anIssue('p', { state: 'pending' }), anIssue('h', { state: 'hidden', text: '' })]
  expect(itemsOf(aCity({ issues }), now)).toEqual([])
})

test('an issue in a running vote is coloured as such, an explained one as done, one beyond the town as refused', () => {
  const issues = [
    anIssue('a'),
    anIssue('b', { outcome: { kind: 'explained', text: 'Почему так' } }),
    anIssue('c', { outcome: { kind: 'not-ours', text: 'Это область' } }),
    anIssue('d'),
  ]
  const polls = {
    p: {
      id: 'p',
      meeting: 'met',
      kind: 'priority' as const,
      title: 'Рейтинг',
      mode: 'taps' as const,
      points: 1,
      visibility: 'live' as const,
      electorate: 'all' as const,
      options: ['a'],
      state: 'open' as const,
      startedAt: now,
    },
  }
  expect(itemsOf(aCity({ issues, polls }), now).map(item => item.state)).toEqual(['vote', 'done', 'refused', 'new'])
})

test('a task of an issue that has been hidden since stays on the map by itself', () => {
  const items = itemsOf(
    aCity({ issues: [anIssue('i', { state: 'hidden' })], tasks: [aTask('t', { issue: 'i' })] }),
    now,
  )
  expect(items.map(item => [item.id, item.issue])).toEqual([['t', undefined]])
})

test('a meeting stands where its place is', () => {
  const [item] = itemsOf(aCity({ meetings: [aMeeting('m', { place: 'far', phase: 'planned' })] }), now)
  expect(item).toMatchObject({ kind: 'meeting', point: [39.1, 59], state: 'planned' })
})
