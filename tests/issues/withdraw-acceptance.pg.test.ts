import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewCityState, viewMeetingState } from '#shared/state.ts'
import type { Id } from '#shared/core/value.ts'
import { loadCityState, loadMeetingState } from '../../server/states.ts'
import { loadMine } from '../../server/meetings/mine.ts'
import { houses, openBoard, type Board } from '../meetings/board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

const words = 'Слова, которые приняли по ошибке'

test('an acceptance taken back leaves no words for the public, and the author is told that it waits', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting, houses[0].id)
  const issue = await board.raises(meeting, anna, words)
  // One's own support is not yet anybody else's.
  await board.does('issues.support-issue', meeting.stream, { issue, on: true }, anna)
  await board.does('issues.edit-issue', meeting.stream, { issue, text: `${words}!`, category: 'other' })
  await board.does('issues.withdraw-acceptance', meeting.stream, { issue })
  expect((await loadMine(board.sql, meeting.id, anna.id))?.issues).toMatchObject([{ id: issue, state: 'pending' }])

  const state = (await loadMeetingState(board.sql, meeting.id))!
  expect(state.issues[issue]).toMatchObject({ state: 'pending', text: `${words}!` })
  const city = (await loadCityState(board.sql))!
  expect(JSON.stringify([viewMeetingState(state, 'public'), viewCityState(city, 'public')])).not.toContain(words)
  const told = await board.sql<{ type: string }[]>`select type from event where data::text like ${`%${words}%`}`
  expect(new Set(told.map(row => row.type))).toEqual(new Set(['issues.issue-raised', 'issues.acceptance-withdrawn']))

  await board.does('issues.accept-issue', meeting.stream, { issue })
  expect((await loadMeetingState(board.sql, meeting.id))!.issues[issue]).toMatchObject({ state: 'accepted' })
  await board.does('issues.withdraw-acceptance', meeting.stream, { issue })
  await board.does('issues.hide-issue', meeting.stream, { issue, reason: 'шутка' })
  expect(await board.sql`select 1 from event where data::text like ${`%${words}%`}`).toHaveLength(0)
})

test('what happened to an issue since is asked of the database', async () => {
  const meeting = await board.openMeeting()
  const [anna, other] = [await board.joins(meeting, houses[0].id), await board.joins(meeting)]
  const fresh = () => board.raises(meeting, anna, 'Темно')
  const withdraw = async (issue: Id) => {
    const answer = await board.send('issues.withdraw-acceptance', meeting.stream, { issue })
    return answer.ok ? 'taken back' : answer.code
  }
  const supported = await fresh()
  await board.does('issues.support-issue', meeting.stream, { issue: supported, on: true }, other)
  expect(await withdraw(supported)).toBe('issue-supported')
  await board.does('issues.support-issue', meeting.stream, { issue: supported, on: false }, other)
  expect(await withdraw(supported)).toBe('taken back')

  const question = { title: 'Кто за?', mode: 'one', points: 1, visibility: 'live', kind: 'open' }
  const voted = await fresh()
  const poll = await board.does('votes.start-poll', meeting.stream, { ...question, issue: voted })
  expect(await withdraw(voted)).toBe('issue-in-poll')
  await board.does('votes.cancel-poll', meeting.stream, { poll, because: 'Не то' })
  expect(await withdraw(voted)).toBe('taken back')

  const instructed = await fresh()
  const wording = { issue: instructed, text: 'Починить', body: board.body, deadline: '2030-06-01' }
  await board.does('meetings.prepare-instruction', meeting.stream, wording)
  expect(await withdraw(instructed)).toBe('issue-instructed')

  const late = await fresh()
  await board.sql`update issue set accepted_at = accepted_at - interval '1 minute' where id = ${late}`
  expect(await withdraw(late)).toBe('acceptance-too-old')

  const closedOver = await fresh()
  await board.does('meetings.close-meeting', meeting.stream, { leaveIssues: true })
  expect(await board.send('issues.withdraw-acceptance', 'city', { issue: closedOver })).toMatchObject({
    code: 'acceptance-too-old',
  })
})

test('the task of a promise taken back stays in the history as cancelled, and another may be promised', async () => {
  const meeting = await board.openMeeting()
  const issue = await board.raises(meeting, await board.joins(meeting), 'Когда пустят автобус?')
  const promise = { issue, body: board.body, deadline: '2030-06-01' }
  await board.does('tasks.promise-answer', meeting.stream, promise)
  await board.does('tasks.cancel-answer', meeting.stream, { issue, why: 'Ответили на месте' })
  await board.does('tasks.promise-answer', meeting.stream, promise)
  const { tasks, issues } = (await loadCityState(board.sql))!
  const own = Object.values(tasks).filter(task => task.issue === issue)
  expect(own.map(task => task.state).toSorted()).toEqual(['cancelled', 'given'])
  expect(own.find(task => task.state === 'cancelled')?.steps.at(-1)).toMatchObject({ text: 'Ответили на месте' })
  const standing = own.find(task => task.state === 'given')
  expect(issues[issue].outcome).toMatchObject({ kind: 'written-answer', task: standing?.id })
})
