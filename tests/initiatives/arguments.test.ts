import { expect, test } from 'vitest'
import { addArgument, hideArgument, isArgued, supportArgument, takeBackArgument } from '#shared/initiatives/argument.ts'
import { initiativeStates, type InitiativeState } from '#shared/initiatives/initiative.ts'
import { anId, everybody, given, moderator, whoMay } from '../support/rule.ts'
import { aCard, aDraft, anIdea, anna, boris, theIdea } from './an-initiative.ts'

const about = (state: InitiativeState = 'remarks') => ({
  initiative: anIdea({ state, card: aCard({ state, number: 7 }) }),
})
const argument = anId('argument')
const input = { initiative: theIdea, argument }
const changed = { type: 'initiatives.arguments-changed', initiative: theIdea } as const
const people = everybody.filter(name => name !== 'guest')

test('everybody with an account argues for an initiative or against it, and not without end', () => {
  const words = { initiative: theIdea, side: 'against' as const, text: 'Там уже есть площадка' }
  given({ ...about(), own: 0 })
    .by(boris)
    .when(addArgument, words, { id: argument })
    .makes({ type: 'initiatives.argument-noted', ...words, argument, by: boris.id }, changed)
  given({ ...about(), own: 5 })
    .by(boris)
    .when(addArgument, words)
    .refuses('too-many-arguments', { most: 5 })
  given({ ...about('refused'), own: 0 })
    .by(boris)
    .when(addArgument, words)
    .refuses('arguments-over')
  given({ initiative: aDraft(), own: 0 }).by(boris).when(addArgument, words).refuses('not-found')
  expect(whoMay(addArgument, { ...about(), own: 0 }, words)).toEqual(people)
})

test('an argument is supported on its own, once a person, and not by whoever wrote it', () => {
  const facts = { ...about(), isOwn: false, supported: false }
  const press = { ...input, on: true }
  given(facts)
    .by(anna)
    .when(supportArgument, press)
    .makes({ type: 'initiatives.argument-supported', argument, actor: anna.id, on: true }, changed)
  given({ ...facts, supported: true })
    .by(anna)
    .when(supportArgument, press)
    .makes()
  given({ ...facts, isOwn: true })
    .by(anna)
    .when(supportArgument, press)
    .refuses('argument-own')
  expect(whoMay(supportArgument, facts, press)).toEqual(people)
})

test('whoever wrote an argument takes it back, and nobody else', () => {
  const own = { ...about(), isOwn: true, supported: false }
  given(own)
    .by(anna)
    .when(takeBackArgument, input)
    .makes({ type: 'initiatives.argument-taken-back', argument }, changed)
  given({ ...own, isOwn: false })
    .by(boris)
    .when(takeBackArgument, input)
    .refuses('forbidden')
  expect(whoMay(takeBackArgument, { ...own, isOwn: false }, input)).toEqual([])
})

test('who leads the procedure there hides an argument, with a reason for its author', () => {
  const facts = { ...about('archived'), isOwn: false, supported: false }
  const hidden = { ...input, reason: 'Оскорбление' }
  given(facts)
    .by(moderator)
    .when(hideArgument, hidden)
    .makes({ type: 'initiatives.argument-hidden', argument, reason: 'Оскорбление', by: moderator.id }, changed)
  expect(whoMay(hideArgument, facts, hidden)).toEqual([
    'town',
    'moderator',
    'moderator of the yard',
    'moderator of the district',
    'head',
    'controller',
    'admin',
  ])
})

test('there is something to argue about until it is decided what becomes of an initiative', () => {
  expect(initiativeStates.filter(state => !isArgued(state))).toEqual([
    'refused',
    'won',
    'reserve',
    'lost',
    'under-way',
    'done',
    'reported',
    'archived',
  ])
})
