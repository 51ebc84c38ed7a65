import { expect, test } from 'vitest'
import { importIdeas } from '#shared/initiatives/import-ideas.ts'
import { anId, given, moderator, theYard, whoMay } from '../support/rule.ts'
import { aCard, at, theIdea } from './an-initiative.ts'

const idea = { key: 'bank-17', title: 'Площадка для волейбола', words: 'Поставить сетку', place: theYard }
const known = { card: aCard(), words: 'Поставить сетку' }
const once = (was?: { card?: ReturnType<typeof aCard>; words: string }) => ({ spots: [at], known: [was] })
const types = (facts: ReturnType<typeof once>, ideas = [idea]) =>
  given(facts)
    .by(moderator)
    .when(importIdeas, { ideas })
    .events()
    .map(event => event.type)

test('an idea of another list becomes an idea here, known again by its key', () => {
  given(once())
    .by(moderator)
    .when(importIdeas, { ideas: [{ ...idea, cost: 15_000_000 }] })
    .makes(
      {
        type: 'initiatives.idea-dropped',
        card: { ...aCard({ id: anId('fresh'), since: '2026-11-20T15:30:00.000Z', support: 0, cost: 15_000_000 }) },
      },
      { type: 'initiatives.idea-described', initiative: anId('fresh'), words: 'Поставить сетку' },
      { type: 'initiatives.key-noted', initiative: anId('fresh'), key: 'bank-17' },
    )
  given(once())
    .by(moderator)
    .when(importIdeas, { ideas: [idea] })
    .answers({ added: 1, changed: 0 })
})

test('imported again it doubles nothing: the same stays, what changed is changed, and support is kept', () => {
  expect(types(once(known))).toEqual([])
  const [changed] = given(once(known))
    .by(moderator)
    .when(importIdeas, { ideas: [{ ...idea, title: 'Волейбол' }] })
    .events()
  expect(changed).toMatchObject({
    type: 'initiatives.idea-changed',
    card: { id: theIdea, title: 'Волейбол', support: 4, since: '2026-11-10T09:00:00.000Z' },
  })
})

test('what people have gone on with, or what was hidden, no import touches', () => {
  const other = [{ ...idea, title: 'Другое' }]
  expect(types(once({ ...known, card: aCard({ state: 'draft' }) }), other)).toEqual([])
  expect(types(once({ words: '' }), other)).toEqual([])
})

test('all of it or nothing: one unknown place, or one key twice, and nothing is taken', () => {
  given({ spots: [at, undefined], known: [undefined, undefined] })
    .by(moderator)
    .when(importIdeas, { ideas: [idea, { ...idea, key: 'bank-18' }] })
    .refuses('place-unknown', { row: 2 })
  given(once())
    .by(moderator)
    .when(importIdeas, { ideas: [idea, idea] })
    .refuses('bad-input')
})

test('who leads initiatives in the whole town imports them, nobody of one place alone', () => {
  expect(whoMay(importIdeas, once(), { ideas: [idea] })).toEqual(['town', 'moderator', 'head', 'controller', 'admin'])
})
