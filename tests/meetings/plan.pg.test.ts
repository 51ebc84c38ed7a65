import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadMeetingState } from '../../server/states.ts'
import { listMeetings } from '../../server/meetings/list.ts'
import { loadMine } from '../../server/meetings/mine.ts'
import { presenceOf } from '../../server/meetings/store.ts'
import { findAddresses } from '../../server/places/addresses.ts'
import { head, houses, openBoard, plan, type Board } from './board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

test('a meeting in a yard offers its houses as people count them', async () => {
  const { id } = await board.openMeeting()
  const { meetings } = (await loadMeetingState(board.sql, id))!
  expect(meetings[id].houses.map(house => house.address)).toEqual([
    'Садовая улица, 8',
    'Садовая улица, 8к1',
    'Садовая улица, 10',
  ])
  expect(meetings[id].code).toMatch(/^\d{6}$/)
})

test('a meeting in an unknown place is not planned', async () => {
  const id = v7()
  expect(
    await board.send('meetings.plan-meeting', `meeting:${id}`, { ...plan(), place: v7() }, head, id),
  ).toMatchObject({ code: 'not-found' })
})

test('joining again changes the house and not the person', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting)
  const before = (await loadMine(board.sql, meeting.id, anna.id))!
  await board.does(
    'meetings.join-meeting',
    meeting.stream,
    { code: meeting.code, from: { house: houses[2].id }, name: 'Анна' },
    anna,
  )
  const after = (await loadMine(board.sql, meeting.id, anna.id))!
  expect(before.participant).toMatchObject({ group: 'guests' })
  expect(after.participant).toEqual({ id: before.participant.id, group: 'yard', house: houses[2].id, name: 'Анна' })
  expect(await presenceOf(board.sql, meeting.id)).toEqual({ joined: 1, groups: { yard: 1, neighbours: 0, guests: 0 } })
})

test('a participant finds what they have done', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting)
  const issue = await board.raises(meeting, anna, 'Свет')
  await board.does('issues.support-issue', meeting.stream, { issue, on: true }, anna)
  const poll = await board.does('votes.start-poll', meeting.stream, {
    title: 'Рейтинг',
    mode: 'taps',
    points: 1,
    visibility: 'live',
  })
  const receipt = await board.does('votes.cast-ballot', meeting.stream, { poll, choices: [[issue, 1]] }, anna)
  expect(await loadMine(board.sql, meeting.id, anna.id)).toMatchObject({
    issues: [{ id: issue, text: 'Свет', state: 'accepted' }],
    supports: [issue],
    ballots: [{ poll, choices: [[issue, 1]], receipt }],
  })
  expect(await loadMine(board.sql, meeting.id, v7())).toBeNull()
})

test('an address is found by the beginnings of its words, with ё or е', async () => {
  const found = async (words: string) => (await findAddresses(board.sql, words)).map(row => row.address)
  expect(await found('садовая 8')).toEqual(['Садовая улица, 8', 'Садовая улица, 8к1'])
  expect(await found('8к1 САД')).toEqual(['Садовая улица, 8к1'])
  expect(await found('королева')).toEqual(['улица Королёва, 3'])
  expect(await found('Королёва')).toEqual(['улица Королёва, 3'])
  expect(await found('%')).toEqual([])
  expect(await found('довая')).toEqual([])
})

test('the schedule is read page by page, each meeting once', async () => {
  for (let n = 0; n < 120; n++) {
    const id = v7()
    await board.send('meetings.plan-meeting', `meeting:${id}`, plan(), head, id)
  }
  const seen: string[] = []
  for (let after: string | undefined; ;) {
    const { items, next } = await listMeetings(board.sql, 'planned', after)
    seen.push(...items.map(item => item.id))
    if (!next) break
    after = next
  }
  expect(seen.length).toBe(120)
  expect(new Set(seen).size).toBe(120)
})

test('a meeting is planned, or its plan changed, about initiatives that everybody sees, not about a hidden idea or none', async () => {
  const [known, hidden] = [v7(), v7()]
  for (const [id, listed] of [
    [known, true],
    [hidden, false],
  ] as const)
    await board.sql`
      insert into initiative (id, title, state, since, listed, point)
      values (${id}, 'Лавка', 'idea', ${board.now()}, ${listed}, st_point(45, 53, 4326))`
  const about = (initiative: string) => ({ ...plan(), agenda: [{ text: 'Лавка', initiative }] })
  for (const [id, initiative] of [
    [v7(), hidden],
    [v7(), v7()],
  ] as const)
    expect(await board.send('meetings.plan-meeting', `meeting:${id}`, about(initiative), head, id)).toMatchObject({
      code: 'initiative-unknown',
    })
  const id = v7()
  expect(await board.send('meetings.plan-meeting', `meeting:${id}`, about(known), head, id)).toMatchObject({ ok: true })
  expect(await board.send('meetings.change-meeting', `meeting:${id}`, about(v7()), head)).toMatchObject({
    code: 'initiative-unknown',
  })
  await board.does('meetings.change-meeting', `meeting:${id}`, about(known), head)
})
