import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, type Settings } from '#shared/rounds/count.ts'
import { groupBallots, type BallotKind, type Election } from '#shared/rounds/election.ts'
import { explain, type Loss } from '#shared/rounds/explain.ts'
import { profileOf, utilitiesFor } from '#shared/rounds/profile.ts'
import type { Tie } from '#shared/rounds/ties.ts'
import { backwards, idsOf, randomElection, singleVoters, smallElection } from './random-election.ts'

const rules: readonly Omit<Settings, 'ties'>[] = [
  { rule: 'greedy' },
  { rule: 'greedy-per-cost' },
  { rule: 'equal-shares' },
  { rule: 'equal-shares', completion: 'utilitarian' },
  { rule: 'phragmen' },
  { rule: 'phragmen', unaffordable: 'skip' },
  { rule: 'phragmen', completion: 'utilitarian' },
]
const orders = [['id'], ['most-votes', 'lower-cost', 'id'], ['higher-cost', 'id'], [{ lots: 'осень' }]] as const

type Asked = { readonly election: Election; readonly asked: Settings }

/** With exclusive groups, reserved minimums and each order for ties, or without. */
const counts = (rule: Omit<Settings, 'ties'>, kinds: readonly BallotKind[]): fc.Arbitrary<Asked> =>
  fc
    .record({
      plain: randomElection(kinds),
      back: fc.boolean(),
      ties: fc.constantFrom<(readonly Tie[])[]>(...orders),
      pick: fc.nat(1),
      names: fc.array(fc.tuple(fc.constantFrom('', '', 'A', 'B'), fc.constantFrom('north', 'south', '')), {
        minLength: 6,
        maxLength: 6,
      }),
      minimums: fc.option(fc.tuple(fc.bigInt(0n, 45n), fc.bigInt(0n, 45n)), { nil: undefined }),
    })
    .map(({ plain, back, ties, pick, names, minimums }) => {
      const election = back ? backwards(plain) : plain
      const projects = election.projects.map((one, at) => {
        const [group, district] = names[at]
        return { ...one, ...(group && { group }), ...(district && { district }) }
      })
      const [north, south] = minimums ?? [0n, 0n]
      const reserved = minimums !== undefined && north + south <= election.budget
      const reserves = reserved
        ? [
            { district: 'north', minimum: north },
            { district: 'south', minimum: south },
          ]
        : []
      const suiting = utilitiesFor(election.kind)
      return {
        election: { ...election, projects },
        asked: { ...rule, ties, reserves, utility: suiting[pick % suiting.length] },
      }
    })

const lossesOf = ({ election, asked }: Asked): (Loss & { readonly at: number })[] =>
  explain(election, asked, count(election, asked)).losers.map(loss => ({
    ...loss,
    at: election.projects.findIndex(({ id }) => id === loss.project),
  }))

const wins = ({ election, asked }: Asked, at: number): boolean => count(election, asked).winners.includes(at)

const cheaper = ({ election, asked }: Asked, at: number, by: bigint): Asked => ({
  asked,
  election: {
    ...election,
    projects: election.projects.map((one, place) => (place === at ? { ...one, cost: one.cost - by } : one)),
  },
})

/**
 * Whether what is said is also the least. Not where nobody names the project and Phragmén's rule takes it at the end; not
 * where that rule stops at a project that does not fit, and by stopping leaves more of a district's minimum to others.
 */
const least = ({ election, asked }: Asked, at: number): boolean =>
  asked.rule !== 'phragmen' || (profileOf(election, 'named').votes[at] > 0 && asked.reserves?.length === 0)

describe.each(rules)('$rule $completion $unaffordable', rule => {
  test('each loser that is as much cheaper as said wins, and one rouble dearer than that it loses', () => {
    fc.assert(
      fc.property(counts(rule, ['approval', 'points', 'ranking', 'choose-one']), counted => {
        for (const { at, wouldTake } of lossesOf(counted)) {
          const by = wouldTake.cheaper?.top
          if (by === undefined) continue
          expect(wins(cheaper(counted, at, by), at)).toBe(true)
          if (least(counted, at)) expect(wins(cheaper(counted, at, by - 1n), at)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('each loser that as many more voters name as said can win, and with one fewer it cannot', () => {
    fc.assert(
      fc.property(counts(rule, ['approval']), counted => {
        for (const { at, wouldTake } of lossesOf(counted)) {
          const { votes } = wouldTake
          if (votes === undefined) continue
          expect(someWin(counted, at, votes)).toBe(true)
          if (least(counted, at)) expect(someWin(counted, at, votes - 1)).toBe(false)
        }
      }),
      { numRuns: 120 },
    )
  })
})

/** Tries each choice of so many voters who name the project too. */
function someWin({ election, asked }: Asked, at: number, votes: number): boolean {
  const voters = singleVoters(election)
  const others = voters.flatMap(({ projects }, voter) => (projects.includes(at) ? [] : [voter]))
  return choices(others, votes).some(chosen => {
    const ballots = voters.map((ballot, voter) =>
      chosen.includes(voter) ? { ...ballot, projects: [...ballot.projects, at] } : ballot,
    )
    return wins({ asked, election: { ...election, ballots: groupBallots(election.kind, ballots) } }, at)
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
  for (const rule of rules) {
    const outcome = count(grouped, { ...rule, ties: ['id'] })
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

test('of what is free nobody says that it had to be cheaper', () => {
  const town = smallElection({ cost: { fair: 0, song: 0 }, budget: 2, votes: ['fair', ''] })
  const grouped = { ...town, projects: town.projects.map(one => ({ ...one, group: 'yard' })) }
  const asked: Settings = { rule: 'equal-shares', completion: 'utilitarian', ties: ['higher-cost', { lots: 'осень' }] }
  expect(lossesOf({ election: grouped, asked }).map(({ wouldTake }) => wouldTake.cheaper)).toEqual([undefined])
  const shares = lossesOf({ election: grouped, asked: { ...asked, completion: 'none' } })
  expect(shares.map(({ wouldTake }) => wouldTake.cheaper)).toEqual([undefined, undefined])
})

test('of a group that has its winner, greedy says what it would have taken to come before that one', () => {
  const votes = ['roof', 'roof', 'swing', 'swing', 'swing', 'lamp']
  const town = smallElection({ cost: { roof: 60, swing: 40, lamp: 30 }, budget: 100, votes })
  const projects = town.projects.map(one => (one.id === 'lamp' ? one : { ...one, group: 'yard' }))
  const losses = lossesOf({ election: { ...town, projects }, asked: { rule: 'greedy', ties: ['id'] } })
  expect(losses).toMatchObject([
    { project: 'roof', because: 'group-taken', wouldTake: { cheaper: undefined, votes: 1 } },
  ])
})

test('a project that gets cheaper may lose a tie for it: nothing is said that does not hold', () => {
  const town = smallElection({ cost: { roof: 2, lamp: 1 }, budget: 1, votes: [] })
  const losses = lossesOf({ election: town, asked: { rule: 'greedy', ties: ['higher-cost', 'lower-cost', 'id'] } })
  expect(losses).toMatchObject([{ project: 'roof', wouldTake: { cheaper: undefined } }])
})
