import { expect, test } from 'vitest'
import { cancelInstruction, changeInstruction, type ChangeInstructionFacts } from '#shared/tasks/change-instruction.ts'
import type { TaskState } from '#shared/tasks/task.ts'
import {
  aMeeting,
  anId,
  anInstruction,
  given,
  moderator,
  now,
  theLights,
  theMeeting,
  theRoads,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const issue = anId('issue')
const task = anId('task')
const instruction = anId('instruction')
const announced = anInstruction({
  issue,
  source: 'town',
  state: 'given',
  number: 3,
  givenAt: '2026-11-20T15:00:00.000Z',
})
const facts = (known: Partial<ChangeInstructionFacts> = {}): ChangeInstructionFacts => ({
  meeting: aMeeting(),
  instruction: announced,
  issue: { id: issue },
  task: { id: task, state: 'given' },
  bodyKnown: true,
  ...known,
})
const was = { text: announced.text, body: theLights, deadline: '2026-12-11', source: 'town' } as const
const words = {
  text: 'Починить фонарь и поставить второй',
  body: theLights,
  deadline: '2026-12-20',
  source: 'region',
} as const
const why = 'Жители попросили второй фонарь'
const change = (known: Partial<ChangeInstructionFacts> = {}, input: Partial<typeof words> & object = {}) =>
  given(facts(known))
    .by(moderator)
    .when(changeInstruction, { instruction, ...words, ...input, why })
const cancel = (known: Partial<ChangeInstructionFacts> = {}) =>
  given(facts(known)).by(moderator).when(cancelInstruction, { instruction, why })

test('a changed instruction says the new words, keeps the old ones with the reason, and its task follows', () => {
  const history = [{ at: now, why, ...was }]
  change().makes(
    { type: 'meetings.instruction-changed', meeting: theMeeting, instruction: { ...announced, ...words, history } },
    { type: 'tasks.task-changed', task, why, ...words, was, isAnew: false },
    { type: 'meetings.instruction-change-noted', instruction, actor: moderator.id },
  )
})

test('every change adds to the history, and nothing that was said is lost', () => {
  const first = { at: '2026-11-20T15:10:00.000Z', why: 'Опечатка', ...was, text: 'Пачинить фонарь' }
  const [event] = change({ instruction: { ...announced, history: [first] } }).events()
  expect(event).toMatchObject({ instruction: { history: [first, { at: now, why, text: was.text }] } })
})

test('another body has accepted nothing yet, and one that declined is asked again', () => {
  const isAnew = (known: Partial<ChangeInstructionFacts>, body = theLights) =>
    (
      given(facts(known))
        .by(moderator)
        .when(changeInstruction, { instruction, ...words, body, why })
        .events()[1] as { isAnew: boolean }
    ).isAnew
  expect(isAnew({ task: { id: task, state: 'in-work' } })).toBe(false)
  expect(isAnew({ task: { id: task, state: 'in-work' } }, theRoads)).toBe(true)
  expect(isAnew({ task: { id: task, state: 'declined' } })).toBe(true)
})

test('a cancelled instruction keeps its number and its words, leaves its issue open again, and its task ends', () => {
  const history = [{ at: now, why, ...was }]
  cancel().makes(
    {
      type: 'meetings.instruction-cancelled',
      meeting: theMeeting,
      instruction: { ...announced, state: 'cancelled', history },
    },
    { type: 'issues.outcome-withdrawn', issue },
    { type: 'tasks.task-cancelled', task, text: why },
    { type: 'meetings.instruction-change-noted', instruction, actor: moderator.id },
  )
  expect(
    cancel({ issue: undefined })
      .events()
      .map(e => e.type),
  ).not.toContain('issues.outcome-withdrawn')
})

test('who runs the meeting changes and cancels, and nobody else', () => {
  expect(whoMay(changeInstruction, facts(), { instruction, ...words, why })).toEqual(whoRunsIt)
  expect(whoMay(cancelInstruction, facts(), { instruction, why })).toEqual(whoRunsIt)
})

test('instructions change while the meeting runs and after it, and no longer once its results are published', () => {
  for (const does of [change, cancel]) {
    for (const phase of ['open', 'closed'] as const)
      expect(does({ meeting: aMeeting({ phase }) }).events().length).toBeGreaterThan(2)
    for (const phase of ['published', 'planned'] as const)
      does({ meeting: aMeeting({ phase }) }).refuses('protocol-published')
  }
})

test('only what is in force is changed: not what is prepared, taken back, cancelled or already reported', () => {
  for (const does of [change, cancel]) {
    for (const state of ['prepared', 'withdrawn', 'cancelled'] as const)
      does({ instruction: { ...announced, state } }).refuses('instruction-not-given')
    does({ task: undefined }).refuses('instruction-not-given')
    for (const state of ['reported', 'done', 'cancelled'] satisfies TaskState[])
      does({ task: { id: task, state } }).refuses('task-state-wrong', { state })
  }
})

test('the new words are held to the same rules, and a reason is a must', () => {
  change({ bodyKnown: false }).refuses('body-unknown')
  given(facts())
    .by(moderator)
    .when(changeInstruction, { instruction, ...words, deadline: '2026-11-19', why })
    .refuses('deadline-in-past')
  given(facts())
    .by(moderator)
    .when(changeInstruction, { instruction, ...words, why: ' ' })
    .refuses('bad-input')
})
