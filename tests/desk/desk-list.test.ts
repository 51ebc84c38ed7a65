import { expect, test } from 'vitest'
import { productionCalendar } from '#shared/core/production-calendar.ts'
import { groupOf, groupsOf, matching, tabsFor, tasksOf, timeLeft } from '../../client/screens/desk/desk-list.ts'
import { aCity, aPerson, aTask, bereg, gorsvet } from './a-task.ts'

// A Friday.
const today = '2026-11-20'

test('an executor sees the tasks of their own body and no list of others', () => {
  const executor = aPerson('executor', { body: gorsvet })
  const [own, other] = [aTask(), aTask({ body: bereg })]
  expect(tabsFor(executor)).toEqual(['mine'])
  expect(tasksOf('mine', [own, other], executor, today)).toEqual([own])
})

test('a controller begins with what waits for a check', () => {
  expect(tabsFor(aPerson('controller'))[0]).toBe('check')
  expect(tabsFor(aPerson('resident'))).toEqual([])
})

test('what was reported first is checked first', () => {
  const late = aTask({
    state: 'reported',
    deadline: '2026-11-01',
    steps: [{ kind: 'reported', at: '2026-11-19T10:00:00.000Z' }],
  })
  const early = aTask({
    state: 'reported',
    deadline: '2026-12-01',
    steps: [{ kind: 'reported', at: '2026-11-10T10:00:00.000Z' }],
  })
  expect(tasksOf('check', [late, early, aTask()], aPerson('controller'), today)).toEqual([early, late])
})

test('tasks stand by deadline, and the better supported one of a day first', () => {
  const tasks = [aTask({ deadline: '2026-12-01' }), aTask({ support: 3 }), aTask({ support: 30 })]
  expect(tasksOf('all', tasks, aPerson('controller'), today)).toEqual([tasks[2], tasks[1], tasks[0]])
})

test('a week ends with its Sunday', () => {
  expect(groupOf(aTask({ deadline: '2026-11-20' }), today)).toBe('week')
  expect(groupOf(aTask({ deadline: '2026-11-22' }), today)).toBe('week')
  expect(groupOf(aTask({ deadline: '2026-11-23' }), today)).toBe('later')
  expect(groupOf(aTask({ deadline: '2026-11-23' }), '2026-11-22')).toBe('later')
})

test('work that was reported late waits for the check and is not called overdue', () => {
  expect(groupOf(aTask({ deadline: '2026-11-19' }), today)).toBe('overdue')
  expect(groupOf(aTask({ deadline: '2026-11-19', state: 'reported' }), today)).toBe('check')
  expect(groupOf(aTask({ deadline: '2026-11-19', state: 'done' }), today)).toBe('done')
})

test('a group without tasks is not shown, and what is owed stands before what waits', () => {
  const tasks = [aTask({ state: 'done' }), aTask({ state: 'reported' }), aTask({ deadline: '2026-11-02' })]
  expect(groupsOf(tasks, today).map(({ group, tasks }) => [group, tasks.length])).toEqual([
    ['overdue', 1],
    ['check', 1],
    ['done', 1],
  ])
})

test('a search finds by number, place and body, whatever the letter ё is written as', () => {
  const [own, other] = [aTask({ number: '7/41' }), aTask({ number: '8/1', body: bereg, text: 'Убрать снег' })]
  const found = (words: string, body?: string) => matching([own, other], body, words, aCity)
  expect(found('7/41')).toEqual([own])
  expect(found('березовой горсвет')).toEqual([own])
  expect(found('БЕРЁЗОВОЙ снег')).toEqual([other])
  expect(found('', bereg)).toEqual([other])
  expect(found('луна')).toEqual([])
})

test('a task is found by the paper card of its question', () => {
  const [own, other] = [aTask({ number: '7/41', issue: 'lamp' }), aTask({ number: '8/1', issue: 'pit' })]
  expect(matching([own, other], undefined, 'карточка 17', aCity, new Set(['lamp']))).toEqual([own])
  expect(matching([own, other], undefined, 'карточка 17', aCity)).toEqual([])
})

test('time left is told in working days, and in calendar days once none is left', () => {
  expect(timeLeft('2026-11-27', today, productionCalendar)).toEqual({ daysLeft: 5, unit: 'working' })
  expect(timeLeft('2026-11-22', today, productionCalendar)).toEqual({ daysLeft: 2, unit: 'calendar' })
  expect(timeLeft(today, today, productionCalendar)).toEqual({ daysLeft: 0, unit: 'calendar' })
  expect(timeLeft('2026-11-16', today, productionCalendar)).toEqual({ daysLeft: -4, unit: 'calendar' })
})
