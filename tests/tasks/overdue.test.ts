import { expect, test } from 'vitest'
import { isOverdue, taskStates } from '#shared/tasks/task.ts'

const overdueOn = (today: string) => taskStates.filter(state => isOverdue({ state, deadline: '2026-12-11' }, today))

test('nothing is overdue on the day of its deadline', () => {
  expect(overdueOn('2026-12-11')).toEqual([])
})

test('the day after, all work still owed is overdue; reported work waits for control, done work for nobody', () => {
  expect(overdueOn('2026-12-12')).toEqual(['given', 'declined', 'in-work'])
  expect(overdueOn('2027-01-01')).toEqual(['given', 'declined', 'in-work'])
})
