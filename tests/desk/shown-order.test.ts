import { expect, test } from 'vitest'
import { shownOrder } from '../../client/screens/desk/desk-list.ts'
import { aTask } from './a-task.ts'

const today = '2026-11-20'

test('a grouped list begins with what is overdue, whatever else is nearer to its end', () => {
  const [reported, overdue] = [aTask({ state: 'reported', deadline: '2026-11-01' }), aTask({ deadline: '2026-11-19' })]
  expect(shownOrder('all', [reported, overdue], today)).toEqual([overdue, reported])
})

test('a list that waits for control keeps its own order', () => {
  const [reported, overdue] = [aTask({ state: 'reported', deadline: '2026-11-01' }), aTask({ deadline: '2026-11-19' })]
  expect(shownOrder('check', [reported, overdue], today)).toEqual([reported, overdue])
})
