import { expect, test } from 'vitest'
import { follow, noteSeen } from '#shared/initiatives/follow.ts'
import { everybody, given, whoMay } from '../support/rule.ts'
import { aDraft, anIdea, anna, theIdea } from './an-initiative.ts'

const input = { initiative: theIdea, on: true }
const people = everybody.filter(name => name !== 'guest')

test('whoever has an account follows a public initiative, or no more; said twice it is said once', () => {
  const facts = { initiative: anIdea(), follows: false }
  given(facts)
    .by(anna)
    .when(follow, input)
    .makes({ type: 'initiatives.follow-noted', initiative: theIdea, actor: anna.id, on: true })
  given({ ...facts, follows: true })
    .by(anna)
    .when(follow, input)
    .makes()
  given({ ...facts, follows: true })
    .by(anna)
    .when(follow, { ...input, on: false })
    .makes({ type: 'initiatives.follow-noted', initiative: theIdea, actor: anna.id, on: false })
  expect(whoMay(follow, facts, input)).toEqual(people)
})

test('a draft is followed by its group alone: for all others it does not exist', () => {
  const { role: _, ...strange } = aDraft()
  given({ initiative: strange, follows: false }).by(anna).when(follow, input).refuses('not-found')
  given({ initiative: aDraft(), follows: true })
    .by(anna)
    .when(follow, { ...input, on: false })
    .makes({ type: 'initiatives.follow-noted', initiative: theIdea, actor: anna.id, on: false })
})

test('what a follower has seen is no news to them; of others nothing is noted', () => {
  const seen = { initiative: theIdea }
  given({ initiative: anIdea(), follows: true })
    .by(anna)
    .when(noteSeen, seen)
    .makes({ type: 'initiatives.seen-noted', initiative: theIdea, actor: anna.id })
  given({ initiative: anIdea(), follows: false }).by(anna).when(noteSeen, seen).makes()
  expect(whoMay(noteSeen, { initiative: anIdea(), follows: true }, seen)).toEqual(people)
})
