import { expect, test } from 'vitest'
import type { BallotRule } from '#shared/rounds/round.ts'
import {
  chosen,
  fits,
  inDistrict,
  leftOf,
  moved,
  shuffled,
  toggled,
  withPoints,
  type Choice,
} from '../../client/rounds/choice.ts'
import { anId } from '../support/rule.ts'
import { anEntry, aRound, aRoundPlan, bench, lamp, north, path, south, split } from './a-round.ts'

const nothing: Choice = { votes: [] }
const under = (ballot: BallotRule) => aRound({ plan: aRoundPlan({ ballot }) })
const choosing = (ballot: BallotRule, ...entries: string[]) =>
  entries.reduce<Choice>((choice, entry) => toggled(under(ballot), choice, entry), nothing)

test('an entry is chosen by a press and given up by another', () => {
  const ballot = { kind: 'approval', most: 2 } as const
  const both = choosing(ballot, bench, lamp)
  expect(leftOf(under(ballot), both)).toBe(0)
  expect(fits(under(ballot), both, path)).toBe(false)
  expect(chosen(toggled(under(ballot), both, bench), bench)).toBe(0)
})

test('a choice of one moves to what is pressed last', () => {
  expect(choosing({ kind: 'choose-one' }, bench, lamp).votes).toEqual([[lamp, 1]])
  expect(fits(under({ kind: 'choose-one' }), choosing({ kind: 'choose-one' }, bench), lamp)).toBe(true)
})

test('what is left of the budget is said in kopecks, and what does not fit is not offered', () => {
  const round = under({ kind: 'knapsack' })
  const choice = choosing({ kind: 'knapsack' }, lamp)
  expect(leftOf(round, choice)).toBe(500_000_00)
  expect(fits(round, choice, bench)).toBe(true)
  expect(fits(round, choice, path)).toBe(false)
})

test('points are given one by one until none are left', () => {
  const round = under({ kind: 'points', points: 3 })
  const choice = withPoints(withPoints(nothing, bench, 2), lamp, 1)
  expect(leftOf(round, choice)).toBe(0)
  expect(fits(round, choice, bench)).toBe(false)
  expect(withPoints(choice, bench, 0).votes).toEqual([[lamp, 1]])
})

test('in a ranking the places follow the order, whatever is moved or taken out', () => {
  const ballot = { kind: 'ranking', most: 3 } as const
  const all = choosing(ballot, bench, lamp, path)
  expect(all.votes).toEqual([
    [bench, 1],
    [lamp, 2],
    [path, 3],
  ])
  expect(moved(under(ballot), all, path, -2).votes).toEqual([
    [path, 1],
    [bench, 2],
    [lamp, 3],
  ])
  expect(moved(under(ballot), all, bench, -1)).toBe(all)
  expect(toggled(under(ballot), all, bench).votes).toEqual([
    [lamp, 1],
    [path, 2],
  ])
})

test('who goes to another district leaves behind what stands in the first alone', () => {
  const round = aRound(split())
  const inNorth: Choice = { district: north, votes: [[bench, 1]] }
  expect(inDistrict(round, { votes: inNorth.votes }, north)).toEqual(inNorth)
  expect(inDistrict(round, inNorth, south)).toEqual({ district: south, votes: [] })
})

test('every voter has an order of their own, and the same one every time; none is first for all', () => {
  const entries = Array.from({ length: 12 }, (_, i) => anEntry(anId(`card ${i}`), i + 1))
  const orders = Array.from({ length: 200 }, (_, seed) => shuffled(entries, seed * 7919).map(each => each.number))
  expect(shuffled(entries, 42)).toEqual(shuffled(entries, 42))
  expect(new Set(orders.map(String)).size).toBe(200)
  for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual(entries.map(each => each.number))
  for (const { number } of entries) expect(orders.filter(order => order[0] === number).length).toBeLessThan(40)
})
