import { expect, test } from 'vitest'
import { importList, type ImportedLine, type KnownLine } from '#shared/initiatives/import-list.ts'
import { anId, given, moderator, theYard, whoMay } from '../support/rule.ts'
import { aCard, at, theIdea } from './an-initiative.ts'

const idea = { key: 'bank-17', title: 'Площадка для волейбола', words: 'Поставить сетку', place: theYard }
const known = { card: aCard(), words: 'Поставить сетку', imported: true }
const once = (was?: KnownLine) => ({ spots: [at], known: [was] })
const types = (facts: ReturnType<typeof once>, lines: readonly ImportedLine[] = [idea]) =>
  given(facts)
    .by(moderator)
    .when(importList, { lines: [...lines] })
    .events()
    .map(event => event.type)

test('an idea of another list becomes an idea here, known again by its key', () => {
  given(once())
    .by(moderator)
    .when(importList, { lines: [{ ...idea, cost: 15_000_000 }] })
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
    .when(importList, { lines: [idea] })
    .answers({ added: 1, changed: 0 })
})

test('imported again it doubles nothing: the same stays, what changed is changed, and support is kept', () => {
  expect(types(once(known))).toEqual([])
  const [changed] = given(once(known))
    .by(moderator)
    .when(importList, { lines: [{ ...idea, title: 'Волейбол' }] })
    .events()
  expect(changed).toMatchObject({
    type: 'initiatives.idea-changed',
    card: { id: theIdea, title: 'Волейбол', support: 4, since: '2026-11-10T09:00:00.000Z' },
  })
})

test('what people have gone on with, or what was hidden, no import touches', () => {
  const other = [{ ...idea, title: 'Другое' }]
  expect(types(once({ ...known, card: aCard({ state: 'draft' }) }), other)).toEqual([])
  expect(types(once({ words: '', imported: true }), other)).toEqual([])
})

test('all of it or nothing: one unknown place, or one key twice, and nothing is taken', () => {
  given({ spots: [at, undefined], known: [undefined, undefined] })
    .by(moderator)
    .when(importList, { lines: [idea, { ...idea, key: 'bank-18' }] })
    .refuses('place-unknown', { row: 2 })
  given(once())
    .by(moderator)
    .when(importList, { lines: [idea, idea] })
    .refuses('bad-input')
})

test('who leads initiatives in the whole town imports them, nobody of one place alone', () => {
  expect(whoMay(importList, once(), { lines: [idea] })).toEqual(['town', 'moderator', 'head', 'controller', 'admin'])
})

const past = {
  state: 'done' as const,
  since: '2023-12-31',
  from: 'город Приречный',
  spent: 40_000_000,
  details: { round: 'Народный бюджет — 2023', votes: 263, yearOnly: true as const },
}
const over = { key: 'bank-17', title: 'Площадка для волейбола', place: theYard, cost: 45_000_000, past }
const history = aCard({
  id: theIdea,
  state: 'done',
  since: '2023-12-31T09:00:00.000Z',
  support: 0,
  cost: 45_000_000,
  from: 'город Приречный',
})
const told = { card: history, words: '', imported: true, spent: 40_000_000, details: past.details }

test('what is over elsewhere becomes history here, with its source, its sums and its votes, and nothing to do', () => {
  const fresh = { ...history, id: anId('fresh') }
  given(once())
    .by(moderator)
    .when(importList, { lines: [over] })
    .makes(
      { type: 'initiatives.past-brought', card: fresh },
      { type: 'initiatives.past-noted', initiative: anId('fresh'), spent: 40_000_000, details: past.details },
      { type: 'initiatives.key-noted', initiative: anId('fresh'), key: 'bank-17' },
    )
  expect(fresh).not.toHaveProperty('number')
  expect(fresh).not.toHaveProperty('deadline')
})

test('history again is the same; what its list has corrected is corrected, in whatever order its words come', () => {
  const turned = { ...told, details: { yearOnly: true as const, votes: 263, round: 'Народный бюджет — 2023' } }
  expect(types(once(turned), [over])).toEqual([])
  expect(types(once(told), [{ ...over, past: { ...past, spent: 39_000_000 } }])).toEqual([
    'initiatives.past-brought',
    'initiatives.past-noted',
  ])
})

test('an idea of that list becomes history when the list says that it is over; the town’s own never does', () => {
  expect(types(once(known), [over])).toEqual(['initiatives.past-brought', 'initiatives.past-noted'])
  expect(types(once({ ...known, imported: false }), [over])).toEqual([])
  expect(types(once({ ...known, card: aCard({ state: 'examination', number: 3 }) }), [over])).toEqual([])
  expect(types(once(told))).toEqual([])
})

test('nothing imported is in a running procedure, nor comes from a day that is still ahead', () => {
  for (const state of ['submitted', 'supported', 'in-round', 'won', 'reserve', 'under-way', 'returned', 'draft'])
    given(once())
      .by(moderator)
      .when(importList, { lines: [{ ...over, past: { ...past, state } }] } as never)
      .refuses('bad-input')
  given(once())
    .by(moderator)
    .when(importList, { lines: [{ ...over, past: { ...past, since: '2026-11-21' } }] })
    .refuses('bad-input')
})
