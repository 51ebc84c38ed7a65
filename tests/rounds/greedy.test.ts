import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExhaustive } from '#shared/rounds/completions.ts'
import { count, type Settings } from '#shared/rounds/count.ts'
import { groupBallots, isCountFault } from '#shared/rounds/election.ts'
import type { Tie } from '#shared/rounds/ties.ts'
import { idsOf, randomElection, singleVoters, smallElection } from './random-election.ts'

const winners = (election: Parameters<typeof count>[0], settings: Settings): string[] =>
  idsOf(election, count(election, settings).winners)

const yard = smallElection({
  cost: { roof: 60, swing: 30, lamp: 30, bench: 50 },
  budget: 100,
  votes: ['roof swing', 'roof lamp', 'roof', 'swing', 'lamp', 'bench'],
})

test('most votes come first, and what does not fit any more is passed over', () => {
  expect(winners(yard, { rule: 'greedy', ties: ['id'] })).toEqual(['roof', 'lamp'])
})

test('by cost, the most votes for the money come first', () => {
  expect(winners(yard, { rule: 'greedy-per-cost', utility: 'count', ties: ['id'] })).toEqual(['lamp', 'swing'])
})

test('where a vote is worth the cost, votes for the money are votes', () => {
  const perCost: Settings = { rule: 'greedy-per-cost', utility: 'cost', ties: ['id'] }
  fc.assert(
    fc.property(randomElection(['approval']), election => {
      const paid = { ...election, projects: election.projects.map(one => ({ ...one, cost: one.cost + 1n })) }
      expect(winners(paid, perCost)).toEqual(winners(paid, { rule: 'greedy', ties: ['id'] }))
    }),
  )
})

test('a project that nobody named comes last, and is taken if it fits', () => {
  const election = smallElection({ cost: { roof: 60, fence: 40 }, budget: 100, votes: ['roof'] })
  expect(winners(election, { rule: 'greedy', ties: ['id'] })).toEqual(['roof', 'fence'])
})

test('points are summed, a ranking gives its last place nothing, and points below zero count against', () => {
  const cost = { roof: 50, swing: 50, lamp: 50 }
  const points = smallElection({ kind: 'points', cost, budget: 100, votes: ['roof:5 swing:-1', 'swing:3', 'lamp:3'] })
  expect(winners(points, { rule: 'greedy', ties: ['id'] })).toEqual(['roof', 'lamp'])
  const ranking = smallElection({ kind: 'ranking', cost, budget: 50, votes: ['roof swing lamp', 'swing roof', 'lamp'] })
  expect(winners(ranking, { rule: 'greedy', ties: ['id'] })).toEqual(['roof'])
})

test('a winner that one more voter names still wins', () => {
  const election = randomElection(['approval', 'knapsack'])
  fc.assert(
    fc.property(election, fc.nat(), (election, pick) => {
      const before = count(election, { rule: 'greedy', ties: ['id'] }).winners
      fc.pre(before.length > 0)
      const winner = before[pick % before.length]
      const ballots = groupBallots('approval', [...singleVoters(election), { projects: [winner], voters: 1 }])
      expect(count({ ...election, ballots }, { rule: 'greedy', ties: ['id'] }).winners).toContain(winner)
    }),
  )
})

test('nothing that would still fit is left', () => {
  fc.assert(
    fc.property(
      randomElection(['approval', 'choose-one']),
      fc.constantFrom('greedy' as const, 'greedy-per-cost' as const),
      (election, rule) => {
        const { winners } = count(election, { rule, ties: ['id'] })
        expect(
          isExhaustive(
            election,
            election.projects.map((_, at) => at),
            winners,
            election.budget,
          ),
        ).toBe(true)
      },
    ),
  )
})

const twins = smallElection({
  cost: { a9: 30, a10: 30, b: 20, c: 40 },
  budget: 40,
  votes: ['a9 a10 b c', 'c a9 a10 b'],
})
const firstBy = (...ties: Tie[]): string => winners(twins, { rule: 'greedy', ties })[0]

test('a tie is broken by the list, one rule after another', () => {
  expect(firstBy('lower-cost', 'id')).toBe('b')
  expect(firstBy('most-votes', 'higher-cost', 'id')).toBe('c')
})

test('ids are compared as texts: 10 comes before 9', () => {
  const cost = { 9: 30, 10: 30 }
  const election = smallElection({ cost, budget: 30, votes: ['9 10'] })
  expect(winners(election, { rule: 'greedy', ties: ['id'] })).toEqual(['10'])
})

test('lots are drawn by the published seed: the same for everybody, another for another seed', () => {
  expect(firstBy({ lots: 'весна' })).toBe(firstBy({ lots: 'весна' }))
  const drawn = new Set(Array.from({ length: 40 }, (_, seed) => firstBy({ lots: String(seed) })))
  expect(drawn.size).toBeGreaterThan(1)
})

test('a tie that the list does not break stops the count and names the projects', () => {
  try {
    firstBy('most-votes')
    expect.unreachable()
  } catch (error) {
    if (!isCountFault(error)) throw error
    expect(error).toMatchObject({ fault: 'tie' })
    expect(error.projects).toHaveLength(2)
  }
})
