import { expect, test } from 'vitest'
import type { Actor } from '#shared/core/actor.ts'
import type { TaskState } from '#shared/tasks/task.ts'
import { offeredActions } from '../../client/tasks/offered-actions.ts'
import { aPerson, aTask, bereg, gorsvet } from './a-task.ts'

const now = '2026-11-20T12:00:00.000Z'
const offered = (state: TaskState, actor: Actor) => offeredActions(aTask({ state }), actor, now, 'Europe/Moscow')

test('an executor is offered what the state of their task allows', () => {
  const executor = aPerson('executor', { body: gorsvet })
  expect(offered('given', executor)).toEqual(['accept', 'decline'])
  expect(offered('in-work', executor)).toEqual(['done', 'progress', 'decline'])
  expect(offered('declined', executor)).toEqual([])
  expect(offered('reported', executor)).toEqual([])
  expect(offered('done', executor)).toEqual([])
})

test('an executor of another body is offered nothing', () => {
  expect(offered('given', aPerson('executor', { body: bereg }))).toEqual([])
})

test('control is offered to close and to return a report, and to find another body', () => {
  const controller = aPerson('controller')
  expect(offered('reported', controller)).toEqual(['close', 'return'])
  expect(offered('declined', controller)).toEqual(['reassign'])
  expect(offered('in-work', controller)).toEqual(['reassign', 'extend'])
  expect(offered('done', controller)).toEqual([])
})

test('who only watches is offered nothing', () => {
  expect(offered('reported', aPerson('head'))).toEqual([])
})
