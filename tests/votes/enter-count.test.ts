import { expect, test } from 'vitest'
import type { Actor } from '#shared/core/actor.ts'
import { changeRules } from '#shared/votes/change-rules.ts'
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

const [light, bench] = [anId('light'), anId('bench')]
const ratingPoll: Poll = { ...poll, kind: 'priority', mode: 'taps', options: [light, bench] }

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

test('hands are asked where one answer is chosen; in a rating if one wants, but not where points are spread', () => {
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
  const rating = { kind: 'priority', mode: 'taps' } as const
  const rated = { ...hall, openIssues: [anId('light')] }
  expect(channelsOf(rating)).toBeUndefined()
  expect(channelsOf({ ...rating, channels: ['hands', 'paper'] })).toEqual(['hands', 'paper'])
  given(rated)
    .by(moderator)
    .when(startPoll, { ...rules, mode: 'points', channels: ['paper'] })
    .refuses('points-by-phone')
  given({ ...rated, poll: ratingPoll, ballots: 0 })
    .by(moderator)
    .when(changeRules, { poll: poll.id, ...rules, mode: 'points' })
    .refuses('points-by-phone')
})

test('the people of a channel are told with whether two agree on them', () => {
  expect(countedIn(poll, 'hands')).toBeUndefined()
  const one = entered([moderator, 'hands', [12, 3, 1]])
  expect(countedIn(one, 'hands')).toEqual({ people: 16, checked: false })
  const two = entered([moderator, 'hands', [12, 3, 1]], [admin, 'hands', [12, 3, 1]])
  expect(countedIn(two, 'hands')).toEqual({ people: 16, checked: true })
  expect(countedIn(two, 'paper')).toBeUndefined()
})

test('in a rating one person raises a hand for several questions, and how many they are is counted apart', () => {
  const hands = (by: Actor, n: readonly [number, number], people?: number, known = ratingPoll) => {
    const votes: [string, number][] = [
      [light, n[0]],
      [bench, n[1]],
    ]
    const facts = { meeting: aMeeting(), poll: known }
    return given(facts)
      .by(by)
      .when(enterCount, { poll: poll.id, channel: 'hands', votes, ...(people !== undefined && { people }) })
  }
  hands(moderator, [9, 4]).refuses('bad-input')
  hands(moderator, [9, 4], 8).refuses('bad-input')
  const after = (known: Poll, by: Actor, n: readonly [number, number], people: number) =>
    hands(by, n, people, known)
      .events()
      .reduce((polls, event) => evolvePolls(polls, event, now), { [poll.id]: known })[poll.id]
  const one = after(ratingPoll, moderator, [9, 4], 10)
  const others = after(one, admin, [9, 4], 11)
  expect(countedIn(others, 'hands')).toEqual({ people: 11, checked: false })
  const agreed = after(others, admin, [9, 4], 10)
  expect(countedIn(agreed, 'hands')).toEqual({ people: 10, checked: true })
  const byPhone: PollCount = {
    voters: 6,
    options: [
      [light, 5, 5],
      [bench, 6, 6],
    ],
  }
  const count = withChannels(byPhone, agreed)
  expect(count).toMatchObject({ voters: 16, voted: { online: 6, hands: 10 } })
  expect(resultTable({ ...agreed, count }, id => (id === light ? 'Свет' : 'Скамья'))).toMatchObject({
    head: ['Вопрос', 'С телефона', 'Руки', 'Всего'],
    rows: [
      ['Свет', '5', '9', '14'],
      ['Скамья', '6', '4', '10'],
    ],
    notes: ['Проголосовали: 16 (с телефона 6 + руки 10)'],
  })
  // A question that joins the rating meanwhile was asked of nobody in the hall.
  const longer = { ...agreed, options: [light, bench, anId('ramp')] }
  expect([checkedCount(longer, 'hands'), uncheckedChannels(longer)]).toEqual([undefined, ['hands']])
})

test('a hand that was counted locks the rules as a ballot does', () => {
  const rules = { title: 'Вопрос', mode: 'one', points: 1, visibility: 'live' } as const
  const change = (known: Poll, ballots = 0) =>
    given({ meeting: aMeeting(), poll: known, ballots, openIssues: [] })
      .by(moderator)
      .when(changeRules, { poll: poll.id, ...rules })
  change(poll).makes({ type: 'votes.rules-changed', poll: poll.id, rules })
  change(poll, 1).refuses('poll-rules-locked')
  change(entered([moderator, 'hands', [1, 0, 0]])).refuses('poll-rules-locked')
})
