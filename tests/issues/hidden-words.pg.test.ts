import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '#shared/core/sha256.ts'
import { viewCityState, viewMeetingState } from '#shared/state.ts'
import { loadCityState, loadMeetingState } from '../../server/states.ts'
import { findPrivate } from '../../server/issues/authors.ts'
import { supportsOf } from '../../server/issues/store.ts'
import { houses, openBoard, type Board } from '../meetings/board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

const rude = 'Слова, которых никто не должен прочесть'

async function wordsInLog(): Promise<number> {
  const [row] = await board.sql<
    { n: number }[]
  >`select count(*)::int as n from event where data::text like ${`%${rude}%`}`
  return row.n
}

test('the words of a hidden issue leave every log and state, and the staff can still read them', async () => {
  const meeting = await board.openMeeting()
  const issue = await board.raises(meeting, await board.joins(meeting, houses[0].id), rude)
  await board.does('issues.edit-issue', meeting.stream, { issue, text: `${rude}!`, category: 'other' })
  expect(await wordsInLog()).toBe(5)
  await board.does('issues.hide-issue', meeting.stream, { issue, reason: 'оскорбление' })
  expect(await wordsInLog()).toBe(0)
  const state = (await loadMeetingState(board.sql, meeting.id))!
  const city = (await loadCityState(board.sql))!
  expect(state.issues[issue]).toMatchObject({ state: 'hidden', text: '', hiddenReason: 'оскорбление' })
  expect(JSON.stringify([state, city])).not.toContain(rude)
  expect(viewMeetingState(state, 'public').issues[issue]).toBeUndefined()
  expect(viewCityState(city, 'public').issues[issue]).toBeUndefined()
  expect(await findPrivate(board.sql, issue)).toMatchObject({ text: `${rude}!`, isHidden: true })
  await board.does('issues.restore-issue', meeting.stream, { issue })
  expect((await loadMeetingState(board.sql, meeting.id))!.issues[issue]).toMatchObject({
    state: 'accepted',
    text: `${rude}!`,
  })
})

test('an issue hidden after the close leaves the snapshot of its meeting too', async () => {
  const meeting = await board.openMeeting()
  const issue = await board.raises(meeting, await board.joins(meeting), rude)
  const other = await board.raises(meeting, await board.joins(meeting), 'Темно')
  await board.does('meetings.close-meeting', meeting.stream, { leaveIssues: true })
  await board.does('issues.hide-issue', 'city', { issue, reason: 'оскорбление' })
  await board.does('issues.set-outcome', 'city', { issue: other, outcome: { kind: 'explained', text: 'Чинят' } })
  const state = (await loadMeetingState(board.sql, meeting.id))!
  expect(state.issues[issue]).toMatchObject({ state: 'hidden', text: '' })
  expect(state.issues[other].outcome).toBeUndefined()
  expect((await loadCityState(board.sql))!.issues[other].outcome).toEqual({ kind: 'explained', text: 'Чинят' })
  await board.does('issues.restore-issue', 'city', { issue })
  expect((await loadMeetingState(board.sql, meeting.id))!.issues[issue]).toMatchObject({
    state: 'accepted',
    text: rude,
  })
})

test('an issue of another meeting does not exist in this one', async () => {
  const [one, another] = [await board.openMeeting(), await board.openMeeting()]
  const issue = await board.raises(one, await board.joins(one), 'Темно')
  expect(await board.send('issues.hide-issue', another.stream, { issue, reason: 'нет' })).toMatchObject({
    code: 'not-found',
  })
  expect(
    await board.send('issues.support-issue', another.stream, { issue, on: true }, await board.joins(another)),
  ).toMatchObject({ code: 'not-found' })
  expect(await board.send('issues.hide-issue', 'city', { issue, reason: 'нет' })).toMatchObject({
    code: 'wrong-stream',
  })
})

test('supporting twice counts once, and a support can be taken back', async () => {
  const meeting = await board.openMeeting()
  const [anna, boris] = [await board.joins(meeting, houses[0].id), await board.joins(meeting)]
  const issue = await board.raises(meeting, anna, 'Темно')
  for (const [who, on] of [
    [anna, true],
    [anna, true],
    [boris, true],
    [boris, false],
  ] as const) {
    await board.does('issues.support-issue', meeting.stream, { issue, on }, who)
  }
  await board.does('issues.set-outcome', meeting.stream, { issue, outcome: { kind: 'not-ours', text: 'К соседям' } })
  expect((await loadMeetingState(board.sql, meeting.id))!.issues[issue].support).toBe(1)
})

test('whoever supported both of two joined issues counts once, and the figures part again with them', async () => {
  const meeting = await board.openMeeting()
  const [anna, boris, vera] = await Promise.all([0, 1, 2].map(() => board.joins(meeting)))
  const [one, other] = [await board.raises(meeting, anna, 'Темно'), await board.raises(meeting, boris, 'Нет света')]
  for (const [who, issue] of [
    [anna, one],
    [boris, one],
    [boris, other],
    [vera, other],
  ] as const)
    await board.does('issues.support-issue', meeting.stream, { issue, on: true }, who)
  await board.does('issues.join-issue', meeting.stream, { issue: one, to: other })
  expect(await supportsOf(board.sql, meeting.id)).toEqual([[other, 3]])
  await board.does('issues.support-issue', meeting.stream, { issue: other, on: false }, boris)
  expect(await supportsOf(board.sql, meeting.id)).toEqual([[other, 2]])
  await board.does('issues.withdraw-outcome', meeting.stream, { issue: one })
  expect(await supportsOf(board.sql, meeting.id)).toEqual([
    [one, 1],
    [other, 1],
  ])
  expect((await loadMeetingState(board.sql, meeting.id))!.issues).toMatchObject({
    [one]: { support: 1 },
    [other]: { support: 1 },
  })
})

test('words hidden after the approval leave the protocol, which says so and keeps the hash it was approved with', async () => {
  const meeting = await board.openMeeting()
  const person = await board.joins(meeting)
  const issue = await board.raises(meeting, person, rude)
  await board.raises(meeting, person, `${rude} и ещё слова`)
  await board.does('meetings.close-meeting', meeting.stream, { leaveIssues: true })
  await board.approves(meeting.id)
  const read = async () =>
    (await board.sql`select content, hash, first_hash, redacted_at from protocol where meeting = ${meeting.id}`)[0]
  const before = await read()
  expect(before).toMatchObject({ content: expect.stringContaining(`"${rude}"`), first_hash: null })
  await board.does('issues.hide-issue', 'city', { issue, reason: 'личное' })
  const after = await read()
  expect(after.content).not.toContain(`"${rude}"`)
  expect(after.content).toContain(`${rude} и ещё слова`)
  expect(after).toMatchObject({ hash: sha256(after.content), first_hash: before.hash, redacted_at: expect.any(Date) })
})
