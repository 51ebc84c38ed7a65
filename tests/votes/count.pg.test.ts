import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadMeetingState } from '../../server/handlers.ts'
import { groupsShown, talliesOf } from '../../server/votes/tallies.ts'
import { houses, openBoard, stranger, type Board } from '../meetings/board.ts'

let board: Board
beforeAll(async () => {
  board = await openBoard()
})
afterAll(() => board.close())

const rules = { title: 'Рейтинг', mode: 'points', points: 5, visibility: 'live' } as const

test('a poll is counted in all and by group, in the order of its options, those nobody chose too', async () => {
  const meeting = await board.openMeeting()
  const [anna, boris, guest] = [
    await board.joins(meeting, houses[0].id),
    await board.joins(meeting, houses[1].id),
    await board.joins(meeting),
  ]
  const [light, snow, trees] = [
    await board.raises(meeting, anna, 'Свет'),
    await board.raises(meeting, boris, 'Снег'),
    await board.raises(meeting, guest, 'Деревья'),
  ]
  const poll = await board.does('votes.start-poll', meeting.stream, { ...rules, options: [snow, light, trees] })
  const votes = (who: typeof anna, choices: [string, number][]) =>
    board.send('votes.cast-ballot', meeting.stream, { poll, choices }, who)
  const first = await votes(anna, [[light, 1]])
  const changed = await votes(anna, [
    [light, 3],
    [snow, 2],
  ])
  expect(changed).toMatchObject({ ok: true, result: first.ok ? first.result : {} })
  await votes(boris, [[light, 5]])
  await votes(guest, [[snow, 1]])
  expect(await votes(stranger(), [[snow, 1]])).toMatchObject({ code: 'not-joined' })
  const count = {
    voters: 3,
    options: [
      [snow, 3, 2],
      [light, 8, 2],
      [trees, 0, 0],
    ],
    groups: { yard: 2, neighbours: 0, guests: 1 },
    byGroup: {
      yard: [
        [snow, 2, 1],
        [light, 8, 2],
        [trees, 0, 0],
      ],
      neighbours: [
        [snow, 0, 0],
        [light, 0, 0],
        [trees, 0, 0],
      ],
      guests: [
        [snow, 1, 1],
        [light, 0, 0],
        [trees, 0, 0],
      ],
    },
  }
  expect(await talliesOf(board.sql, meeting.id, 5)).toEqual([
    {
      tally: { poll, voters: 3, options: count.options, groups: { neighbours: 0 } },
      public: { poll, voters: 3, options: count.options },
    },
  ])
  await board.does('votes.stop-poll', meeting.stream, { poll })
  expect((await loadMeetingState(board.sql, meeting.id))!.polls[poll]).toMatchObject({ state: 'revealed', count })
})

test('a hidden poll tells how many have voted and nothing else, until it is revealed', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting)
  const issue = await board.raises(meeting, anna, 'Свет')
  const poll = await board.does('votes.start-poll', meeting.stream, { ...rules, visibility: 'hidden' })
  await board.does('votes.cast-ballot', meeting.stream, { poll, choices: [[issue, 5]] }, anna)
  const [{ tally, public: seen }] = await talliesOf(board.sql, meeting.id, 1)
  expect(seen).toEqual({ poll, voters: 1 })
  expect(tally).toEqual({ poll, voters: 1, groups: { yard: 0, neighbours: 0, guests: 1 } })
  await board.does('votes.stop-poll', meeting.stream, { poll })
  expect((await loadMeetingState(board.sql, meeting.id))!.polls[poll].state).toBe('counted')
  await board.does('votes.reveal-poll', meeting.stream, { poll })
  expect((await loadMeetingState(board.sql, meeting.id))!.polls[poll]).toMatchObject({
    state: 'revealed',
    count: { voters: 1 },
  })
})

test('a group too small to be told apart cannot be found by subtraction', () => {
  expect(groupsShown({ yard: 20, neighbours: 9, guests: 6 }, 5)).toEqual({ yard: 20, neighbours: 9, guests: 6 })
  expect(groupsShown({ yard: 20, neighbours: 9, guests: 1 }, 5)).toEqual({ yard: 20 })
  expect(groupsShown({ yard: 20, neighbours: 2, guests: 1 }, 5)).toEqual({ yard: 20 })
  expect(groupsShown({ yard: 20, neighbours: 0, guests: 1 }, 5)).toEqual({ neighbours: 0 })
  expect(groupsShown({ yard: 0, neighbours: 0, guests: 1 }, 5)).toEqual({})
  expect(groupsShown({ yard: 0, neighbours: 0, guests: 0 }, 5)).toEqual({ yard: 0, neighbours: 0, guests: 0 })
})

test('a whole hall votes at once, and every ballot is there once', async () => {
  const meeting = await board.openMeeting()
  const hall = await Promise.all(Array.from({ length: 500 }, () => board.joins(meeting)))
  const issue = await board.raises(meeting, hall[0], 'Свет')
  const poll = await board.does('votes.start-poll', meeting.stream, rules)
  const answers = await Promise.all(
    hall.map(who => board.send('votes.cast-ballot', meeting.stream, { poll, choices: [[issue, 2]] }, who)),
  )
  expect(answers.every(answer => answer.ok)).toBe(true)
  const [{ public: seen }] = await talliesOf(board.sql, meeting.id, 5)
  expect(seen).toEqual({ poll, voters: 500, options: [[issue, 1000, 500]] })
})
