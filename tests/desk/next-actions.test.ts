import { expect, test } from 'vitest'
import { nextActions } from '../../client/screens/schedule/next-actions.tsx'
import { aTask } from './a-task.ts'

test('after a meeting: who has not answered and for how long, what was returned, which answers fall due first', () => {
  const tasks = [
    aTask({ id: 'fresh', meeting: 'm', steps: [{ kind: 'given', at: '2026-11-19T10:00:00.000Z' }] }),
    aTask({ id: 'old', meeting: 'm', steps: [{ kind: 'given', at: '2026-11-10T10:00:00.000Z' }] }),
    aTask({ id: 'accepted', meeting: 'm', state: 'in-work' }),
    aTask({ id: 'other', meeting: 'another' }),
    aTask({ id: 'returned', meeting: 'm', state: 'declined' }),
    aTask({ id: 'later', meeting: 'm', kind: 'answer', deadline: '2026-12-20' }),
    aTask({ id: 'sooner', meeting: 'm', kind: 'answer', state: 'in-work', deadline: '2026-12-01' }),
    aTask({ id: 'answered', meeting: 'm', kind: 'answer', state: 'done' }),
  ]
  const { unaccepted, declined, answers } = nextActions(
    Object.fromEntries(tasks.map(task => [task.id, task])),
    'm',
    '2026-11-20',
    'Europe/Moscow',
  )
  expect(unaccepted.map(({ task, days }) => [task.id, days])).toEqual([
    ['old', 10],
    ['fresh', 1],
  ])
  expect(declined.map(task => task.id)).toEqual(['returned'])
  expect(answers.map(task => task.id)).toEqual(['sooner', 'later'])
})
