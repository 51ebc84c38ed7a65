import { expect, test } from 'vitest'
import { defaultPolicy } from '#shared/core/policy.ts'
import { evolveIssues, viewIssues } from '#shared/issues/state.ts'
import { withdrawAcceptance, type WithdrawAcceptanceFacts } from '#shared/issues/withdraw-acceptance.ts'
import { view } from '#shared/event-view.ts'
import { aMeeting, anId, given, moderator, theMeeting, theYard, whoMay, whoRunsIt } from '../support/rule.ts'

const issue = anId('issue')
const acceptedAt = '2026-11-20T15:30:00.000Z'
const known = {
  id: issue,
  text: 'Не горит фонарь',
  category: 'lighting',
  point: [39.9, 59.2] as [number, number],
  place: theYard,
  channel: 'phone',
  raisedAt: '2026-11-20T15:00:00.000Z',
  support: 0,
} as const
const facts = (more: Partial<WithdrawAcceptanceFacts> = {}): WithdrawAcceptanceFacts => ({
  meeting: aMeeting(),
  issue: { ...known, state: 'accepted' },
  support: 0,
  acceptedAt,
  supportedByOthers: false,
  inPoll: false,
  instructed: false,
  ...more,
})
const seconds = defaultPolicy.takeBackSeconds
const after = (n: number) => ({ now: new Date(Date.parse(acceptedAt) + n * 1000).toISOString() })
const withdraw = (more: Partial<WithdrawAcceptanceFacts> = {}, at = after(5)) =>
  given(facts(more)).by(moderator).when(withdrawAcceptance, { issue }, at)

test('an issue accepted by a slip waits again, its words for the staff alone', () => {
  const [event] = withdraw().events()
  expect(event).toEqual({ type: 'issues.acceptance-withdrawn', issue, text: known.text })
  expect(view(event, 'public')).toEqual({ type: 'issues.acceptance-withdrawn', issue })
  const shown = { [issue]: { ...known, meeting: theMeeting, state: 'accepted' as const } }
  expect(evolveIssues(shown, view(event, 'public')!, acceptedAt)).toEqual({})
  const again = evolveIssues(shown, event, acceptedAt)
  expect(again[issue]).toEqual({ ...known, meeting: theMeeting, state: 'pending' })
  expect(viewIssues(again, 'public')).toEqual({})
})

test('half a minute is long enough for a slip, and what was accepted before nobody wrote down when is settled', () => {
  expect(withdraw({}, after(seconds)).events()).toHaveLength(1)
  withdraw({}, after(seconds + 1)).refuses('acceptance-too-old', { seconds })
  withdraw({ acceptedAt: undefined }).refuses('acceptance-too-old')
})

test('once something has happened to it an issue stays, and it is said what', () => {
  const { issue: accepted } = facts()
  withdraw({ supportedByOthers: true }).refuses('issue-supported')
  withdraw({ inPoll: true }).refuses('issue-in-poll')
  withdraw({ instructed: true }).refuses('issue-instructed')
  withdraw({ joined: [[anId('other'), 0]] }).refuses('issue-has-joined')
  withdraw({ issue: { ...accepted, outcome: { kind: 'explained', text: 'Чинят' } } }).refuses('issue-has-outcome')
})

test('what waits or is hidden was not accepted, and a meeting that is over has no issues any more', () => {
  for (const state of ['pending', 'hidden'] as const)
    withdraw({ issue: { ...facts().issue, state } }).refuses('issue-not-accepted')
  withdraw({ meeting: aMeeting({ phase: 'closed' }) }).refuses('wrong-stream')
})

test('who runs the meeting takes an acceptance back, and nobody else', () => {
  expect(whoMay(withdrawAcceptance, facts(), { issue })).toEqual(whoRunsIt)
})
