import { expect, test } from 'vitest'
import { follow, noteSeen } from '#shared/rounds/follow.ts'
import { anId, aPerson, everybody, given, whoMay } from '../support/rule.ts'

const anna = aPerson('anna', 'resident')
const round = { id: anId('round') }
const people = everybody.filter(name => name !== 'guest')

test('whoever has an account follows a round, or no more; said twice it is said once', () => {
  given({ round, follows: false })
    .by(anna)
    .when(follow, { on: true })
    .makes({ type: 'rounds.follow-noted', round: round.id, actor: anna.id, on: true })
  given({ round, follows: false }).by(anna).when(follow, { on: false }).makes()
  expect(whoMay(follow, { round, follows: false }, { on: true })).toEqual(people)
})

test('what a follower of a round has seen is no news to them', () => {
  given({ round, follows: true })
    .by(anna)
    .when(noteSeen, {})
    .makes({ type: 'rounds.seen-noted', round: round.id, actor: anna.id })
  given({ round, follows: false }).by(anna).when(noteSeen, {}).makes()
  expect(whoMay(noteSeen, { round, follows: true }, {})).toEqual(people)
})
