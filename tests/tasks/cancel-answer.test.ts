import { expect, test } from 'vitest'
import type { Outcome } from '#shared/issues/issue.ts'
import { cancelAnswer, type CancelAnswerFacts } from '#shared/tasks/cancel-answer.ts'
import type { TaskState } from '#shared/tasks/task.ts'
import { aMeeting, anId, given, moderator, now, theLights, theYard, whoMay, whoRunsIt } from '../support/rule.ts'

const task = anId('answer')
const promised: Outcome = { kind: 'written-answer', task, body: theLights, deadline: '2026-12-20' }
const facts = (more: Partial<CancelAnswerFacts> = {}, outcome: Outcome | undefined = promised): CancelAnswerFacts => ({
  meeting: aMeeting(),
  issue: {
    id: anId('issue'),
    text: 'Не горит фонарь',
    category: 'lighting',
    point: [39.9, 59.2],
    place: theYard,
    channel: 'phone',
    raisedAt: now,
    support: 3,
    state: 'accepted',
    outcome,
  },
  support: 3,
  task: { id: task, state: 'given' },
  ...more,
})
const because = { issue: anId('issue'), why: 'Ответили на месте' }
const cancel = (known = facts()) => given(known).by(moderator).when(cancelAnswer, because)

test('a promise of an answer is taken back with a reason: the issue is open again, the task stays as cancelled', () => {
  cancel().makes(
    { type: 'issues.outcome-withdrawn', issue: because.issue },
    { type: 'tasks.task-cancelled', task, text: because.why },
  )
  given(facts())
    .by(moderator)
    .when(cancelAnswer, { ...because, why: ' ' })
    .refuses('bad-input')
})

test('an answer that was given is not taken back, nor one after the protocol is approved', () => {
  for (const state of ['reported', 'done', 'cancelled'] as const satisfies TaskState[])
    cancel(facts({ task: { id: task, state } })).refuses('task-state-wrong', { state })
  given(facts({ meeting: aMeeting({ phase: 'published' }) }))
    .by(moderator)
    .when(cancelAnswer, because, { stream: 'city' })
    .refuses('meeting-published')
})

test('where no answer was promised there is none to take back', () => {
  cancel(facts({}, { kind: 'explained', text: 'Чинят' })).refuses('answer-not-promised')
  cancel(facts({ task: undefined })).refuses('answer-not-promised')
})

test('who runs the meeting takes a promise back, and nobody else', () => {
  expect(whoMay(cancelAnswer, facts(), because)).toEqual(whoRunsIt)
})
