import { expect, test } from 'vitest'
import { lastTime } from '../../client/tasks/last-time.ts'
import { aTask } from './a-task.ts'

const here = aTask().place
const meeting = { id: 'now', place: here, number: 9 }
const told = (tasks: ReturnType<typeof aTask>[]) =>
  lastTime(Object.fromEntries(tasks.map(task => [task.id, task])), meeting).map(task => task.number)

test('what was promised here is told from the latest meeting back, in the order of each protocol', () => {
  expect(
    told([
      aTask({ meeting: 'old', number: '3/1', state: 'done' }),
      aTask({ meeting: 'last', number: '7/10' }),
      aTask({ meeting: 'last', number: '7/2' }),
    ]),
  ).toEqual(['7/2', '7/10', '3/1'])
})

test('what is promised tonight, elsewhere, later, in writing or no longer is not of last time', () => {
  expect(
    told([
      aTask({ meeting: 'now', number: '9/1' }),
      aTask({ meeting: 'last', number: '7/1', place: 'elsewhere' }),
      aTask({ meeting: 'next', number: '11/1' }),
      aTask({ meeting: 'last', kind: 'answer', number: undefined }),
      aTask({ meeting: 'last', number: '7/3', state: 'cancelled' }),
    ]),
  ).toEqual([])
})
