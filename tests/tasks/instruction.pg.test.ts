import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCityState, loadMeetingState } from '../../server/handlers.ts'
import { executorOf, houses, openBoard, type Board } from '../meetings/board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

test('an instruction taken back takes its number, its outcome and its task with it, and the next one gets the number', async () => {
  const meeting = await board.openMeeting()
  const issue = await board.raises(meeting, await board.joins(meeting, houses[0].id), 'Темно')
  const prepares = () =>
    board.does('meetings.prepare-instruction', meeting.stream, {
      issue,
      text: 'Починить',
      body: board.body,
      deadline: '2026-06-01',
    })
  const [first, second] = [await prepares(), await prepares()]
  await board.does('tasks.give-instruction', meeting.stream, { instruction: first })
  expect(Object.values((await loadCityState(board.sql))!.tasks)).toMatchObject([
    { issue, instruction: first, number: '1/1', state: 'given' },
  ])
  expect(await board.send('tasks.give-instruction', meeting.stream, { instruction: second })).toMatchObject({
    code: 'issue-has-outcome',
  })
  await board.does('tasks.withdraw-instruction', meeting.stream, { instruction: first })
  expect((await loadCityState(board.sql))!.tasks).toEqual({})
  expect((await loadMeetingState(board.sql, meeting.id))!.issues[issue].outcome).toBeUndefined()
  expect(await board.send('tasks.give-instruction', meeting.stream, { instruction: second })).toMatchObject({
    ok: true,
    result: { number: '1/1' },
  })
})

test('a report needs photos that were sent', async () => {
  const meeting = await board.openMeeting()
  const instruction = await board.does('meetings.prepare-instruction', meeting.stream, {
    text: 'Убрать',
    body: board.body,
    deadline: '2026-06-01',
  })
  const answer = await board.send('tasks.give-instruction', meeting.stream, { instruction })
  const task = answer.ok ? answer.result?.['task'] : ''
  const executor = executorOf(board.body)
  await board.does('tasks.accept-task', 'city', { task }, executor)
  const reports = (photos: string[]) =>
    board.send('tasks.report-done', 'city', { task, text: 'Готово', photos }, executor)
  expect(await reports([v7()])).toMatchObject({ code: 'photo-unknown' })
  expect(await reports([])).toMatchObject({ ok: true })
  expect((await loadCityState(board.sql))!.tasks[String(task)].steps.map(step => step.kind)).toEqual([
    'given',
    'accepted',
    'reported',
  ])
})
