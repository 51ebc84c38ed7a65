import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCityState, loadMeetingState } from '../../server/states.ts'
import { loadChanges } from '../../server/meetings/changes.ts'
import { admin, controller, executorOf, houses, openBoard, type Board } from '../meetings/board.ts'

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

test('a changed instruction is changed everywhere at once; a cancelled one keeps its number and frees its issue', async () => {
  const meeting = await board.openMeeting()
  const issue = await board.raises(meeting, await board.joins(meeting, houses[0].id), 'Яма')
  const roads = await board.does(
    'people.put-body',
    'city',
    { name: 'Дороги', kind: 'enterprise', categories: [], places: [] },
    admin,
  )
  const wording = { text: 'Засыпать', body: board.body, coExecutors: [roads], deadline: '2026-06-01' }
  const instruction = await board.does('meetings.prepare-instruction', meeting.stream, { ...wording, issue })
  await board.does('tasks.give-instruction', meeting.stream, { instruction })
  const inPlan = { ...wording, text: 'Заасфальтировать', body: roads, planYear: 2027, source: 'town' }
  await board.does('meetings.close-meeting', meeting.stream, { leaveIssues: true })
  await board.does('tasks.change-instruction', meeting.stream, { instruction, ...inPlan, why: 'Нужен асфальт' })
  const changed = (await loadMeetingState(board.sql, meeting.id))!.instructions[instruction]
  const task = () =>
    loadCityState(board.sql).then(city => Object.values(city!.tasks).find(t => t.instruction === instruction)!)
  for (const each of [changed, await task()])
    expect(each).toMatchObject({
      text: 'Заасфальтировать',
      body: roads,
      deadline: '2027-12-31',
      planYear: 2027,
      source: 'town',
    })
  expect(changed.history).toMatchObject([{ why: 'Нужен асфальт', text: 'Засыпать', deadline: '2026-06-01' }])
  expect((await task()).steps.at(-1)).toMatchObject({
    kind: 'changed',
    was: { text: 'Засыпать', coExecutors: [roads] },
  })
  expect(await loadChanges(board.sql, instruction)).toHaveLength(1)
  // A day of its own takes it out of the plan.
  await board.does(
    'tasks.extend-deadline',
    'city',
    { task: (await task()).id, text: 'Раньше', deadline: '2027-08-01' },
    controller,
  )
  expect((await task()).planYear).toBeUndefined()
  await board.does('tasks.cancel-instruction', meeting.stream, { instruction, why: 'Уже сделали' })
  expect(await task()).toMatchObject({
    state: 'cancelled',
    steps: expect.arrayContaining([expect.objectContaining({ text: 'Уже сделали' })]),
  })
  expect((await loadCityState(board.sql))!.issues[issue].outcome).toBeUndefined()
  const outcome = { kind: 'explained', text: 'Уже сделали' }
  await board.does('issues.set-outcome', 'city', { issue, outcome })
  await board.does('documents.approve-protocol', meeting.stream, {})
  expect(await board.send('tasks.cancel-instruction', meeting.stream, { instruction, why: 'Ещё раз' })).toMatchObject({
    code: 'protocol-published',
  })
})

test('the number of a cancelled instruction is not used again', async () => {
  const meeting = await board.openMeeting()
  const gives = async () => {
    const instruction = await board.does('meetings.prepare-instruction', meeting.stream, {
      text: 'Убрать',
      body: board.body,
      deadline: '2026-06-01',
    })
    const answer = await board.send('tasks.give-instruction', meeting.stream, { instruction })
    return { instruction, number: answer.ok ? String(answer.result?.['number']).split('/')[1] : answer.code }
  }
  const first = await gives()
  await board.does('tasks.cancel-instruction', meeting.stream, { instruction: first.instruction, why: 'Не нужно' })
  expect([first.number, (await gives()).number]).toEqual(['1', '2'])
})
