import { expect, test } from 'vitest'
import { closeTask, extendDeadline, reassignTask, returnTask } from '#shared/tasks/control-task.ts'
import { taskStates, type TaskFacts, type TaskState } from '#shared/tasks/task.ts'
import { aPerson, anId, controller, given, theLights, theRoads, theYard, whoMay } from '../support/rule.ts'

const task = anId('task')
const facts = (state: TaskState, known: Partial<TaskFacts> = {}): TaskFacts => ({
  task: { id: task, state, body: theLights, deadline: '2026-12-11' },
  photosKnown: true,
  bodyKnown: true,
  ...known,
})
const again = { task, text: 'Фонарь снова погас', deadline: '2026-12-25' }
const other = { task, body: theRoads, deadline: '2026-12-25' }
const allBut = (...states: TaskState[]) => taskStates.filter(s => !states.includes(s)).map(s => facts(s))

test('control takes reported work off the list, with a word or without', () => {
  given(facts('reported')).by(controller).when(closeTask, { task }).makes({ type: 'tasks.task-closed', task })
  given(facts('reported'))
    .by(controller)
    .when(closeTask, { task, text: 'Проверено' })
    .makes({ type: 'tasks.task-closed', task, text: 'Проверено' })
})

test('nothing is closed or returned that was not reported', () => {
  for (const wrong of allBut('reported')) {
    given(wrong).by(controller).when(closeTask, { task }).refuses('task-state-wrong')
    given(wrong).by(controller).when(returnTask, again).refuses('task-state-wrong', { state: wrong.task.state })
  }
})

test('only control controls: no executor, no moderator, no head, and no controller of one place', () => {
  const control = ['town', 'controller', 'admin']
  expect(whoMay(closeTask, facts('reported'), { task })).toEqual(control)
  expect(whoMay(returnTask, facts('reported'), again)).toEqual(control)
  expect(whoMay(reassignTask, facts('given'), other)).toEqual(control)
  expect(whoMay(extendDeadline, facts('given'), again)).toEqual(control)
  given(facts('reported'))
    .by(aPerson('yard controller', 'controller', { place: theYard }))
    .when(closeTask, { task })
    .refuses('forbidden')
})

test('reported work is returned with a reason and a deadline', () => {
  given(facts('reported'))
    .by(controller)
    .when(returnTask, again)
    .makes({ type: 'tasks.task-returned', ...again })
  given(facts('reported'))
    .by(controller)
    .when(returnTask, { ...again, text: '' })
    .refuses('bad-input')
})

test('a task goes to another body until its work is reported', () => {
  for (const state of ['given', 'declined', 'in-work'] as const)
    given(facts(state))
      .by(controller)
      .when(reassignTask, other)
      .makes({ type: 'tasks.task-reassigned', ...other })
  for (const wrong of allBut('given', 'declined', 'in-work'))
    given(wrong).by(controller).when(reassignTask, other).refuses('task-state-wrong')
  given(facts('declined', { bodyKnown: false }))
    .by(controller)
    .when(reassignTask, other)
    .refuses('body-unknown')
})

test('a deadline moves with a reason, while work is owed', () => {
  for (const state of ['given', 'in-work'] as const)
    given(facts(state))
      .by(controller)
      .when(extendDeadline, again)
      .makes({ type: 'tasks.deadline-extended', ...again })
  for (const wrong of allBut('given', 'in-work'))
    given(wrong).by(controller).when(extendDeadline, again).refuses('task-state-wrong')
  given(facts('given'))
    .by(controller)
    .when(extendDeadline, { ...again, text: '\n' })
    .refuses('bad-input')
})

test('no deadline is set in the past, by the town’s own calendar', () => {
  for (const [deadline, context, past] of [
    ['2026-11-20', {}, false],
    ['2026-11-19', {}, true],
    ['2026-11-20', { timeZone: 'Asia/Kamchatka' }, true],
  ] as const) {
    const outcomes = [
      given(facts('reported'))
        .by(controller)
        .when(returnTask, { ...again, deadline }, context),
      given(facts('given'))
        .by(controller)
        .when(reassignTask, { ...other, deadline }, context),
      given(facts('given'))
        .by(controller)
        .when(extendDeadline, { ...again, deadline }, context),
    ]
    for (const outcome of outcomes) {
      if (past) outcome.refuses('deadline-in-past')
      else expect(outcome.events()).toHaveLength(1)
    }
  }
})
