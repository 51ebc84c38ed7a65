import { expect, test } from 'vitest'
import type { Issue, Outcome } from '#shared/issues/issue.ts'
import { joinIssue, type JoinIssueFacts } from '#shared/issues/join-issue.ts'
import { withdrawOutcome, type WithdrawOutcomeFacts } from '#shared/issues/withdraw-outcome.ts'
import { aMeeting, anId, given, moderator, theMeeting, theYard, whoMay, whoRunsIt } from '../support/rule.ts'

const [issue, to, earlier] = [anId('issue'), anId('other issue'), anId('joined before')]
const known = {
  id: issue,
  text: 'Не горит фонарь',
  category: 'lighting',
  point: [39.9, 59.2] as [number, number],
  place: theYard,
  channel: 'phone',
  raisedAt: '2026-11-20T15:00:00.000Z',
  support: 3,
} as const
const joining = (more: Partial<JoinIssueFacts> = {}, state: Issue['state'] = 'accepted'): JoinIssueFacts => ({
  meeting: aMeeting(),
  issue: { ...known, state },
  support: 12,
  targetAccepted: true,
  joined: [],
  supportTogether: 17,
  ...more,
})
const outcome: Outcome = { kind: 'joined', to }

test('an issue is joined to another, and the other one counts the people of both', () => {
  given(joining())
    .by(moderator)
    .when(joinIssue, { issue, to })
    .makes({ type: 'issues.outcome-set', issue, outcome, support: 12, supports: [[to, 17]] })
})

test('an issue that still waits is accepted by being joined', () => {
  const events = given(joining({}, 'pending')).by(moderator).when(joinIssue, { issue, to }).events()
  expect(events.map(e => e.type)).toEqual(['issues.issue-accepted', 'issues.outcome-set'])
})

test('what was joined to it before goes along', () => {
  const events = given(joining({ joined: [[earlier, 4]] }))
    .by(moderator)
    .when(joinIssue, { issue, to })
    .events()
  expect(events[1]).toEqual({ type: 'issues.outcome-set', issue: earlier, outcome, support: 4 })
})

test('an issue is joined neither to itself, nor to one that nobody may see, nor to one that is joined to it', () => {
  const join = (facts: JoinIssueFacts, target = to) => given(facts).by(moderator).when(joinIssue, { issue, to: target })
  join(joining(), issue).refuses('not-found')
  join(joining({ targetAccepted: false })).refuses('not-found')
  join(joining({ joined: [[to, 1]] })).refuses('not-found')
})

test('a decided issue is not joined, nor a hidden one, nor from elsewhere', () => {
  const decided = { ...known, state: 'accepted' as const, outcome: { kind: 'explained' as const, text: 'Чинят' } }
  given(joining({ issue: decided }))
    .by(moderator)
    .when(joinIssue, { issue, to })
    .refuses('issue-has-outcome')
  given(joining({}, 'hidden')).by(moderator).when(joinIssue, { issue, to }).refuses('issue-not-accepted')
  given(joining()).by(moderator).when(joinIssue, { issue, to }, { stream: 'city' }).refuses('wrong-stream')
})

const decided = (given: Outcome | undefined, more: Partial<WithdrawOutcomeFacts> = {}): WithdrawOutcomeFacts => ({
  meeting: aMeeting(),
  issue: { ...known, state: 'accepted', ...(given && { outcome: given }) },
  support: 12,
  keptDecided: false,
  ...more,
})
const take = (facts: WithdrawOutcomeFacts) => given(facts).by(moderator).when(withdrawOutcome, { issue })

test('who runs the meeting joins and separates, and nobody else', () => {
  expect(whoMay(joinIssue, joining(), { issue, to })).toEqual(whoRunsIt)
  expect(whoMay(withdrawOutcome, decided(outcome), { issue })).toEqual(whoRunsIt)
})

test('a joined issue stands by itself again, each with its own figure', () => {
  const supportsApart = [
    [issue, 12],
    [to, 7],
  ] as const
  take(decided(outcome, { supportsApart })).makes({
    type: 'issues.outcome-withdrawn',
    issue,
    supports: [
      [issue, 12],
      [to, 7],
    ],
  })
})

test('once the common issue is decided they are not separated', () => {
  take(decided(outcome, { keptDecided: true })).refuses('kept-has-outcome')
})

test('an explanation given by a slip is taken back', () => {
  take(decided({ kind: 'explained', text: 'Чинят' })).makes({ type: 'issues.outcome-withdrawn', issue })
})

test('nothing is taken back where nothing was given, where a task hangs on it, or once it is published', () => {
  take(decided(undefined)).refuses('issue-undecided')
  const task = { kind: 'written-answer' as const, task: anId('task'), body: anId('lights'), deadline: '2026-12-01' }
  take(decided(task)).refuses('outcome-has-task')
  given(decided(outcome, { meeting: aMeeting({ phase: 'published' }) }))
    .by(moderator)
    .when(withdrawOutcome, { issue }, { stream: 'city' })
    .refuses('meeting-published')
  given(decided(outcome))
    .by(moderator)
    .when(withdrawOutcome, { issue }, { stream: `meeting:${theMeeting}x` })
    .refuses('wrong-stream')
})
