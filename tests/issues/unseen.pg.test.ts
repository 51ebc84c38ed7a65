import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { Actor } from '#shared/core/actor.ts'
import { meetingStream, type StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { admin, head, openBoard, person, plan, stranger, type Board } from '../meetings/board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

const light = { text: 'Темно у школы', category: 'lighting' }
const hand = (issue: Id) => ({ issue, on: true })
const told = async (name: string, stream: StreamName, input: unknown, actor: Actor) => {
  const answer = await board.send(name, stream, input, actor)
  return answer.ok ? 'done' : answer.code
}

test('support for a question that waits or is hidden is answered as for one that never was, in every phase', async () => {
  const meeting = await board.openMeeting()
  const [anna, boris] = [await board.joins(meeting), await board.joins(meeting)]
  const passer = stranger()
  const waiting = await board.does('issues.raise-issue', meeting.stream, light, anna)
  const hidden = await board.raises(meeting, anna, 'Соседи шумят')
  await board.does('issues.hide-issue', meeting.stream, { issue: hidden, reason: 'личное' })
  const asks = (issue: Id, actor: Actor) => told('issues.support-issue', meeting.stream, hand(issue), actor)

  const phases = [
    () => Promise.resolve(),
    () => board.send('meetings.close-meeting', meeting.stream, { leaveIssues: true }),
  ]
  for (const [n, turn] of phases.entries()) {
    await turn()
    for (const issue of [waiting, hidden, v7()])
      for (const actor of [boris, passer]) expect(await asks(issue, actor)).toBe('not-found')
    // Whoever raised it is told why, and so are those who run the meeting.
    for (const issue of [waiting, hidden]) {
      expect(await asks(issue, anna)).toBe(n === 0 ? 'issue-not-accepted' : 'meeting-not-open')
      expect(await asks(issue, head)).toBe('not-joined')
    }
  }
})

test('support in advance does not tell which question waits for a moderator', async () => {
  const id = v7()
  const stream = meetingStream(id)
  await board.send('meetings.plan-meeting', stream, plan(), head, id)
  const [anna, boris] = [stranger(), stranger()]
  const waiting = await board.does('issues.ask-ahead', stream, light, anna)
  const asks = (issue: Id, actor: Actor) => told('issues.support-ahead', stream, hand(issue), actor)
  for (const issue of [waiting, v7()]) expect(await asks(issue, boris)).toBe('not-found')
  for (const actor of [anna, head]) expect(await asks(waiting, actor)).toBe('issue-not-accepted')
  await board.does('meetings.open-meeting', stream, {})
  for (const issue of [waiting, v7()]) expect(await asks(issue, boris)).toBe('not-found')
})

test('no command of the staff tells somebody who is none whether a question is there', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting)
  const waiting = await board.does('issues.raise-issue', meeting.stream, light, anna)
  const resident = person([{ id: v7(), role: 'resident' }])
  const kept = await board.raises(meeting, anna, 'Яма')
  const sent = ofStaff(meeting.stream, kept)
  for (const [name, stream, more] of sent) {
    for (const issue of [waiting, v7()])
      expect(await told(name, stream, { issue, ...more }, resident), name).toBe('not-found')
    expect(await told(name, stream, { issue: kept, ...more }, resident), name).toBe('forbidden')
  }
})

test('whoever has signed out is told the same of a question that waits, of a draft and of what never was', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting)
  const waiting = await board.does('issues.raise-issue', meeting.stream, light, anna)
  const kept = await board.raises(meeting, anna, 'Яма')
  const passer = stranger()
  for (const [name, stream, more] of ofStaff(meeting.stream, kept))
    for (const issue of [waiting, v7()])
      expect(await told(name, stream, { issue, ...more }, passer), name).toBe(
        // A phone adds photographs without an account.
        name === 'issues.add-photo' ? 'not-found' : 'sign-in-needed',
      )
  const draft = await board.does('initiatives.begin-draft', 'city', { title: 'Сквер' }, admin)
  for (const initiative of [draft, v7()])
    expect(await told('initiatives.follow', 'city', { initiative, on: true }, passer)).toBe('sign-in-needed')
})

/** What the staff does with a question, and one thing that may be done by whoever raised it. */
const ofStaff = (stream: StreamName, kept: Id): readonly [name: string, stream: StreamName, more: object][] => [
  ['issues.accept-issue', stream, {}],
  ['issues.edit-issue', stream, light],
  ['issues.hide-issue', stream, { reason: 'личное' }],
  ['issues.restore-issue', stream, {}],
  ['issues.join-issue', stream, { to: kept }],
  ['issues.set-outcome', stream, { outcome: { kind: 'explained', text: 'Так' } }],
  ['issues.withdraw-outcome', stream, {}],
  ['issues.withdraw-acceptance', stream, {}],
  ['issues.add-photo', stream, { photo: v7() }],
  ['tasks.promise-answer', stream, { body: board.body, deadline: '2030-12-01' }],
  ['tasks.cancel-answer', stream, { why: 'так' }],
  ['initiatives.turn-issue', 'city', { into: 'idea', title: 'Свет', words: 'У школы' }],
]
