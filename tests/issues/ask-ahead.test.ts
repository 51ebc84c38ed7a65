import { expect, test } from 'vitest'
import { defaultPolicy } from '#shared/core/policy.ts'
import { askAhead, type AskAheadFacts } from '#shared/issues/ask-ahead.ts'
import { joinIssue } from '#shared/issues/join-issue.ts'
import { acceptIssue } from '#shared/issues/moderate-issue.ts'
import { supportAhead, type SupportAheadFacts } from '#shared/issues/support-ahead.ts'
import { withdrawOutcome } from '#shared/issues/withdraw-outcome.ts'
import { aMeeting, anId, everybody, given, guest, moderator, theMeeting, theYard, whoMay } from '../support/rule.ts'

const point: [number, number] = [39.9, 59.2]
const planned = aMeeting({ phase: 'planned' })
const before: AskAheadFacts = { meeting: planned, point, own: 0 }
const words = { text: 'Не горит фонарь', category: 'lighting' as const }
const notPlanned = (['open', 'closed', 'published', 'cancelled'] as const).map(phase => aMeeting({ phase }))
const issue = anId('issue')
const shown: SupportAheadFacts = { meeting: planned, issue: { state: 'accepted' }, ahead: 4, own: false }

test('a question in advance waits for a moderator, even where the meeting will accept at once; who asked goes to a record apart', () => {
  given({ ...before, meeting: aMeeting({ phase: 'planned', acceptAtOnce: true }) })
    .by(guest)
    .when(askAhead, words)
    .makes(
      {
        type: 'issues.issue-raised',
        issue: anId('command'),
        meeting: theMeeting,
        place: theYard,
        point,
        ...words,
        channel: 'phone',
      },
      { type: 'issues.author-noted', issue: anId('command'), actor: guest.id },
    )
})

test('everybody may ask and support in advance, but only until the meeting opens', () => {
  expect(whoMay(askAhead, before, words)).toEqual(everybody)
  expect(whoMay(supportAhead, shown, { issue, on: true })).toEqual(everybody)
  for (const meeting of notPlanned) {
    given({ ...before, meeting })
      .by(guest)
      .when(askAhead, words)
      .refuses('meeting-not-planned')
    given({ ...shown, meeting })
      .by(guest)
      .when(supportAhead, { issue, on: true })
      .refuses('meeting-not-planned')
  }
})

test('one device asks as many questions as the town allows and no more', () => {
  const most = defaultPolicy.questionsAheadPerDevice
  expect(
    given({ ...before, own: most - 1 })
      .by(guest)
      .when(askAhead, words)
      .events(),
  ).toHaveLength(2)
  given({ ...before, own: most })
    .by(guest)
    .when(askAhead, words)
    .refuses('too-many-ahead')
})

test('a device supports a question once, and may take it back; how many is public, who is not', () => {
  given(shown)
    .by(guest)
    .when(supportAhead, { issue, on: true })
    .makes(
      { type: 'issues.ahead-noted', issue, actor: guest.id, on: true },
      { type: 'issues.ahead-counted', issue, ahead: 5 },
    )
  given({ ...shown, own: true })
    .by(guest)
    .when(supportAhead, { issue, on: true })
    .makes()
  given({ ...shown, own: true })
    .by(guest)
    .when(supportAhead, { issue, on: false })
    .makes(
      { type: 'issues.ahead-noted', issue, actor: guest.id, on: false },
      { type: 'issues.ahead-counted', issue, ahead: 3 },
    )
})

test('only what a moderator has accepted is supported, and what is joined is supported where it was joined to', () => {
  for (const state of ['pending', 'hidden'] as const)
    given({ ...shown, issue: { state } })
      .by(guest)
      .when(supportAhead, { issue, on: true })
      .refuses('issue-not-accepted')
  const joined = { state: 'accepted', outcome: { kind: 'joined', to: anId('other') } } as const
  given({ ...shown, issue: joined })
    .by(guest)
    .when(supportAhead, { issue, on: true })
    .refuses('issue-has-outcome')
})

const raised = {
  id: issue,
  ...words,
  point,
  place: theYard,
  channel: 'phone' as const,
  raisedAt: '2026-11-20T15:00:00.000Z',
  support: 0,
}
const known = { meeting: planned, issue: { ...raised, state: 'pending' as const }, support: 0, joined: [] }
const inStream = { stream: `meeting:${theMeeting}` as const }

test('the moderator accepts it before the meeting, where the meeting is at home', () => {
  const accepted = given(known).by(moderator).when(acceptIssue, { issue }, inStream).events()
  expect(accepted).toMatchObject([{ type: 'issues.issue-accepted', issue: { id: issue, state: 'accepted' } }])
  given(known).by(moderator).when(acceptIssue, { issue }, { stream: 'city' }).refuses('wrong-stream')
})

test('of two joined questions each device counts once in advance, and each has its own again when they part', () => {
  const to = anId('other')
  const together = { ...known, targetAccepted: true, supportTogether: 0, aheadTogether: 6 }
  expect(given(together).by(moderator).when(joinIssue, { issue, to }, inStream).events().at(-1)).toEqual({
    type: 'issues.ahead-counted',
    issue: to,
    ahead: 6,
  })
  const joined = { ...known.issue, state: 'accepted' as const, outcome: { kind: 'joined' as const, to } }
  const apart = { ...known, issue: joined, keptDecided: false, aheadApart: [to, 2] as const }
  expect(given(apart).by(moderator).when(withdrawOutcome, { issue }, inStream).events().at(-1)).toEqual({
    type: 'issues.ahead-counted',
    issue: to,
    ahead: 2,
  })
})
