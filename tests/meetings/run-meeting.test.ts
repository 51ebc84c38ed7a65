import { expect, test } from 'vitest'
import { cancelMeeting } from '#shared/meetings/cancel-meeting.ts'
import { closeMeeting, type CloseFacts } from '#shared/meetings/close-meeting.ts'
import { openMeeting } from '#shared/meetings/open-meeting.ts'
import { showPicture } from '#shared/meetings/show-picture.ts'
import { startAgendaItem } from '#shared/meetings/start-agenda-item.ts'
import { aMeeting, anId, given, guest, moderator, theMeeting, whoMay, whoRunsIt } from '../support/rule.ts'

const planned = { meeting: aMeeting({ phase: 'planned' }), freeCode: '402917' }
const open = { meeting: aMeeting() }
const phases = ['planned', 'open', 'closed', 'published', 'cancelled'] as const
const allBut = (phase: (typeof phases)[number]) => phases.filter(p => p !== phase).map(p => aMeeting({ phase: p }))

const [first, second] = [anId('first item'), anId('second item')]

test('a planned meeting opens under a free code, which is told', () => {
  const opened = given(planned).by(moderator).when(openMeeting, {})
  opened.makes({ type: 'meetings.meeting-opened', meeting: theMeeting, code: '402917' })
  opened.answers({ code: '402917' })
})

test('a meeting opens once', () => {
  for (const meeting of allBut('planned'))
    given({ ...planned, meeting })
      .by(moderator)
      .when(openMeeting, {})
      .refuses('meeting-not-planned')
})

test('nobody opens, leads, shows or closes a meeting but who runs it', () => {
  expect(whoMay(openMeeting, planned, {})).toEqual(whoRunsIt)
  expect(whoMay(startAgendaItem, open, { item: first })).toEqual(whoRunsIt)
  expect(whoMay(showPicture, { ...open, ofKnown: true }, { picture: { scene: 'rating' } })).toEqual(whoRunsIt)
  expect(whoMay(closeMeeting, closing(), { leaveIssues: true })).toEqual(whoRunsIt)
})

test('a meeting is called off with a reason, and only before it begins', () => {
  const because = 'Переносим из-за непогоды'
  given({ meeting: planned.meeting })
    .by(moderator)
    .when(cancelMeeting, { because })
    .makes({ type: 'meetings.meeting-cancelled', meeting: theMeeting, because })
  for (const meeting of allBut('planned'))
    given({ meeting }).by(moderator).when(cancelMeeting, { because }).refuses('meeting-not-planned')
  given({ meeting: planned.meeting }).by(moderator).when(cancelMeeting, { because: ' ' }).refuses('bad-input')
  expect(whoMay(cancelMeeting, { meeting: planned.meeting }, { because })).toEqual(whoRunsIt)
})

test('a guest is asked to sign in before opening a meeting', () => {
  given(planned).by(guest).when(openMeeting, {}).refuses('sign-in-needed')
})

test('the agenda moves to any of its items', () => {
  given(open)
    .by(moderator)
    .when(startAgendaItem, { item: second })
    .makes({ type: 'meetings.agenda-item-started', meeting: theMeeting, item: second })
})

test('the agenda moves to no item that it does not hold', () => {
  given(open)
    .by(moderator)
    .when(startAgendaItem, { item: anId('no item') })
    .refuses('agenda-item-unknown')
  given(open).by(moderator).when(startAgendaItem, { item: '2' }).refuses('bad-input')
})

test('the agenda moves in an open meeting only', () => {
  for (const meeting of allBut('open'))
    given({ meeting }).by(moderator).when(startAgendaItem, { item: first }).refuses('meeting-not-open')
})

test('the projector shows what the console chose', () => {
  const picture = { scene: 'issue' as const, of: anId('issue') }
  given({ ...open, ofKnown: true })
    .by(moderator)
    .when(showPicture, { picture })
    .makes({ type: 'meetings.picture-shown', meeting: theMeeting, picture })
})

test('the projector shows nothing that is hidden or of another meeting', () => {
  for (const scene of ['issue', 'vote', 'instruction', 'waiting', 'round-result'] as const)
    given({ ...open, ofKnown: false })
      .by(moderator)
      .when(showPicture, { picture: { scene, of: anId('hidden') } })
      .refuses('not-found')
})

test('a scene about one thing needs the thing', () => {
  for (const scene of ['issue', 'vote', 'instruction', 'round-opening'] as const)
    given({ ...open, ofKnown: true })
      .by(moderator)
      .when(showPicture, { picture: { scene } })
      .refuses('bad-input')
})

function closing(known: Partial<CloseFacts> = {}): CloseFacts {
  return {
    meeting: aMeeting(),
    runningPolls: 0,
    issuesLeft: 0,
    attendance: 41,
    supports: [[anId('issue'), 12]],
    ...known,
  }
}

test('a closed meeting keeps how many came and how much each issue was supported', () => {
  given(closing())
    .by(moderator)
    .when(closeMeeting, { leaveIssues: false })
    .makes({ type: 'meetings.meeting-closed', meeting: theMeeting, attendance: 41, supports: [[anId('issue'), 12]] })
})

test('a meeting does not close over a running vote', () => {
  given(closing({ runningPolls: 1 }))
    .by(moderator)
    .when(closeMeeting, { leaveIssues: true })
    .refuses('meeting-has-running-poll')
})

test('no issue is left without a decision by oversight', () => {
  const left = closing({ issuesLeft: 3 })
  given(left).by(moderator).when(closeMeeting, { leaveIssues: false }).refuses('issues-left', { issues: 3 })
  expect(given(left).by(moderator).when(closeMeeting, { leaveIssues: true }).events()).toHaveLength(1)
})

test('only an open meeting closes', () => {
  for (const meeting of allBut('open'))
    given(closing({ meeting })).by(moderator).when(closeMeeting, { leaveIssues: true }).refuses('meeting-not-open')
})
