import { expect, test } from 'vitest'
import { viewPolls, evolvePolls } from '#shared/votes/state.ts'
import { cancelPoll, type CancelPollFacts } from '#shared/votes/cancel-poll.ts'
import { answers, standing, type Poll } from '#shared/votes/poll.ts'
import { resultOf } from '#shared/votes/result.ts'
import { nowOf } from '../../client/screens/participant/now.ts'
import { latestPoll } from '../../client/votes/rating.ts'
import { admin, aMeeting, anId, given, moderator, now, theMeeting, whoMay, whoRunsIt } from '../support/rule.ts'

const poll: Poll = {
  id: anId('poll'),
  meeting: theMeeting,
  kind: 'open',
  title: 'Ставим шлагбаум?',
  mode: 'one',
  points: 1,
  visibility: 'live',
  options: Object.values(answers),
  electorate: 'all',
  channels: ['hands'],
  state: 'open',
  startedAt: now,
}
const input = { poll: poll.id, because: 'Не тот вопрос' }
const facts = (known: Partial<Poll> = {}, ballots = 0): CancelPollFacts => ({
  meeting: aMeeting(),
  poll: { ...poll, ...known },
  ballots,
})
const after = (seconds: number) => ({ now: new Date(Date.parse(now) + seconds * 1000).toISOString() })
const cancels = (about: CancelPollFacts, seconds: number) =>
  given(about).by(moderator).when(cancelPoll, input, after(seconds))
const cancelled = { type: 'votes.poll-cancelled', ...input } as const

test('who runs the meeting cancels a vote, and nobody else', () => {
  expect(whoMay(cancelPoll, facts(), input)).toEqual(whoRunsIt)
})

test('a vote in which nobody has voted is cancelled at any time, with a reason', () => {
  cancels(facts(), 3600).makes(cancelled)
})

test('once somebody has voted, by phone or by hand, it is cancelled within a minute, and no later', () => {
  const hands = facts({
    entries: [{ channel: 'hands', by: admin.id, votes: poll.options.map(option => [option, 3]), at: now }],
  })
  for (const voted of [facts({}, 1), hands]) {
    cancels(voted, 60).makes(cancelled)
    cancels(voted, 60.001).refuses('poll-cancel-too-late', { seconds: 60 })
  }
})

test('what is over is not cancelled', () => {
  for (const state of ['counted', 'revealed', 'cancelled'] as const)
    cancels(facts({ state }), 1).refuses('poll-not-open')
})

test('a cancelled vote stays in the history with its reason, and nobody shows it as a result', () => {
  const later = after(30).now
  const all = evolvePolls({ [poll.id]: poll }, cancelled, later)
  const seen = viewPolls(all, 'public')[poll.id]
  expect(seen).toMatchObject({ state: 'cancelled', because: input.because, stoppedAt: later })
  expect(resultOf(seen)).toBeUndefined()
  expect(standing([seen])).toEqual([])
  expect(latestPoll([seen])).toBeUndefined()
})

test('the phones say for a minute that the vote was cancelled', () => {
  const polls = evolvePolls({ [poll.id]: poll }, cancelled, now)
  const meeting = { phase: 'open', agenda: [], picture: { scene: 'waiting' } } as unknown as Parameters<typeof nowOf>[0]
  const shown = (ms: number) => nowOf(meeting, { polls, instructions: {}, issues: {} }, Date.parse(now) + ms).kind
  expect([shown(0), shown(59_000), shown(60_000)]).toEqual(['cancelled', 'cancelled', 'waiting'])
})
