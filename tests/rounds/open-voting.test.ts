import { expect, test } from 'vitest'
import { cancelRound, closeVoting, openVoting } from '#shared/rounds/open-voting.ts'
import { publishBallots, publishCount } from '#shared/rounds/publish-ballots.ts'
import { faultsOf } from '#shared/rounds/ready.ts'
import { linkOf, shownTurnout } from '#shared/rounds/roll.ts'
import { locked, lockHash } from '#shared/rounds/round.ts'
import { anId, given, moderator, now, theTown, whoMay, whoRunsIt } from '../support/rule.ts'
import { anEntry, aRound, aRoundPlan, bench, entries, lamp, split, theRound } from './a-round.ts'

const planned = aRound({ phase: 'planned' })
const turnout = { voters: 2, channels: { online: 2 } }
const head = 'a'.repeat(64)
const after = { now: '2026-11-27T17:00:00.000Z' }

test('opening locks plan and entries with a hash', () => {
  expect(whoMay(openVoting, { round: planned }, {})).toEqual(whoRunsIt)
  const hash = lockHash(planned)
  given({ round: planned })
    .by(moderator)
    .when(openVoting, {})
    .makes({ type: 'rounds.voting-opened', round: theRound, hash })
  given({ round: aRound() }).by(theTown).when(openVoting, {}).refuses('round-locked')
})

test('the hash is the same for the same rules, whatever order they are written in, and another for a rouble more', () => {
  const { title, ...rest } = aRoundPlan()
  expect(lockHash({ plan: { ...rest, title }, entries })).toBe(lockHash({ plan: aRoundPlan(), entries }))
  expect(lockHash({ plan: aRoundPlan({ budget: 1_000_001_00 }), entries })).not.toBe(
    lockHash({ plan: aRoundPlan(), entries }),
  )
  expect(JSON.parse(locked({ plan: aRoundPlan(), entries }))).toEqual({ plan: aRoundPlan(), entries })
})

test('a round that nobody could count is not opened, and everything wrong with it is named', () => {
  given({ round: aRound({ phase: 'planned', entries: [] }) })
    .by(moderator)
    .when(openVoting, {})
    .refuses('round-not-ready', { faults: ['too-few-entries'] })
  const wrong = aRoundPlan({
    ballot: { kind: 'points', points: 10 },
    count: { ...aRoundPlan().count, rule: 'greedy', ties: ['most-votes', 'lower-cost'] },
    closesAt: now,
  })
  expect(
    faultsOf({ plan: wrong, entries: [...entries, anEntry(anId('dear'), 4, { cost: 2_000_000_00 })] }, now),
  ).toEqual(['entry-too-dear', 'utility-unsuitable', 'completion-unsuitable', 'ties-undecided', 'over-already'])
  const dear = split({ budget: 900_000_00 })
  expect(faultsOf({ ...dear, entries: [...dear.entries, anEntry(anId('lost'), 9)] }, now)).toEqual([
    'entry-without-district',
    'districts-over-budget',
  ])
  expect(faultsOf(split(), now)).toEqual([])
})

test('a round is called off with a reason until its ballots are published', () => {
  const because = 'Областной конкурс отменён'
  expect(whoMay(cancelRound, { round: aRound(), taken: [] }, { because })).toEqual(whoRunsIt)
  for (const phase of ['planned', 'voting', 'closed'] as const)
    given({ round: aRound({ phase }), taken: [] })
      .by(moderator)
      .when(cancelRound, { because })
      .makes({ type: 'rounds.round-cancelled', round: theRound, because })
  for (const phase of ['published', 'counted', 'cancelled'] as const)
    given({ round: aRound({ phase }), taken: [] })
      .by(moderator)
      .when(cancelRound, { because })
      .refuses('round-over')
})

test('a vote is closed when its time has come, by nobody before', () => {
  const facts = { round: aRound(), turnout, head }
  expect(whoMay(closeVoting, facts, {})).toEqual(whoRunsIt)
  given(facts).by(theTown).when(closeVoting, {}).refuses('round-too-early')
  given(facts)
    .by(theTown)
    .when(closeVoting, {}, after)
    .makes({ type: 'rounds.voting-closed', round: theRound, turnout, head })
  given({ ...facts, round: planned })
    .by(theTown)
    .when(closeVoting, {}, after)
    .refuses('round-not-voting')
})

test('ballots are published once the vote is closed; what is on paper and not checked must be left out on purpose', () => {
  const ballots = { ballots: 2, paper: 0, spoiled: 0, hash: head }
  const facts = { round: aRound({ phase: 'closed' }), unchecked: 0, ballots }
  expect(whoMay(publishBallots, facts, {})).toEqual(whoRunsIt)
  const published = { type: 'rounds.ballots-published', round: theRound, ballots } as const
  given(facts).by(theTown).when(publishBallots, {}).makes(published)
  given({ ...facts, unchecked: 3 })
    .by(theTown)
    .when(publishBallots, {})
    .refuses('paper-left', { unchecked: 3 })
  given({ ...facts, unchecked: 3 })
    .by(theTown)
    .when(publishBallots, { leave: true })
    .makes(published)
  given({ ...facts, round: aRound() })
    .by(theTown)
    .when(publishBallots, {})
    .refuses('round-not-closed')
})

test('only the server’s own counter says how it came out, and once', () => {
  const outcome = { pots: [{ winners: [1, 2], cost: 800_000_00, votes: { '1': 4, '2': 3 } }] }
  expect(whoMay(publishCount, { round: aRound({ phase: 'published' }), taken: [] }, { outcome })).toEqual(['town'])
  given({ round: aRound({ phase: 'published' }), taken: [] })
    .by(theTown)
    .when(publishCount, { outcome })
    .makes({ type: 'rounds.counted', round: theRound, outcome })
  given({ round: aRound({ phase: 'counted' }), taken: [] })
    .by(theTown)
    .when(publishCount, { outcome })
    .refuses('round-not-closed')
})

test('every link of the chain binds all lines before it', () => {
  const line = { n: 1, person: bench, channel: 'online', salt: 'c0ffee' } as const
  const first = linkOf(head, line)
  expect(linkOf(first, { ...line, n: 2 })).not.toBe(linkOf(linkOf(head, { ...line, person: lamp }), { ...line, n: 2 }))
  expect(linkOf(head, { ...line, channel: 'paper' })).not.toBe(first)
  expect(linkOf(head, { ...line, salt: 'decade' })).not.toBe(first)
})

test('a channel of fewer than five is not shown, nor what it could be found from by subtraction', () => {
  expect(shownTurnout({ voters: 40, channels: { online: 30, paper: 10 } }, 5).channels).toEqual({
    online: 30,
    paper: 10,
  })
  expect(shownTurnout({ voters: 32, channels: { online: 30, paper: 2 } }, 5)).toEqual({ voters: 32, channels: {} })
  // What is left of all is a group too: of one at a terminal and one on paper, too small.
  expect(shownTurnout({ voters: 32, channels: { online: 30, terminal: 1, paper: 1 } }, 5).channels).toEqual({})
  expect(shownTurnout({ voters: 37, channels: { online: 30, terminal: 4, paper: 3 } }, 5).channels).toEqual({
    online: 30,
  })
  expect(shownTurnout({ voters: 52, channels: { online: 30, terminal: 20, paper: 2 } }, 5).channels).toEqual({
    online: 30,
  })
})
