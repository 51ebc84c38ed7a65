import { expect, test } from 'vitest'
import { giveInstruction, withdrawInstruction, type GiveFacts } from '#shared/tasks/give-instruction.ts'
import type { Task } from '#shared/tasks/task.ts'
import {
  aMeeting,
  anId,
  anInstruction,
  given,
  moderator,
  now,
  theLights,
  theMeeting,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const yardPin: [number, number] = [39.9, 59.2]
const issuePin: [number, number] = [39.91, 59.21]
const issue = {
  id: anId('issue'),
  state: 'accepted',
  category: 'lighting',
  point: issuePin,
  place: theYard,
  supports: 12,
} as const
const prepared: GiveFacts = {
  meeting: aMeeting(),
  point: yardPin,
  instruction: anInstruction({ issue: issue.id, source: 'town' }),
  lastNumber: 2,
  issue,
}
const instruction = anId('instruction')
const give = (known: Partial<GiveFacts> = {}, context = {}) =>
  given({ ...prepared, ...known })
    .by(moderator)
    .when(giveInstruction, { instruction }, context)
const task: Task = {
  id: anId('fresh'),
  kind: 'instruction',
  meeting: theMeeting,
  issue: issue.id,
  instruction,
  number: '7/3',
  text: 'Починить фонарь у третьего подъезда',
  category: 'lighting',
  place: theYard,
  point: issuePin,
  body: theLights,
  deadline: '2026-12-11',
  source: 'town',
  support: 12,
  state: 'given',
  steps: [{ kind: 'given', at: now, body: theLights, deadline: '2026-12-11' }],
}
const announced = anInstruction({ issue: issue.id, source: 'town', state: 'given', number: 3, givenAt: now })

test('an announced instruction gets its number, decides its issue, and is a task on the map in the same moment', () => {
  give().makes(
    { type: 'meetings.instruction-given', meeting: theMeeting, instruction: announced },
    {
      type: 'issues.outcome-set',
      issue: issue.id,
      outcome: { kind: 'instruction', instruction, number: '7/3', task: anId('fresh') },
      support: 12,
    },
    { type: 'tasks.task-created', task },
  )
  give().answers({ number: '7/3', task: anId('fresh') })
})

test('an instruction without an issue stands in the yard, about nothing in particular', () => {
  const alone = give({ issue: undefined, instruction: anInstruction(), lastNumber: 0 })
  expect(alone.events().map(e => e.type)).toEqual(['meetings.instruction-given', 'tasks.task-created'])
  expect(alone.events()[1]).toMatchObject({
    task: { number: '7/1', category: 'other', place: theYard, point: yardPin, support: 0 },
  })
})

test('who runs the meeting announces and takes back, and nobody else', () => {
  expect(whoMay(giveInstruction, prepared, { instruction })).toEqual(whoRunsIt)
  expect(whoMay(withdrawInstruction, over(), { instruction })).toEqual(whoRunsIt)
})

test('an instruction is announced in an open meeting', () => {
  for (const phase of ['planned', 'closed', 'published'] as const)
    give({ meeting: aMeeting({ phase }) }).refuses('meeting-not-open')
})

test('an instruction is announced once', () => {
  for (const state of ['given', 'withdrawn'] as const)
    give({ instruction: anInstruction({ state }) }).refuses('instruction-not-prepared')
})

test('an issue hidden or decided meanwhile gets no instruction', () => {
  give({ issue: { ...issue, state: 'hidden' } }).refuses('issue-not-accepted')
  give({ issue: { ...issue, outcome: { kind: 'explained', text: 'Уже заменили' } } }).refuses('issue-has-outcome')
})

test('nothing is overdue from birth: a deadline that passed since it was written must be written anew', () => {
  give({ instruction: anInstruction({ deadline: '2026-11-19' }) }).refuses('deadline-in-past')
  expect(give({ instruction: anInstruction({ deadline: '2026-11-20' }) }).events()).toHaveLength(3)
  give({ instruction: anInstruction({ deadline: '2026-11-20' }) }, { timeZone: 'Asia/Kamchatka' }).refuses(
    'deadline-in-past',
  )
})

function over(known: Partial<GiveFacts> = {}): GiveFacts {
  return { ...prepared, instruction: announced, task: task.id, ...known }
}
const takeBack = (known: Partial<GiveFacts> = {}, at = now) =>
  given(over(known)).by(moderator).when(withdrawInstruction, { instruction }, { now: at })

test('taken back, it takes its decision and its task with it', () => {
  takeBack().makes(
    { type: 'meetings.instruction-withdrawn', meeting: theMeeting, instruction },
    { type: 'issues.outcome-withdrawn', issue: issue.id },
    { type: 'tasks.task-withdrawn', task: task.id },
  )
  expect(
    takeBack({ issue: undefined })
      .events()
      .map(e => e.type),
  ).toEqual(['meetings.instruction-withdrawn', 'tasks.task-withdrawn'])
})

test('it may be taken back for thirty seconds and not a moment longer', () => {
  expect(takeBack({}, '2026-11-20T15:30:30.000Z').events()).toHaveLength(3)
  takeBack({}, '2026-11-20T15:30:30.001Z').refuses('take-back-too-late', { seconds: 30 })
})

test('what is not announced is not taken back', () => {
  takeBack({ instruction: anInstruction() }).refuses('instruction-not-given')
  takeBack({ instruction: anInstruction({ state: 'withdrawn', givenAt: now }) }).refuses('instruction-not-given')
  takeBack({ task: undefined }).refuses('instruction-not-given')
})
