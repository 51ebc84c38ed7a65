import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, type Settings } from '#shared/rounds/count.ts'
import { groupBallots, type BallotKind, type Election } from '#shared/rounds/election.ts'
import { explain, type Loss } from '#shared/rounds/explain.ts'
import { utilitiesFor } from '#shared/rounds/profile.ts'
import { idsOf, randomElection, singleVoters, smallElection } from './random-election.ts'

/** The last id loses every tie, so that what is said of it is said to the rouble and to the vote. */
const settings: readonly Settings[] = [
  { rule: 'greedy', ties: ['id'] },
  { rule: 'greedy-per-cost', ties: ['id'] },
  { rule: 'equal-shares', ties: ['id'] },
  { rule: 'equal-shares', completion: 'utilitarian', ties: ['id'] },
  { rule: 'phragmen', ties: ['id'] },
  { rule: 'phragmen', unaffordable: 'skip', ties: ['id'] },
]
const elections = (kinds: readonly BallotKind[]) =>
  randomElection(kinds).chain(election =>
    fc.record({ election: fc.constant(election), utility: fc.constantFrom(...utilitiesFor(election.kind)) }),
  )
const runs = { numRuns: 300 }

/** What is said of the last project, if it lost. */
function lastLoss(election: Election, asked: Settings): Loss | undefined {
  const last = election.projects[election.projects.length - 1].id
  return explain(election, asked, count(election, asked)).losers.find(({ project }) => project === last)
}

function wins(election: Election, asked: Settings): boolean {
  return count(election, asked).winners.includes(election.projects.length - 1)
}

const cheaper = (election: Election, by: bigint): Election => ({
  ...election,
  projects: election.projects.map((one, at) =>
    at === election.projects.length - 1 ? { ...one, cost: one.cost - by } : one,
  ),
})

describe.each(settings)('$rule $completion $unaffordable', rule => {
  test('a loser that is as much cheaper as said wins, and one rouble dearer than that it loses', () => {
    fc.assert(
      fc.property(elections(['approval', 'points', 'ranking']), ({ election, utility }) => {
        const asked = { ...rule, utility }
        const by = lastLoss(election, asked)?.wouldTake.cheaper
        fc.pre(by !== undefined)
        expect(wins(cheaper(election, by.top), asked)).toBe(true)
        expect(wins(cheaper(election, by.top - 1n), asked)).toBe(false)
      }),
      runs,
    )
  })

  test('a loser that as many more voters name as said can win, and with one fewer it cannot', () => {
    fc.assert(
      fc.property(elections(['approval']), ({ election, utility }) => {
        const asked = { ...rule, utility }
        const votes = lastLoss(election, asked)?.wouldTake.votes
        fc.pre(votes !== undefined)
        expect(someWin(election, asked, votes)).toBe(true)
        expect(someWin(election, asked, votes - 1)).toBe(false)
      }),
      { numRuns: 120 },
    )
  })
})

/** Tries each choice of so many voters who name the last project too. */
function someWin(election: Election, asked: Settings, votes: number): boolean {
  const last = election.projects.length - 1
  const voters = singleVoters(election)
  const others = voters.flatMap(({ projects }, at) => (projects.includes(last) ? [] : [at]))
  return choices(others, votes).some(chosen => {
    const ballots = voters.map((ballot, at) =>
      chosen.includes(at) ? { ...ballot, projects: [...ballot.projects, last] } : ballot,
    )
    return wins({ ...election, ballots: groupBallots(election.kind, ballots) }, asked)
  })
}

function choices(from: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  return from.flatMap((one, at) => choices(from.slice(at + 1), size - 1).map(rest => [one, ...rest]))
}

const yard = smallElection({
  cost: { roof: 60, swing: 40, lamp: 30, bench: 200, fence: 10 },
  budget: 100,
  votes: ['roof swing', 'roof swing', 'roof', 'swing lamp', 'lamp bench'],
})

test('a loser is told why it lost and what it was short of', () => {
  const asked: Settings = { rule: 'greedy', ties: ['id'] }
  const outcome = count(yard, asked)
  expect(idsOf(yard, outcome.winners)).toEqual(['roof', 'swing'])
  const { losers } = explain(yard, asked, outcome)
  expect(losers.map(({ project, because, short }) => [project, because, short?.top])).toEqual([
    ['lamp', 'too-dear', 30n],
    ['bench', 'over-budget', 200n],
    ['fence', 'too-dear', 10n],
  ])
})

test('what nobody supports is not said to be too dear for its supporters', () => {
  const asked: Settings = { rule: 'equal-shares', ties: ['id'] }
  const { losers } = explain(yard, asked, count(yard, asked))
  expect(losers.find(({ project }) => project === 'fence')?.because).toBe('no-support')
  expect(losers.find(({ project }) => project === 'bench')?.because).toBe('supporters-money')
})

test('only one of a group wins, and the others are told that it was for this', () => {
  const grouped = { ...yard, projects: yard.projects.map(one => (one.cost < 50n ? { ...one, group: 'yard' } : one)) }
  for (const asked of settings) {
    const outcome = count(grouped, asked)
    expect(idsOf(grouped, outcome.winners).filter(id => id !== 'roof' && id !== 'bench').length).toBeLessThanOrEqual(1)
  }
  const asked: Settings = { rule: 'greedy', ties: ['id'] }
  const { losers } = explain(grouped, asked, count(grouped, asked))
  expect(losers.map(({ project, because }) => [project, because])).toContainEqual(['lamp', 'group-taken'])
})

test('after raised shares nothing is promised for sure', () => {
  const asked: Settings = { rule: 'equal-shares', completion: 'add1', ties: ['id'] }
  expect(explain(yard, asked, count(yard, asked)).losers.every(({ sure }) => !sure)).toBe(true)
})
