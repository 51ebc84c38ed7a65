import { expect, test } from 'vitest'
import type { Issue } from '#shared/issues/issue.ts'
import { promiseAnswer, type PromiseFacts } from '#shared/tasks/promise-answer.ts'
import {
  aMeeting,
  anId,
  given,
  moderator,
  now,
  theLights,
  theMeeting,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const issue = {
  id: anId('issue'),
  text: 'Не горит фонарь',
  category: 'lighting',
  point: [39.9, 59.2] as [number, number],
  place: theYard,
  channel: 'phone',
  raisedAt: now,
  support: 3,
  state: 'accepted',
} as const
const facts = (known: Partial<Issue> = {}, rest: Partial<PromiseFacts> = {}): PromiseFacts => ({
  meeting: aMeeting(),
  issue: { ...issue, ...known },
  support: 12,
  bodyKnown: true,
  ...rest,
})
const promise = { issue: issue.id, body: theLights, deadline: '2026-12-20' }

test('an answer in writing is a task of the body that owes it, without a number of the protocol', () => {
  given(facts())
    .by(moderator)
    .when(promiseAnswer, promise)
    .makes(
      {
        type: 'issues.outcome-set',
        issue: issue.id,
        outcome: { kind: 'written-answer', task: anId('fresh'), body: theLights, deadline: '2026-12-20' },
        support: 12,
      },
      {
        type: 'tasks.task-created',
        task: {
          id: anId('fresh'),
          kind: 'answer',
          meeting: theMeeting,
          issue: issue.id,
          text: 'Не горит фонарь',
          category: 'lighting',
          place: theYard,
          point: [39.9, 59.2],
          body: theLights,
          deadline: '2026-12-20',
          support: 12,
          state: 'given',
          steps: [{ kind: 'given', at: now, body: theLights, deadline: '2026-12-20' }],
        },
      },
    )
})

test('who runs the meeting promises, and nobody else', () => {
  expect(whoMay(promiseAnswer, facts(), promise)).toEqual(whoRunsIt)
})

test('an issue left at the close is promised an answer in the city, and not in the meeting', () => {
  const left = given(facts({}, { meeting: aMeeting({ phase: 'closed' }) })).by(moderator)
  expect(left.when(promiseAnswer, promise, { stream: 'city' }).events()).toHaveLength(2)
  left.when(promiseAnswer, promise).refuses('wrong-stream')
  given(facts()).by(moderator).when(promiseAnswer, promise, { stream: 'city' }).refuses('wrong-stream')
})

test('what is hidden, waiting or decided is promised nothing', () => {
  for (const state of ['pending', 'hidden'] as const)
    given(facts({ state })).by(moderator).when(promiseAnswer, promise).refuses('issue-not-accepted')
  given(facts({ outcome: { kind: 'explained', text: 'Уже заменили' } }))
    .by(moderator)
    .when(promiseAnswer, promise)
    .refuses('issue-has-outcome')
})

test('a known body answers, by a day that has not passed', () => {
  given(facts({}, { bodyKnown: false }))
    .by(moderator)
    .when(promiseAnswer, promise)
    .refuses('body-unknown')
  given(facts())
    .by(moderator)
    .when(promiseAnswer, { ...promise, deadline: '2026-11-19' })
    .refuses('deadline-in-past')
  expect(
    given(facts())
      .by(moderator)
      .when(promiseAnswer, { ...promise, deadline: '2026-11-20' })
      .events(),
  ).toHaveLength(2)
})
