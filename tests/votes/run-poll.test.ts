import { expect, test } from 'vitest'
import { addOption, changeRules } from '#shared/votes/change-rules.ts'
import { revealPoll, stopPoll } from '#shared/votes/stop-poll.ts'
import { anId, given, moderator, whoMay, whoRunsIt } from '../support/rule.ts'
import { bench, count, facts, light, none, over, poll, rules } from './a-poll.ts'

test('who runs the meeting changes, stops and reveals its votes, and nobody else', () => {
  expect(whoMay(changeRules, facts(), { poll, ...rules })).toEqual(whoRunsIt)
  expect(whoMay(addOption, facts(), { poll, issue: bench })).toEqual(whoRunsIt)
  expect(whoMay(stopPoll, over(), { poll })).toEqual(whoRunsIt)
  expect(whoMay(revealPoll, over({ state: 'counted', count }), { poll })).toEqual(whoRunsIt)
})

test('rules change until the first ballot, and never after', () => {
  const changed = { ...rules, title: 'Рейтинг', mode: 'points' as const, points: 5 }
  given(facts())
    .by(moderator)
    .when(changeRules, { poll, ...changed })
    .makes({ type: 'votes.rules-changed', poll, rules: changed })
  given(facts({}, 1))
    .by(moderator)
    .when(changeRules, { poll, ...changed })
    .refuses('poll-rules-locked')
  for (const state of ['counted', 'revealed'] as const)
    given(facts({ state }))
      .by(moderator)
      .when(changeRules, { poll, ...changed })
      .refuses('poll-not-open')
})

test('an issue accepted meanwhile joins the vote: nobody’s tap is worth less for it', () => {
  given(facts({}, 40))
    .by(moderator)
    .when(addOption, { poll, issue: bench })
    .makes({ type: 'votes.option-added', poll, issue: bench })
})

test('points already spread lock the list of issues', () => {
  given(facts({ mode: 'points', points: 5 }, 1))
    .by(moderator)
    .when(addOption, { poll, issue: bench })
    .refuses('poll-rules-locked')
  expect(
    given(facts({ mode: 'points', points: 5 }))
      .by(moderator)
      .when(addOption, { poll, issue: bench })
      .events(),
  ).toHaveLength(1)
})

test('no issue is added twice, none that is not open, none after the end', () => {
  given(facts()).by(moderator).when(addOption, { poll, issue: light }).refuses('poll-option-present')
  given(facts())
    .by(moderator)
    .when(addOption, { poll, issue: anId('hidden') })
    .refuses('poll-option-unknown')
  given(facts({ state: 'counted' }))
    .by(moderator)
    .when(addOption, { poll, issue: bench })
    .refuses('poll-not-open')
})

test('a vote is counted once', () => {
  given(over()).by(moderator).when(stopPoll, { poll }).makes({ type: 'votes.counted', poll, revealed: true, count })
  for (const state of ['counted', 'revealed'] as const)
    given(over({ state })).by(moderator).when(stopPoll, { poll }).refuses('poll-not-open')
})

test('a hidden vote stays hidden when it ends, and is revealed by a step of its own', () => {
  given(over({ visibility: 'hidden' }))
    .by(moderator)
    .when(stopPoll, { poll })
    .makes({ type: 'votes.counted', poll, revealed: false, count })
  given(over({ state: 'counted', count }))
    .by(moderator)
    .when(revealPoll, { poll })
    .makes({ type: 'votes.poll-revealed', poll, count })
})

test('nothing is revealed before it is counted, nor twice', () => {
  for (const known of [{ state: 'open' }, { state: 'revealed', count }, { state: 'counted' }] as const)
    given(over(known)).by(moderator).when(revealPoll, { poll }).refuses('poll-not-counted')
})

test('what is revealed is what was counted, not what is counted anew', () => {
  const anew = { ...over({ state: 'counted', count }), count: { voters: 99, options: none } }
  given(anew).by(moderator).when(revealPoll, { poll }).makes({ type: 'votes.poll-revealed', poll, count })
})
