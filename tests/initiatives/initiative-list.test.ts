import { expect, test } from 'vitest'
import { initiativeStates, type Card } from '#shared/initiatives/initiative.ts'
import {
  countsByGroup,
  initiativesShown,
  initiativesUnderWay,
  stateGroups,
} from '../../client/screens/initiatives/initiative-list.ts'
import { anId, theDistrict, theYard } from '../support/rule.ts'
import { aCard } from './an-initiative.ts'

const yard = {
  id: theYard,
  kind: 'yard' as const,
  key: 'y',
  name: 'Двор',
  point: [39, 59] as [number, number],
  within: [theDistrict],
}
const volleyball = aCard({ id: anId('volleyball'), support: 4, since: '2026-11-01T00:00:00.000Z' })
const trees = aCard({ id: anId('trees'), title: 'Ёлки у школы', support: 9, since: '2026-10-01T00:00:00.000Z' })
const far = aCard({ id: anId('far'), title: 'Фонтан', place: undefined, state: 'submitted', number: 1 })
const city = {
  places: { [theYard]: yard },
  initiatives: { [volleyball.id]: volleyball, [trees.id]: trees, [far.id]: far },
}
const all = { group: undefined, place: undefined, words: '' }
const titles = (asked: Partial<typeof all> | object) =>
  initiativesShown(city, { ...all, ...asked }).map(card => card.title)

test('every state is found in one group and no other', () => {
  expect(Object.values(stateGroups).flat().toSorted()).toEqual([...initiativeStates].toSorted())
})

test('ideas stand by how many support them, all together by what is new', () => {
  expect(titles({ group: 'ideas' })).toEqual(['Ёлки у школы', 'Площадка для волейбола'])
  expect(titles({})).toEqual(['Фонтан', 'Площадка для волейбола', 'Ёлки у школы'])
})

test('a district finds what lies in its yards; words are found by their beginnings, ё or е', () => {
  expect(titles({ place: theDistrict })).toEqual(['Площадка для волейбола', 'Ёлки у школы'])
  expect(titles({ words: 'елк шко' })).toEqual(['Ёлки у школы'])
  expect(titles({ words: 'лейбол' })).toEqual([])
})

test('each group says how many it has', () => {
  expect(countsByGroup(city, all)).toMatchObject({ ideas: 2, considered: 1, drafts: 0 })
})

test('what is under way stands by what each waits for; in a round that is the round’s own day', () => {
  const under = Object.fromEntries(
    (
      [
        ['a', 'supported', '2026-12-20'],
        ['b', 'in-round', undefined],
        ['c', 'done', '2026-11-19'],
        ['d', 'won', undefined],
        ['e', 'archived', '2026-11-01'],
      ] as const
    ).map(([id, state, deadline]) => [id, { ...aCard({ state, ...(deadline && { deadline }) }), id }]),
  )
  const order = (dueOf?: (card: Card) => string | undefined) =>
    initiativesUnderWay({ initiatives: under }, dueOf).map(card => card.id)
  expect(order()).toEqual(['c', 'a', 'b', 'd'])
  expect(order(card => (card.id === 'b' ? '2026-12-01' : card.deadline))).toEqual(['c', 'b', 'a', 'd'])
})
