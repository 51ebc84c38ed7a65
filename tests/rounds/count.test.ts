import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareOutcomes } from '#shared/rounds/compare.ts'
import { count, rules, type Settings } from '#shared/rounds/count.ts'
import { ballotKinds, districtElection, groupBallots, type Election } from '#shared/rounds/election.ts'
import { profileOf } from '#shared/rounds/profile.ts'
import { idsOf, randomElection, singleVoters, smallElection } from './random-election.ts'

const settings = fc.record({
  rule: fc.constantFrom(...rules),
  ties: fc.constant(['most-votes', 'lower-cost', 'id'] as const),
})

test('the order of ballots and of projects leaves no trace in the outcome', () => {
  fc.assert(
    fc.property(randomElection(ballotKinds), settings, fc.nat(), fc.nat(), (election, asked, first, second) => {
      const turn = <One>(list: readonly One[], by: number): One[] =>
        list.map((_, at) => list[(at + by) % list.length]).reverse()
      const order = turn(
        election.projects.map((_, at) => at),
        first,
      )
      const mixed = turn(singleVoters(election), second)
      const shuffled: Election = {
        ...election,
        projects: order.map(project => election.projects[project]),
        ballots: groupBallots(
          election.kind,
          mixed.map(ballot => ({
            ...ballot,
            projects: ballot.projects.map(project => order.indexOf(project)),
          })),
        ),
      }
      expect(groupBallots(election.kind, mixed)).toEqual(groupBallots(election.kind, singleVoters(election)))
      expect(idsOf(shuffled, count(shuffled, asked).winners)).toEqual(idsOf(election, count(election, asked).winners))
    }),
    { numRuns: 300 },
  )
})

test('kopecks or roubles: the unit in which costs are written changes nothing, add1 included', () => {
  const completions = fc.constantFrom('none' as const, 'add1' as const, 'add1u' as const)
  fc.assert(
    fc.property(randomElection(['approval']), completions, (election, completion) => {
      const kopecks: Election = {
        ...election,
        unit: 100n,
        budget: election.budget * 100n,
        projects: election.projects.map(one => ({ ...one, cost: one.cost * 100n })),
      }
      const asked: Settings = { rule: 'equal-shares', completion, ties: ['id'] }
      expect(count(kopecks, asked).winners).toEqual(count(election, asked).winners)
    }),
    { numRuns: 200 },
  )
})

test('an utility that does not suit the ballots, and raised shares for another rule, are refused', () => {
  const election = smallElection({ cost: { roof: 60 }, budget: 100, votes: ['roof'] })
  expect(() => count(election, { rule: 'equal-shares', utility: 'borda', ties: ['id'] })).toThrow('utility-unsuitable')
  expect(() => count(election, { rule: 'greedy', completion: 'add1', ties: ['id'] })).toThrow('completion-unsuitable')
})

test('a district’s reserve is counted among its own projects first, and what it leaves goes back into the pot', () => {
  const votes = ['roof swing', 'roof swing', 'roof swing', 'lamp']
  const town = smallElection({ cost: { roof: 60, swing: 40, lamp: 30, fence: 90 }, budget: 100, votes })
  const projects = town.projects.map(one => ({
    ...one,
    district: one.id === 'lamp' || one.id === 'fence' ? 'east' : 'west',
  }))
  const asked: Settings = { rule: 'greedy', ties: ['id'] }
  expect(idsOf(town, count({ ...town, projects }, asked).winners)).toEqual(['roof', 'swing'])
  const reserves = [{ district: 'east', minimum: 35n }]
  const outcome = count({ ...town, projects }, { ...asked, reserves })
  expect(idsOf(town, outcome.winners)).toEqual(['lamp', 'roof'])
  expect(outcome.stages.map(({ district, budget }) => [district, budget])).toEqual([
    ['east', 35n],
    [undefined, 70n],
  ])
  expect(() => count(town, { ...asked, reserves: [{ district: 'east', minimum: 101n }] })).toThrow('reserve-too-large')
})

test('a district with money of its own is an election of its own, of its own voters', () => {
  const election = smallElection({ kind: 'ranking', cost: { roof: 60, lamp: 30, swing: 40 }, budget: 500, votes: [] })
  const town: Election = {
    ...election,
    projects: election.projects.map(one => ({ ...one, district: one.id === 'lamp' ? 'east' : 'west' })),
    ballots: groupBallots('ranking', [
      { projects: [2, 1, 0], voters: 2, district: 'west' },
      { projects: [0, 1], voters: 1, district: 'east' },
      { projects: [], voters: 1, district: 'west' },
    ]),
  }
  const west = districtElection(town, 'west', 100n)
  expect(west.projects.map(({ id }) => id)).toEqual(['roof', 'swing'])
  expect(west.budget).toBe(100n)
  expect(west.ballots).toEqual([
    { projects: [1, 0], voters: 2, district: 'west' },
    { projects: [], voters: 1, district: 'west' },
  ])
  const silent = { ...town, ballots: town.ballots.map(({ district: _, ...ballot }) => ballot) }
  expect(districtElection(silent, 'east', 1n).ballots).toEqual([{ projects: [0], voters: 3 }])
})

test('two outcomes stand side by side: who gets nothing from one prefers the other', () => {
  const election = smallElection({
    cost: { roof: 60, swing: 40, lamp: 30 },
    budget: 100,
    votes: ['roof', 'roof swing', 'swing', 'lamp', ''],
  })
  const profile = profileOf(election, 'cost')
  expect(compareOutcomes(profile, [0], [1])).toEqual({
    preferFirst: 2,
    preferSecond: 1,
    indifferent: 2,
    nothing: { first: 3, second: 3, both: 2 },
  })
})
