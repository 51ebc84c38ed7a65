import { expect, test } from 'vitest'
import { isOverdue, isPlanned, taskStates } from '#shared/tasks/task.ts'

const overdueOn = (today: string) => taskStates.filter(state => isOverdue({ state, deadline: '2026-12-11' }, today))

test('nothing is overdue on the day of its deadline', () => {
  expect(overdueOn('2026-12-11')).toEqual([])
})

test('the day after, all work still owed is overdue; reported work waits for control, done work for nobody', () => {
  expect(overdueOn('2026-12-12')).toEqual(['given', 'declined', 'in-work'])
  expect(overdueOn('2027-01-01')).toEqual(['given', 'declined', 'in-work'])
})

test('what is in the plan of a year is in the plan all winter, owed in its year, and overdue only after its end', () => {
  const task = { state: 'given', planYear: 2027, deadline: '2027-12-31' } as const
  for (const day of ['2026-11-20', '2027-02-01', '2027-12-31']) {
    expect(isPlanned(task, day), day).toBe(true)
    expect(isOverdue(task, day), day).toBe(false)
  }
  expect([isPlanned(task, '2028-01-01'), isOverdue(task, '2028-01-01')]).toEqual([false, true])
  const begun = { ...task, state: 'in-work' } as const
  expect([isPlanned(begun, '2026-12-31'), isPlanned(begun, '2027-01-01')]).toEqual([true, false])
  expect(taskStates.filter(state => isPlanned({ state, planYear: 2027 }, '2026-12-01'))).toEqual(['given', 'in-work'])
})
