import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, type Settings } from '#shared/rounds/count.ts'
import type { Election } from '#shared/rounds/election.ts'
import { compareFractions, fraction, type Fraction } from '#shared/rounds/fraction.ts'
import { backwards, idsOf, randomElection, singleVoters, smallElection } from './random-election.ts'

const stop: Settings = { rule: 'phragmen', ties: ['id'] }
const skip: Settings = { ...stop, unaffordable: 'skip' }

test('supporters who have the cost together buy; the first that does not fit ends the count, or is skipped', () => {
  const election = smallElection({
    cost: { roof: 60, swing: 40, bench: 50, lamp: 30 },
    budget: 130,
    votes: ['roof', 'roof', 'roof', 'swing', 'swing', 'bench', 'bench', 'lamp'],
  })
  expect(idsOf(election, count(election, stop).winners)).toEqual(['roof', 'swing'])
  expect(idsOf(election, count(election, skip).winners)).toEqual(['roof', 'swing', 'lamp'])
})

test('what costs more than the whole budget stops nothing', () => {
  const election = smallElection({ cost: { palace: 500, lamp: 30 }, budget: 100, votes: ['palace', 'palace', 'lamp'] })
  expect(idsOf(election, count(election, stop).winners)).toEqual(['lamp'])
})

test('the count is that of the definition, voter by voter', () => {
  fc.assert(
    fc.property(
      randomElection(['approval', 'knapsack', 'choose-one', 'ranking', 'points']),
      fc.boolean(),
      (election, skips) => {
        for (const one of [election, backwards(election)])
          expect(count(one, skips ? skip : stop).winners).toEqual(naivePhragmen(one, skips))
      },
    ),
    { numRuns: 500 },
  )
})

/** Written apart from the product: loads per voter, each moment from the beginning. */
function naivePhragmen({ projects, budget, ...election }: Election, skips: boolean): number[] {
  const voters = singleVoters({ projects, budget, ...election })
  const loads: Fraction[] = voters.map(() => fraction(0n))
  const backs = (voter: number, project: number): boolean => {
    const at = voters[voter].projects.indexOf(project)
    return at !== -1 && (voters[voter].points?.[at] ?? 1n) > 0n
  }
  const chosen: number[] = []
  let left = budget
  let waiting = projects.map((_, at) => at).filter(project => projects[project].cost <= budget)
  while (waiting.length > 0) {
    const due = waiting.map(project => {
      const mine = loads.filter((_, voter) => backs(voter, project))
      const sum = mine.reduce(
        (a, b) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom),
        fraction(projects[project].cost),
      )
      return mine.length === 0 ? undefined : fraction(sum.top, sum.bottom * BigInt(mine.length))
    })
    const soonest = due.reduce((a, b) => (a && b ? (compareFractions(a, b) <= 0 ? a : b) : (a ?? b)), undefined)
    const tied = waiting.filter((_, at) => (soonest ? due[at] && compareFractions(due[at], soonest) === 0 : !due[at]))
    const dear = tied.filter(project => projects[project].cost > left)
    if (dear.length > 0 && !skips) break
    if (dear.length > 0) waiting = waiting.filter(project => !dear.includes(project))
    else {
      const [project] = tied.sort((a, b) => (projects[a].id < projects[b].id ? -1 : 1))
      chosen.push(project)
      left -= projects[project].cost
      waiting = waiting.filter(one => one !== project)
      if (soonest) loads.forEach((_, voter) => backs(voter, project) && (loads[voter] = soonest))
    }
  }
  return chosen
}
