import { expect, test } from 'vitest'
import { defaultPolicy } from '#shared/core/policy.ts'
import { raiseAloud } from '#shared/issues/raise-aloud.ts'
import { raiseIssue, type RaiseFacts } from '#shared/issues/raise-issue.ts'
import { supportIssue, type SupportFacts } from '#shared/issues/support-issue.ts'
import {
  aMeeting,
  anId,
  everybody,
  given,
  guest,
  moderator,
  now,
  theMeeting,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const yardPin: [number, number] = [39.9, 59.2]
const ownPin: [number, number] = [39.91, 59.21]
const house = anId('house')
const participant = { id: anId('anna'), house, name: 'Анна', issues: 0 }
const hall: RaiseFacts = { meeting: aMeeting(), point: yardPin, participant }
const words = { text: 'Не горит фонарь', category: 'lighting' as const }
const raised = {
  type: 'issues.issue-raised' as const,
  issue: anId('command'),
  meeting: theMeeting,
  place: theYard,
  point: yardPin,
  ...words,
}
const notOpen = (['planned', 'closed', 'published'] as const).map(phase => aMeeting({ phase }))

test('an issue from a phone waits for the moderator; whose it is goes to a record apart', () => {
  given(hall)
    .by(guest)
    .when(raiseIssue, { ...words, text: '  Не горит фонарь \n' })
    .makes(
      { ...raised, channel: 'phone' },
      { type: 'issues.author-noted', issue: anId('command'), participant: anId('anna'), house, name: 'Анна' },
    )
})

test('the pin stands in the yard unless it is moved', () => {
  expect(
    given(hall)
      .by(guest)
      .when(raiseIssue, { ...words, point: ownPin })
      .events()[0],
  ).toMatchObject({ point: ownPin })
})

test('everybody who joined may raise an issue, and who did not join may not', () => {
  expect(whoMay(raiseIssue, hall, words)).toEqual(everybody)
  given({ meeting: aMeeting(), point: yardPin }).by(moderator).when(raiseIssue, words).refuses('not-joined')
})

test('issues are raised while the meeting is open', () => {
  for (const meeting of notOpen)
    given({ ...hall, meeting })
      .by(guest)
      .when(raiseIssue, words)
      .refuses('meeting-not-open')
})

test('one phone raises ten issues and not an eleventh', () => {
  const most = defaultPolicy.issuesPerParticipant
  const after = (issues: number) =>
    given({ ...hall, participant: { ...participant, issues } })
      .by(guest)
      .when(raiseIssue, words)
  expect(after(most - 1).events()).toHaveLength(2)
  after(most).refuses('too-many-issues')
})

test('an issue without words, with a book of words, or off the globe is none', () => {
  for (const wrong of [
    { text: '  ' },
    { text: 'а'.repeat(501) },
    { point: [200, 59] as [number, number] },
    { point: [39, NaN] as [number, number] },
  ])
    given(hall)
      .by(guest)
      .when(raiseIssue, { ...words, ...wrong })
      .refuses('bad-input')
})

const aloud = { meeting: aMeeting(), point: yardPin, houses: [house] }

test('an issue said aloud is accepted at once; house, name and phone are in the record alone', () => {
  const issue = {
    id: anId('command'),
    meeting: theMeeting,
    place: theYard,
    point: yardPin,
    ...words,
    channel: 'voice' as const,
  }
  given(aloud)
    .by(moderator)
    .when(raiseAloud, { ...words, house, name: 'Пётр', phone: '+7 900 000-00-00' })
    .makes(
      { ...raised, channel: 'voice' },
      { type: 'issues.author-noted', issue: anId('command'), house, name: 'Пётр', phone: '+7 900 000-00-00' },
      { type: 'issues.issue-accepted', issue: { ...issue, state: 'accepted', raisedAt: now, support: 0 } },
    )
})

test('only who runs the meeting writes down what is said aloud', () => {
  expect(whoMay(raiseAloud, aloud, words)).toEqual(whoRunsIt)
})

test('what is said aloud is said in an open meeting, from a house of its yard', () => {
  for (const meeting of notOpen)
    given({ ...aloud, meeting })
      .by(moderator)
      .when(raiseAloud, words)
      .refuses('meeting-not-open')
  given(aloud)
    .by(moderator)
    .when(raiseAloud, { ...words, house: anId('other house') })
    .refuses('house-unknown')
})

const support: SupportFacts = {
  meeting: aMeeting(),
  issue: { id: anId('issue'), state: 'accepted' },
  participant: anId('anna'),
}
const hand = { issue: anId('issue'), on: true }

test('a participant supports an issue, and takes the support back', () => {
  const given_ = { type: 'issues.issue-supported' as const, issue: anId('issue'), participant: anId('anna') }
  given(support)
    .by(guest)
    .when(supportIssue, hand)
    .makes({ ...given_, on: true })
  given(support)
    .by(guest)
    .when(supportIssue, { ...hand, on: false })
    .makes({ ...given_, on: false })
})

test('everybody who joined may support, and who did not join may not', () => {
  expect(whoMay(supportIssue, support, hand)).toEqual(everybody)
  given({ ...support, participant: undefined })
    .by(moderator)
    .when(supportIssue, hand)
    .refuses('not-joined')
})

test('nobody supports what is hidden or not accepted yet, nor when the meeting is over', () => {
  for (const state of ['pending', 'hidden'])
    given({ ...support, issue: { ...support.issue, state } })
      .by(guest)
      .when(supportIssue, hand)
      .refuses('issue-not-accepted')
  for (const meeting of notOpen)
    given({ ...support, meeting })
      .by(guest)
      .when(supportIssue, hand)
      .refuses('meeting-not-open')
})
