import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { emptyMeetingState, evolveMeetingState, viewMeetingState, type MeetingState } from '#shared/state.ts'
import { loadMeetingState } from '../../server/states.ts'
import { loadPublicLog, type PublicLog } from '../../server/meetings/public-log.ts'
import { admin, openBoard, person, yard, type Board } from './board.ts'
import { randomEvening } from './random-evening.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

test('a published meeting replayed from its public log ends as the meeting did', { timeout: 60_000 }, async () => {
  const evening = await randomEvening(board)
  for (let n = 0; n < 200; n++) await evening.step()
  await closeAll()
  // What happens after the close happens in the town: the meeting's page and its recording stay one.
  for (let n = 0; n < 100; n++) await evening.step()
  for (const { id } of await phase('closed')) await board.approves(id)
  // Whatever goes on is not to be replayed.
  for (const { id } of await phase('open')) expect(await loadPublicLog(board.sql, id, 0)).toBeNull()
  const published = await phase('published')
  expect(published.length).toBeGreaterThan(0)
  for (const { id } of published) expect(sent(await replayed(id)), id).toEqual(sent(await final(id)))
})

test('words that were hidden or corrected are in no event of the public log', async () => {
  const meeting = await board.openMeeting()
  const resident = await board.joins(meeting)
  const hidden = await board.raises(meeting, resident, 'Секрет соседа из квартиры 5')
  const corrected = await board.raises(meeting, resident, 'Иванов опять не убрал двор')
  const later = await board.raises(meeting, resident, 'Петров выкрутил лампу')
  const edited = { issue: corrected, text: 'Двор не убран', category: 'yard' }
  await board.does('issues.edit-issue', meeting.stream, edited)
  await board.does('issues.set-outcome', meeting.stream, {
    issue: corrected,
    outcome: { kind: 'explained', text: 'Уберём завтра' },
  })
  await board.does('meetings.close-meeting', meeting.stream, { leaveIssues: true })
  await board.does('issues.edit-issue', 'city', { ...edited, issue: later, text: 'Нет света' })
  await board.does('issues.hide-issue', 'city', { issue: hidden, reason: 'личное' })
  await board.approves(meeting.id)
  const log = JSON.stringify(await loadPublicLog(board.sql, meeting.id, 0))
  expect(log).toContain('Двор не убран')
  for (const words of ['Секрет', 'Иванов', 'Петров', 'личное']) expect(log).not.toContain(words)
  expect(sent(await replayed(meeting.id))).toEqual(sent(await final(meeting.id)))
})

test('a recording has the initiatives it shows as they were then; one that was hidden since has left it', async () => {
  const idea = (title: string) =>
    board.does('initiatives.drop-idea', 'city', { title, words: 'Так лучше', place: yard.id }, admin)
  const [bench, hidden, never] = [await idea('Лавка'), await idea('Чужая фамилия'), await idea('Не показана')]
  const supports = (initiative: Id) =>
    board.does('initiatives.support-idea', 'city', { initiative, on: true }, person([{ id: v7(), role: 'resident' }]))
  await supports(bench)
  const meeting = await board.openMeeting()
  const show = (of: Id) => board.does('meetings.show-picture', meeting.stream, { picture: { scene: 'initiative', of } })
  for (const of of [bench, hidden]) await show(of)
  await supports(bench)
  await supports(never)
  await board.does('meetings.close-meeting', meeting.stream, { leaveIssues: true })
  await supports(bench)
  await board.does('initiatives.hide-idea', 'city', { initiative: hidden, reason: 'личное' })
  await board.approves(meeting.id)
  const log = await loadPublicLog(board.sql, meeting.id, 0)
  const [before, during] = log?.initiatives ?? []
  expect(log?.initiatives.map(([, card]) => [card.title, card.support])).toEqual([
    ['Лавка', 1],
    ['Лавка', 2],
  ])
  const [{ opened }] = await board.sql<[{ opened: Date }]>`
    select opened_at as opened from meeting where id = ${meeting.id}`
  expect([(before?.[0] ?? '') < opened.toISOString(), (during?.[0] ?? '') > opened.toISOString()]).toEqual([true, true])
})

async function replayed(meeting: Id): Promise<MeetingState> {
  let state = emptyMeetingState
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: PublicLog = (await loadPublicLog(board.sql, meeting, after)) ?? expect.fail('no log')
    for (const [, at, event] of page.events) if (event) state = evolveMeetingState(state, event, at)
    after = page.next
  }
  return state
}

const final = async (meeting: Id) => viewMeetingState((await loadMeetingState(board.sql, meeting))!, 'public')

const phase = (name: string) => board.sql<{ id: Id }[]>`select id from meeting where phase = ${name}`

async function closeAll(): Promise<void> {
  const polls = await board.sql<{ id: Id; meeting: Id }[]>`select id, meeting from poll where state = 'open'`
  for (const { id, meeting } of polls) await board.send('votes.stop-poll', meetingStream(meeting), { poll: id })
  for (const { id } of await phase('open'))
    await board.send('meetings.close-meeting', meetingStream(id), { leaveIssues: true })
}

/** As it travels. */
const sent = (state: MeetingState): unknown => JSON.parse(JSON.stringify(state))
