import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadMeetingState } from '../../server/states.ts'
import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { answers } from '#shared/votes/poll.ts'
import { loadMine } from '../../server/meetings/mine.ts'
import { findCandidates } from '../../server/votes/electors.ts'
import { groupsShown, talliesOf } from '../../server/votes/tallies.ts'
import { viewMeetingState } from '#shared/state.ts'
import { admin, head, houses, openBoard, stranger, type Board } from '../meetings/board.ts'

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

test('who may vote is asked of the database: the yard, or those the list names by phone or by account', async () => {
  const meeting = await board.openMeeting()
  const [anna, guest] = [await board.joins(meeting, houses[0].id), await board.joins(meeting)]
  const joinAs = (who: Actor, from: object | string) =>
    board.does('meetings.join-meeting', meeting.stream, { code: meeting.code, from }, who)
  await joinAs(head, 'another-house')
  const question = { title: 'Ставим шлагбаум?', mode: 'one', points: 1, visibility: 'live', kind: 'open' }
  const start = (more: object) => board.does('votes.start-poll', meeting.stream, { ...question, ...more })
  const vote = async (poll: Id, who: Actor) => {
    const answer = await board.send('votes.cast-ballot', meeting.stream, { poll, choices: [[answers.for, 1]] }, who)
    return answer.ok ? 'taken' : answer.code
  }
  const voters = async (poll: Id) => (await loadMeetingState(board.sql, meeting.id))!.polls[poll].count?.voters

  const yards = await start({ electorate: 'yard' })
  expect([await vote(yards, anna), await vote(yards, guest)]).toEqual(['taken', 'not-an-elector'])
  await joinAs(anna, 'guest')
  await board.does('votes.stop-poll', meeting.stream, { poll: yards })
  expect(await voters(yards)).toBe(0)

  const [{ id: person }] = await board.sql<{ id: Id }[]>`
    insert into person (id, name, created_at) values (${head.id}, 'Глава', ${board.now()}) returning id`
  const candidates = await findCandidates(board.sql, meeting.id)
  expect(candidates).toContainEqual({ id: person, name: 'Глава', account: true })
  const byPhone = candidates.filter(each => !each.account)
  expect(byPhone).toHaveLength(2)
  const [own] = await board.sql<{ id: Id }[]>`select id from participant where actor = ${guest.id}`
  const listed = await start({ electorate: 'list', electors: [person, own.id] })
  expect([await vote(listed, guest), await vote(listed, head), await vote(listed, anna)]).toEqual([
    'taken',
    'taken',
    'not-an-elector',
  ])
  expect((await loadMine(board.sql, meeting.id, guest.id))?.listed).toEqual([listed])
  await board.does('votes.stop-poll', meeting.stream, { poll: listed })
  expect(await voters(listed)).toBe(2)
})

test('hands of the hall are in the running tally when two have counted them, and on the sum for good', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting)
  const question = { title: 'Ставим шлагбаум?', mode: 'one', points: 1, visibility: 'live', kind: 'open' }
  const poll = await board.does('votes.start-poll', meeting.stream, question)
  await board.does('votes.cast-ballot', meeting.stream, { poll, choices: [[answers.against, 1]] }, anna)
  const hands = { poll, channel: 'hands', votes: [[answers.for, 7]] }
  const running = async () => (await talliesOf(board.sql, meeting.id, 5))[0].public
  await board.does('votes.enter-count', meeting.stream, hands)
  expect(await running()).toMatchObject({ voters: 1 })
  await board.does('votes.enter-count', meeting.stream, hands, admin)
  // One voter by phone is not told apart from seven hands.
  expect(await running()).toEqual({
    poll,
    voters: 8,
    options: [
      [answers.for, 7, 7],
      [answers.against, 1, 1],
      [answers.abstain, 0, 0],
    ],
    channels: {},
  })
  // Who runs the meeting is told every channel.
  expect((await talliesOf(board.sql, meeting.id, 5))[0].tally.channels).toEqual({ online: 1, hands: 7 })
  await board.does('votes.stop-poll', meeting.stream, { poll })
  const counted = viewMeetingState((await loadMeetingState(board.sql, meeting.id))!, 'public').polls[poll]
  expect(counted.entries).toBeUndefined()
  expect(counted.count).toMatchObject({
    voters: 8,
    channels: { hands: [[answers.for, 7, 7], expect.anything(), expect.anything()] },
  })
})

test('votes from a phone that went from hand to hand are told to the staff by their number', async () => {
  const meeting = await board.openMeeting()
  const [owner, alone, next] = [await board.joins(meeting), await board.joins(meeting), stranger()]
  const input = { code: meeting.code, from: 'guest', device: owner.id }
  const handed = await board.send('meetings.hand-over', meeting.stream, input, next)
  expect(handed.ok).toBe(true)
  const question = { title: 'Кто за?', mode: 'one', points: 1, visibility: 'live', kind: 'open' }
  const poll = await board.does('votes.start-poll', meeting.stream, question)
  for (const who of [owner, alone, next])
    await board.does('votes.cast-ballot', meeting.stream, { poll, choices: [[answers.for, 1]] }, who)
  const [{ tally, public: seen }] = await talliesOf(board.sql, meeting.id, 5)
  expect([tally.shared, seen.shared]).toEqual([2, undefined])
  await board.does('votes.stop-poll', meeting.stream, { poll })
  const state = (await loadMeetingState(board.sql, meeting.id))!
  expect(state.polls[poll].count).toMatchObject({ voters: 3, shared: 2 })
  expect(viewMeetingState(state, 'public').polls[poll].count).not.toHaveProperty('shared')
})

test('a vote started by mistake is cancelled before anybody votes, and the next one starts', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting)
  const question = { title: 'Кто за?', mode: 'one', points: 1, visibility: 'live', kind: 'open' }
  const start = () => board.does('votes.start-poll', meeting.stream, question)
  const vote = (poll: Id) =>
    board.send('votes.cast-ballot', meeting.stream, { poll, choices: [[answers.for, 1]] }, anna)
  const first = await start()
  await board.does('votes.cancel-poll', meeting.stream, { poll: first, because: 'Не тот вопрос' })
  expect(await vote(first)).toMatchObject({ ok: false, code: 'poll-not-open' })
  expect(await board.send('votes.stop-poll', meeting.stream, { poll: first })).toMatchObject({ code: 'poll-not-open' })
  const second = await start()
  expect(await vote(second)).toMatchObject({ ok: true })
  const { polls } = (await loadMeetingState(board.sql, meeting.id))!
  expect(polls[first]).toMatchObject({ state: 'cancelled', because: 'Не тот вопрос' })
  expect([polls[first].count, polls[second].state]).toEqual([undefined, 'open'])
})

test('in a rating hands and paper are counted per question, with the people apart, and the sum is of all three', async () => {
  const meeting = await board.openMeeting()
  const anna = await board.joins(meeting)
  const [light, pit] = [await board.raises(meeting, anna, 'Темно'), await board.raises(meeting, anna, 'Яма')]
  const rating = { title: 'Что важнее?', mode: 'taps', points: 1, visibility: 'live', channels: ['hands', 'paper'] }
  const poll = await board.does('votes.start-poll', meeting.stream, rating)
  await board.does('votes.cast-ballot', meeting.stream, { poll, choices: [[pit, 1]] }, anna)
  const votes = (of: number, other: number) => [
    [light, of],
    [pit, other],
  ]
  const hands = { poll, channel: 'hands', votes: votes(9, 4), people: 10 }
  await board.does('votes.enter-count', meeting.stream, hands)
  await board.does('votes.enter-count', meeting.stream, { ...hands, people: 12 }, admin)
  expect((await talliesOf(board.sql, meeting.id, 5))[0].tally).toMatchObject({ voters: 1 })
  await board.does('votes.enter-count', meeting.stream, hands, admin)
  await board.does('votes.enter-count', meeting.stream, { ...hands, channel: 'paper', people: 30 })
  expect((await talliesOf(board.sql, meeting.id, 5))[0].tally).toMatchObject({
    voters: 11,
    channels: { online: 1, hands: 10, paper: 0 },
  })
  await board.does('votes.stop-poll', meeting.stream, { poll })
  const { count } = viewMeetingState((await loadMeetingState(board.sql, meeting.id))!, 'public').polls[poll]
  expect(count).toMatchObject({ voters: 11, voted: { online: 1, hands: 10 }, left: ['paper'] })
  expect(new Map(count?.options.map(([id, n]) => [id, n]))).toEqual(
    new Map([
      [light, 9],
      [pit, 5],
    ]),
  )
})
