import { expect, test } from 'vitest'
import { raiseIssue } from '#shared/issues/raise-issue.ts'
import { acceptAtOnce } from '#shared/meetings/accept-at-once.ts'
import { aMeeting, anId, given, guest, moderator, theMeeting, whoMay, whoRunsIt } from '../support/rule.ts'

test('who runs the meeting lets questions be shown without a look, and nobody else', () => {
  const facts = { meeting: aMeeting() }
  given(facts)
    .by(moderator)
    .when(acceptAtOnce, { on: true })
    .makes({ type: 'meetings.acceptance-changed', meeting: theMeeting, atOnce: true })
  expect(whoMay(acceptAtOnce, facts, { on: true })).toEqual(whoRunsIt)
  given({ meeting: aMeeting({ phase: 'closed' }) })
    .by(moderator)
    .when(acceptAtOnce, { on: true })
    .refuses('meeting-not-open')
})

test('a question raised then is everybody’s at once', () => {
  const participant = { id: anId('anna'), issues: 0 }
  const events = given({
    meeting: aMeeting({ acceptAtOnce: true }),
    point: [39.9, 59.2] as [number, number],
    participant,
  })
    .by(guest)
    .when(raiseIssue, { text: 'Темно', category: 'lighting' })
    .events()
  expect(events.map(e => e.type)).toEqual(['issues.issue-raised', 'issues.author-noted', 'issues.issue-accepted'])
})
