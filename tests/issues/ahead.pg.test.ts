import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { Id } from '#shared/core/value.ts'
import type { StreamName } from '#shared/core/stream.ts'
import { issueTable } from '#shared/documents/protocol-tables.ts'
import { instructionsXlsx } from '../../server/documents/xlsx.ts'
import { loadCityState, loadMeetingState } from '../../server/states.ts'
import { loadMine } from '../../server/meetings/mine.ts'
import { supportsOf } from '../../server/issues/store.ts'
import { authorsOf } from '../../server/issues/authors.ts'
import { unzip } from '../support/unzip.ts'
import { head, openBoard, plan, stranger, type Board } from '../meetings/board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

async function planned(): Promise<{ id: Id; stream: StreamName }> {
  const id = v7()
  const stream: StreamName = `meeting:${id}`
  await board.send('meetings.plan-meeting', stream, plan(), head, id)
  return { id, stream }
}

test('whoever supported in advance and joins by the same device is not counted twice, and both figures stay apart', async () => {
  const { id, stream } = await planned()
  const [anna, boris, vera] = [stranger(), stranger(), stranger()]
  const issue = await board.does('issues.ask-ahead', stream, { text: 'Темно у школы', category: 'lighting' }, anna)
  expect(await board.send('issues.support-ahead', stream, { issue, on: true }, boris)).toMatchObject({
    code: 'not-found',
  })
  await board.does('issues.accept-issue', stream, { issue })
  for (const who of [anna, boris, boris]) await board.does('issues.support-ahead', stream, { issue, on: true }, who)
  const opened = await board.send('meetings.open-meeting', stream, {})
  const code = opened.ok ? String(opened.result?.['code']) : ''
  for (const who of [boris, vera]) {
    await board.does('meetings.join-meeting', stream, { code, from: 'guest' }, who)
    await board.does('issues.support-issue', stream, { issue, on: true }, who)
  }
  expect(await board.sql`select ahead from issue where id = ${issue}`).toEqual([{ ahead: 2 }])
  expect(await supportsOf(board.sql, id)).toEqual([[issue, 1]])
  expect((await loadMine(board.sql, id, boris.id))?.aheads).toEqual([issue])
  // Whoever asked in advance finds the question among their own once they have joined, and hears what becomes of it.
  await board.does('meetings.join-meeting', stream, { code, from: 'guest' }, anna)
  expect((await loadMine(board.sql, id, anna.id))?.issues).toMatchObject([{ id: issue, state: 'accepted' }])
  expect(await authorsOf(board.sql, [issue])).toEqual([{ issue, actor: anna.id }])
  // The priority vote takes it as an option.
  const poll = await board.does('votes.start-poll', stream, {
    title: 'Рейтинг',
    mode: 'taps',
    points: 1,
    visibility: 'live',
  })
  expect(await board.sql`select options from poll where id = ${poll}`).toEqual([{ options: [issue] }])
  await board.does('votes.stop-poll', stream, { poll })

  // What came of it keeps both figures: the task, the protocol, the sheet of instructions.
  const words = { issue, text: 'Починить свет', body: board.body, deadline: '2030-12-01' }
  const instruction = await board.does('meetings.prepare-instruction', stream, words)
  await board.does('tasks.give-instruction', stream, { instruction })
  const [task] = Object.values((await loadCityState(board.sql))!.tasks)
  expect(task).toMatchObject({ support: 1, ahead: 2 })
  const { issues, meetings, polls, instructions } = (await loadMeetingState(board.sql, id))!
  const facts = {
    town: (await loadCityState(board.sql))!.town,
    meeting: meetings[id],
    groups: undefined,
    issues: Object.values(issues),
    polls: Object.values(polls),
    instructions: Object.values(instructions),
    bodies: {},
  }
  expect(issueTable(facts)?.rows[0]?.cells[2]).toBe('1 + 2 заранее')
  const sheet = unzip(await instructionsXlsx(board.sql, id, 'https://veche.example'))
  expect(String(sheet.get('xl/sharedStrings.xml'))).toContain('1 + 2 заранее')
})

test('one who supports two questions in advance counts once when they are joined, and in each when they part', async () => {
  const { stream } = await planned()
  const [anna, boris] = [stranger(), stranger()]
  const ask = async (text: string) => {
    const issue = await board.does('issues.ask-ahead', stream, { text, category: 'roads' }, stranger())
    await board.does('issues.accept-issue', stream, { issue })
    return issue
  }
  const [pit, hole] = [await ask('Яма'), await ask('Провал')]
  for (const issue of [pit, hole]) await board.does('issues.support-ahead', stream, { issue, on: true }, anna)
  await board.does('issues.support-ahead', stream, { issue: hole, on: true }, boris)
  const aheads = async () =>
    (await board.sql`select ahead from issue where id = any(${[pit, hole]}::uuid[]) order by raised_at, id`).map(
      row => row['ahead'] as number,
    )
  await board.does('issues.join-issue', stream, { issue: hole, to: pit })
  expect((await aheads())[0]).toBe(2)
  await board.does('issues.withdraw-outcome', stream, { issue: hole })
  expect(await aheads()).toEqual([1, 2])
})

test('who asked and who supports in advance is in no event', async () => {
  const { stream } = await planned()
  const anna = stranger()
  const issue = await board.does('issues.ask-ahead', stream, { text: 'Темно', category: 'lighting' }, anna)
  await board.does('issues.accept-issue', stream, { issue })
  await board.does('issues.support-ahead', stream, { issue, on: true }, anna)
  const told = await board.sql`select count(*)::int as n from event where data::text like ${`%${anna.id}%`}`
  expect(told).toEqual([{ n: 0 }])
})
