import { expect, test } from 'vitest'
import type { Actor } from '#shared/core/actor.ts'
import { checkedCount, countedIn, uncheckedChannels, withChannels } from '#shared/votes/channels.ts'
import { enterCount, type EnterCountFacts } from '#shared/votes/enter-count.ts'
import { answers, type Channel, type Poll, type PollCount } from '#shared/votes/poll.ts'
import { resultTable } from '#shared/votes/result-table.ts'
import { startPoll } from '#shared/votes/start-poll.ts'
import { evolvePolls } from '#shared/votes/state.ts'
import { stopPoll } from '#shared/votes/stop-poll.ts'
import {
  admin,
  aMeeting,
  anId,
  aPerson,
  given,
  moderator,
  now,
  theMeeting,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'

const options = Object.values(answers)
const poll: Poll = {
  id: anId('poll'),
  meeting: theMeeting,
  kind: 'open',
  title: 'Ставим шлагбаум?',
  mode: 'one',
  points: 1,
  visibility: 'live',
  options,
  electorate: 'all',
  channels: ['hands', 'paper'],
  state: 'open',
  startedAt: now,
}
const counts = (n: readonly number[]) => options.map((option, i) => [option, n[i] ?? 0] as [string, number])
const facts = (known: Partial<Poll> = {}): EnterCountFacts => ({ meeting: aMeeting(), poll: { ...poll, ...known } })
const enter = (by: Actor, votes: [string, number][], known: Partial<Poll> = {}, channel: Channel = 'hands') =>
  given(facts(known)).by(by).when(enterCount, { poll: poll.id, channel, votes })

/** What the poll becomes when people enter their counts one after another. */
function entered(...all: readonly (readonly [by: Actor, channel: Channel, n: readonly number[]])[]): Poll {
  let minute = 0
  return all.reduce<Poll>((known, [by, channel, n]) => {
    const at = `2026-11-20T16:0${minute++}:00.000Z`
    const events = given(facts(known))
      .by(by)
      .when(enterCount, { poll: poll.id, channel, votes: counts(n) }, { now: at })
    return events.events().reduce((polls, event) => evolvePolls(polls, event, at), { [poll.id]: known })[poll.id]
  }, poll)
}

const online: PollCount = { voters: 20, options: options.map((id, i) => [id, [12, 6, 2][i], [12, 6, 2][i]]) }

test('a count is one person’s word, in the order of the answers', () => {
  enter(moderator, [
    [answers.against, 3],
    [answers.for, 12],
  ]).makes({
    type: 'votes.count-entered',
    poll: poll.id,
    entry: { channel: 'hands', by: anId('moderator'), votes: counts([12, 3, 0]), at: now },
  })
  expect(whoMay(enterCount, facts(), { poll: poll.id, channel: 'hands' as const, votes: counts([1]) })).toEqual(
    whoRunsIt,
  )
})

test('hands are not counted where they are not asked, nor when the vote is over, nor for what is not in it', () => {
  enter(moderator, counts([1]), { channels: ['paper'] }).refuses('channel-closed')
  enter(moderator, counts([1]), { channels: undefined }).refuses('channel-closed')
  enter(moderator, counts([1]), { state: 'counted' }).refuses('poll-not-open')
  enter(moderator, [[anId('bench'), 1]]).refuses('poll-option-unknown')
  enter(moderator, [
    [answers.for, 1],
    [answers.for, 2],
  ]).refuses('poll-option-unknown')
  for (const n of [-1, 1.5]) enter(moderator, [[answers.for, n]]).refuses('bad-input')
})

test('one person alone never makes a number count, however often they enter it', () => {
  const alone = entered([moderator, 'hands', [12, 3, 1]], [moderator, 'hands', [12, 3, 1]])
  expect(checkedCount(alone, 'hands')).toBeUndefined()
  expect(uncheckedChannels(alone)).toEqual(['hands'])
  expect(withChannels(online, alone)).toEqual({ ...online, left: ['hands'] })
})

test('two who agree make it count; two who differ do not, until one corrects', () => {
  const differ = entered([moderator, 'hands', [12, 3, 1]], [admin, 'hands', [12, 4, 1]])
  expect(checkedCount(differ, 'hands')).toBeUndefined()
  const corrected = entered(
    [moderator, 'hands', [12, 3, 1]],
    [admin, 'hands', [12, 4, 1]],
    [moderator, 'hands', [12, 4, 1]],
  )
  expect(checkedCount(corrected, 'hands')?.map(([, n]) => n)).toEqual([12, 4, 1])
  const third = entered(
    [moderator, 'hands', [12, 4, 1]],
    [admin, 'hands', [12, 4, 1]],
    [aPerson('third', 'head'), 'hands', [11, 4, 1]],
  )
  expect(checkedCount(third, 'hands')).toBeUndefined()
})

test('ballots, hands and paper are added once each, and what was not checked is left out by name', () => {
  const hall = entered([moderator, 'hands', [10, 1, 0]], [admin, 'hands', [10, 1, 0]], [moderator, 'paper', [5, 5, 5]])
  const [counted] = given({ ...facts(hall), poll: hall, count: online })
    .by(moderator)
    .when(stopPoll, { poll: poll.id })
    .events()
  const count = counted?.type === 'votes.counted' ? counted.count : undefined
  expect(count).toMatchObject({ voters: 31, left: ['paper'] })
  expect(count?.options.map(([, n]) => n)).toEqual([22, 7, 2])
  const rule = { base: 'voted', share: { top: 2, bottom: 3, more: false } } as const
  expect(resultTable({ ...poll, decision: rule, count }, () => '')).toMatchObject({
    head: ['Ответ', 'С телефона', 'Руки', 'Всего'],
    rows: [
      ['За', '12', '10', '22'],
      ['Против', '6', '1', '7'],
      ['Воздержались', '2', '0', '2'],
    ],
    notes: [
      'Проголосовали: 31',
      'за 22 из 31\u00a0проголосовавшего, нужно не меньше 21',
      'Бумажные бюллетени не сверены вторым человеком и в итог не вошли',
    ],
    decided: 'Решение принято',
  })
})

test('hands are asked where one answer is chosen, and a rating has none', () => {
  const hall = { meeting: aMeeting(), runningPolls: 0, openIssues: [anId('light')], joined: 3, knownElectors: [] }
  const rules = { title: 'Вопрос', points: 1, visibility: 'live' } as const
  const channelsOf = (input: object) => {
    const [started] = given(hall)
      .by(moderator)
      .when(startPoll, { ...rules, mode: 'one', kind: 'open', ...input })
      .events()
    return started?.type === 'votes.poll-started' ? started.poll.channels : undefined
  }
  expect(channelsOf({})).toEqual(['hands'])
  expect(channelsOf({ channels: [] })).toBeUndefined()
  expect(channelsOf({ channels: ['paper', 'hands', 'paper'].slice(0, 2) })).toEqual(['paper', 'hands'])
  given(hall)
    .by(moderator)
    .when(startPoll, { ...rules, mode: 'taps', channels: ['hands'] })
    .refuses('channel-closed')
})

test('the people of a channel are told with whether two agree on them', () => {
  expect(countedIn(poll, 'hands')).toBeUndefined()
  const one = entered([moderator, 'hands', [12, 3, 1]])
  expect(countedIn(one, 'hands')).toEqual({ people: 16, checked: false })
  const two = entered([moderator, 'hands', [12, 3, 1]], [admin, 'hands', [12, 3, 1]])
  expect(countedIn(two, 'hands')).toEqual({ people: 16, checked: true })
  expect(countedIn(two, 'paper')).toBeUndefined()
})
