import { expect, test } from 'vitest'
import { acceptTask, declineTask, reportDone, reportProgress } from '#shared/tasks/execute-task.ts'
import { taskStates, type TaskFacts, type TaskState } from '#shared/tasks/task.ts'
import { aPerson, anId, executor, given, moderator, theDistrict, theLights, theRoads, whoMay } from '../support/rule.ts'

const task = anId('task')
const facts = (state: TaskState, known: Partial<TaskFacts> = {}): TaskFacts => ({
  task: { id: task, state, body: theLights, deadline: '2026-12-11' },
  photosKnown: true,
  bodyKnown: true,
  ...known,
})
const report = { task, text: 'Фонарь заменён', photos: [anId('photo')] }
const notOurs = { task, text: 'Это сети области' }
const allBut = (...states: TaskState[]) => taskStates.filter(s => !states.includes(s)).map(s => facts(s))

test('a given task is taken on, once', () => {
  given(facts('given')).by(executor).when(acceptTask, { task }).makes({ type: 'tasks.task-accepted', task })
  for (const wrong of allBut('given'))
    given(wrong).by(executor).when(acceptTask, { task }).refuses('task-state-wrong', { state: wrong.task.state })
})

test('only the body that the task is given to works on it; another body, control and the moderator do not', () => {
  const theirs = ['town', 'executor']
  expect(whoMay(acceptTask, facts('given'), { task })).toEqual(theirs)
  expect(whoMay(declineTask, facts('given'), notOurs)).toEqual(theirs)
  expect(whoMay(reportProgress, facts('in-work'), report)).toEqual(theirs)
  expect(whoMay(reportDone, facts('in-work'), report)).toEqual(theirs)
  given(facts('given')).by(moderator).when(acceptTask, { task }).refuses('forbidden')
})

test('a body that helps tells how the work goes, and does nothing else about it', () => {
  const helped = (state: TaskState) => facts(state, { task: { ...facts(state).task, coExecutors: [theRoads] } })
  const both = ['town', 'executor', 'executor of another body']
  expect(whoMay(reportProgress, helped('in-work'), report)).toEqual(both)
  expect(whoMay(reportDone, helped('in-work'), report)).toEqual(both.slice(0, 2))
  expect(whoMay(declineTask, helped('in-work'), notOurs)).toEqual(both.slice(0, 2))
  expect(whoMay(acceptTask, helped('given'), { task })).toEqual(both.slice(0, 2))
})

test('an executor of no body in particular, or limited to a place, executes nothing', () => {
  for (const within of [{ place: theDistrict }, { place: theDistrict, body: theLights }])
    given(facts('given'))
      .by(aPerson('limited executor', 'executor', within))
      .when(acceptTask, { task })
      .refuses('forbidden')
})

test('a body says with a reason that a task is not theirs, also when it has begun', () => {
  for (const state of ['given', 'in-work'] as const)
    given(facts(state))
      .by(executor)
      .when(declineTask, notOurs)
      .makes({ type: 'tasks.task-declined', ...notOurs })
  for (const wrong of allBut('given', 'in-work'))
    given(wrong).by(executor).when(declineTask, notOurs).refuses('task-state-wrong')
  given(facts('given')).by(executor).when(declineTask, { task, text: ' ' }).refuses('bad-input')
})

test('how the work goes is told while it goes, with photos or without', () => {
  given(facts('in-work'))
    .by(executor)
    .when(reportProgress, report)
    .makes({ type: 'tasks.progress-reported', ...report })
  expect(
    given(facts('in-work'))
      .by(executor)
      .when(reportProgress, { ...report, photos: [] })
      .events(),
  ).toHaveLength(1)
  for (const wrong of allBut('in-work'))
    given(wrong).by(executor).when(reportProgress, report).refuses('task-state-wrong')
})

test('work is reported done once', () => {
  given(facts('in-work'))
    .by(executor)
    .when(reportDone, report)
    .makes({ type: 'tasks.completion-reported', ...report })
  for (const wrong of allBut('in-work')) given(wrong).by(executor).when(reportDone, report).refuses('task-state-wrong')
})

test('a photo that did not arrive proves nothing, and there are three at most', () => {
  for (const command of [reportProgress, reportDone]) {
    given(facts('in-work', { photosKnown: false }))
      .by(executor)
      .when(command, report)
      .refuses('photo-unknown')
    given(facts('in-work'))
      .by(executor)
      .when(command, { ...report, photos: ['a', 'b', 'c', 'd'].map(anId) })
      .refuses('bad-input')
  }
})
