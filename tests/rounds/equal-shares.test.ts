import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExhaustive } from '#shared/rounds/completions.ts'
import { count, type Settings } from '#shared/rounds/count.ts'
import { ballotKinds, type Election } from '#shared/rounds/election.ts'
import { explain } from '#shared/rounds/explain.ts'
import { equalShares } from '#shared/rounds/equal-shares.ts'
import { compareFractions, fraction, type Fraction } from '#shared/rounds/fraction.ts'
import { profileOf, utilitiesFor, type Utility } from '#shared/rounds/profile.ts'
import { tieBreaker } from '#shared/rounds/ties.ts'
import { naiveShares } from './naive-shares.ts'
import { backwards, idsOf, randomElection, smallElection } from './random-election.ts'

const byId: Settings = { rule: 'equal-shares', ties: ['id'] }
const worths: Record<Utility, (place: number, length: number, points?: bigint) => bigint> = {
  cost: () => 1n,
  count: () => 1n,
  points: (_, __, points = 0n) => points,
  borda: (place, length) => BigInt(length - place - 1),
}
const naive = (election: Election, utility: Utility, share: Fraction): number[] =>
  naiveShares(election, worths[utility], share, utility === 'cost')
const people = (election: Election): bigint => BigInt(Math.max(1, profileOf(election, 'named').people))
const costOf = (election: Election, chosen: readonly number[]): bigint =>
  chosen.reduce((sum, project) => sum + election.projects[project].cost, 0n)

/** Every election with every utility that suits its ballots. */
const elections = randomElection(ballotKinds).chain(election =>
  fc
    .tuple(fc.constantFrom(...utilitiesFor(election.kind)), fc.boolean())
    .map(([utility, back]) => ({ election: back ? backwards(election) : election, utility })),
)
const runs = { numRuns: 300 }

test('supporters share the cost, and who has less than the others gives all they have', () => {
  const election = smallElection({
    cost: { roof: 6, swing: 4, lamp: 9 },
    budget: 12,
    votes: ['roof swing', 'roof swing', 'roof', 'swing'],
  })
  const outcome = count(election, { ...byId, utility: 'count' })
  expect(idsOf(election, outcome.winners)).toEqual(['swing', 'roof'])
  const [swing, roof] = explain(election, { ...byId, utility: 'count' }, outcome).steps
  const each = (voters: number, paid: Fraction, left: Fraction) => ({ voters, paid, left })
  expect(swing).toMatchObject({ payments: [each(3, fraction(4n, 3n), fraction(5n, 3n))], left: fraction(8n) })
  expect(roof).toMatchObject({
    price: fraction(8n, 3n),
    payments: [each(2, fraction(5n, 3n), fraction(0n)), each(1, fraction(8n, 3n), fraction(1n, 3n))],
    left: fraction(2n),
  })
})

test('where there is no money, what costs nothing is chosen all the same', () => {
  const nothing = smallElection({
    cost: { roof: 5, fair: 0, song: 0 },
    budget: 0,
    votes: ['fair song', 'song roof', ''],
  })
  const asked: Settings = { ...byId, utility: 'count' }
  const outcome = count(nothing, asked)
  expect(idsOf(nothing, outcome.winners)).toEqual(['fair', 'song'])
  expect(explain(nothing, asked, outcome).steps.map(({ left }) => left)).toEqual([fraction(0n), fraction(0n)])
})

test('the count is that of the definition, for any election and any utility', () => {
  fc.assert(
    fc.property(elections, ({ election, utility }) => {
      const share = { top: election.budget, bottom: people(election) }
      expect(count(election, { ...byId, utility }).winners).toEqual(naive(election, utility, share))
    }),
    runs,
  )
})

test('raising the shares gives what raising them one by one gives, though most raises are not counted', () => {
  fc.assert(
    fc.property(elections, fc.boolean(), ({ election, utility }, exhaustive) => {
      const all = election.projects.map((_, at) => at)
      const wanted = naive(election, utility, fraction(10_000n)).length
      let chosen = naive(election, utility, { top: election.budget, bottom: people(election) })
      for (let raises = 1n; raises < 150n && chosen.length < wanted; raises++) {
        if (exhaustive && isExhaustive(election, all, chosen, election.budget)) break
        const next = naive(election, utility, {
          top: election.budget + raises * people(election),
          bottom: people(election),
        })
        if (costOf(election, next) > election.budget) break
        chosen = next
      }
      expect(count(election, { ...byId, utility, completion: 'add1', exhaustive }).winners).toEqual(chosen)
    }),
    runs,
  )
})

/** Two prices that are equal now and part with the next raise. */
const tieThatParts = smallElection({
  kind: 'points',
  cost: { a: 11, b: 26, c: 27, d: 18 },
  budget: 56,
  votes: ['c:1', 'a:2 c:4', 'c:1', 'b:3'],
})

test('a raise that is passed over would have changed nothing, not even the order', () => {
  fc.assert(
    fc.property(elections, fc.nat(40), ({ election, utility }, from) => {
      const profile = profileOf(election, utility)
      const all = election.projects.map((_, at) => at)
      const run = equalShares(profile, tieBreaker(profile, ['id']), all)
      const shareAfter = (raises: number): Fraction => ({
        top: election.budget + people(election) * BigInt(from + raises),
        bottom: people(election) * 3n,
      })
      for (let raises = 0; raises < 60;) {
        const { chosen, sameFor } = run(shareAfter(3 * raises), { raising: true })
        const passed = Math.min(60, Number(sameFor ?? 60n))
        for (let raise = 1; raise <= passed; raise++)
          expect(run(shareAfter(3 * (raises + raise))).chosen).toEqual(chosen)
        raises += passed + 1
      }
    }),
    { numRuns: 150, examples: [[{ election: tieThatParts, utility: 'points' }, 4]] },
  )
})

test('no rule and no completion spends more than the budget', () => {
  const settings = fc.oneof(
    fc.record({
      rule: fc.constantFrom('equal-shares' as const),
      completion: fc.constantFrom('none', 'utilitarian', 'add1', 'add1u'),
    }),
    fc.record({ rule: fc.constantFrom('greedy' as const, 'greedy-per-cost' as const, 'phragmen' as const) }),
  )
  fc.assert(
    fc.property(elections, settings, fc.boolean(), ({ election, utility }, asked, exhaustive) => {
      const { winners, cost } = count(election, { ...byId, ...(asked as Settings), ties: ['id'], utility, exhaustive })
      expect(cost).toBe(costOf(election, winners))
      expect(cost <= election.budget).toBe(true)
      expect(new Set(winners).size).toBe(winners.length)
    }),
    runs,
  )
})

test('nobody pays more than their share, and each project is paid to the last kopeck', () => {
  fc.assert(
    fc.property(elections, fc.constantFrom('none' as const, 'add1' as const), ({ election, utility }, completion) => {
      const settings = { ...byId, utility, completion }
      const spent: Fraction[] = []
      for (const step of explain(election, settings, count(election, settings)).steps) {
        if (step.by !== 'shares') throw new Error(step.by)
        const paid = step.payments.map(({ voters, paid }) => times(paid, BigInt(voters))).reduce(plus, fraction(0n))
        expect(compareFractions(paid, step.cost)).toBe(0)
        for (const payment of step.payments) {
          expect(compareFractions(payment.left, fraction(0n))).toBeGreaterThanOrEqual(0)
          expect(compareFractions(plus(payment.paid, payment.left), step.share)).toBeLessThanOrEqual(0)
        }
        spent.push(paid)
        const all = times(step.share, people(election))
        expect(compareFractions(plus(step.left, spent.reduce(plus)), all)).toBe(0)
      }
    }),
    runs,
  )
})

test('a winner that becomes cheaper still wins', () => {
  fc.assert(
    fc.property(elections, fc.nat(), fc.bigInt(1n, 5n), ({ election, utility }, pick, off) => {
      const { winners } = count(election, { ...byId, utility })
      fc.pre(winners.length > 0)
      const winner = winners[pick % winners.length]
      fc.pre(election.projects[winner].cost > off)
      const projects = election.projects.map((one, at) => (at === winner ? { ...one, cost: one.cost - off } : one))
      expect(count({ ...election, projects }, { ...byId, utility }).winners).toContain(winner)
    }),
    runs,
  )
})

test('completed greedily, an outcome leaves nothing that would still fit', () => {
  fc.assert(
    fc.property(
      elections,
      fc.constantFrom('utilitarian' as const, 'add1u' as const),
      ({ election, utility }, completion) => {
        const { winners } = count(election, { ...byId, utility, completion })
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
    runs,
  )
})

const times = ({ top, bottom }: Fraction, by: bigint): Fraction => fraction(top * by, bottom)
const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
