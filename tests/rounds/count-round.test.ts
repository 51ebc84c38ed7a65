import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { count } from '#shared/rounds/count.ts'
import { countElection, countPot, potRule, settingsFor, type PotRule } from '#shared/rounds/count-round.ts'
import { profileOf } from '#shared/rounds/profile.ts'
import { readPb } from '#shared/rounds/pb-read.ts'
import { potsOfFile } from '#shared/rounds/pots-of-file.ts'
import { publishedFile, type PublishedBallot } from '#shared/rounds/published-file.ts'
import { simulate, storyOf } from '#shared/rounds/story.ts'
import { aRound, aRoundPlan, codes, entries, north, south, split } from './a-round.ts'
import { randomElection, smallElection } from './random-election.ts'

const ballots = codes.map((receipt, at): PublishedBallot => ({ receipt, ballot: { votes: [[at < 2 ? 1 : 2, 1]] } }))
const greedy: PotRule = { ...potRule(aRoundPlan()), rule: 'greedy', completion: 'none', ties: ['id'] }

test('whoever counts the published file gets the round’s own outcome, exclusive groups included', () => {
  const pot = (group?: string) => {
    const grouped = entries.map(entry => (entry.number < 3 ? { ...entry, ...(group && { group }) } : entry))
    return { file: publishedFile({ ...aRound({ entries: grouped }), number: 1 }, ballots) }
  }
  expect(countPot(pot(), greedy)).toEqual({ winners: [1, 2], cost: 800_000_00, votes: { 1: 2, 2: 1, 3: 0 } })
  expect(countPot(pot('двор'), greedy)).toEqual({ winners: [1, 3], cost: 1_000_000_00, votes: { 1: 2, 2: 1, 3: 0 } })
})

test('the one file of all districts holds the same pots as the file of each', () => {
  const round = { ...aRound(split()), number: 1 }
  const votes = [[1], [2, 1], [3], [4, 3]] as const
  const cast = votes.map((numbers, at): PublishedBallot => {
    const content = numbers.toSorted().map(n => [n, 1] as [number, number])
    return { receipt: `${codes[0]}${at}`, ballot: { district: at < 2 ? north : south, votes: content } }
  })
  const rule = potRule(round.plan)
  expect(
    potsOfFile(publishedFile(round, cast), round.plan).map(pot => countElection(pot.election, rule, pot.district)),
  ).toEqual([north, south].map(district => countPot({ file: publishedFile(round, cast, district), district }, rule)))
})

test('only a round with districts names them in its file', () => {
  const columnsOf = (round: Parameters<typeof publishedFile>[0]) =>
    readPb(publishedFile(round, [])).file.projects.columns.includes('district')
  expect(columnsOf({ ...aRound(), number: 1 })).toBe(false)
  expect(columnsOf({ ...aRound(split()), number: 1 })).toBe(true)
})

test('with reserved minimums all vote over one pot, and a district has its least', () => {
  const { plan, entries } = split({
    count: { ...aRoundPlan().count, rule: 'greedy', completion: 'none', reserved: true },
  })
  const round = { ...aRound({ plan, entries }), number: 1 }
  const cast = codes.map((receipt, at): PublishedBallot => ({
    receipt,
    ballot: {
      votes:
        at < 2
          ? [
              [1, 1],
              [2, 1],
            ]
          : [[3, 1]],
    },
  }))
  const file = publishedFile(round, cast)
  const [pot] = potsOfFile(file, plan)
  // The north's 600 000 take 1 and not 2, the south's 400 000 take 3, and of the rest 4 can be paid.
  expect(countElection(pot.election, potRule(plan))).toMatchObject({ winners: [1, 3, 4], cost: 900_000_00 })
  expect(countElection(pot.election, { ...potRule(plan), reserves: [] })).toMatchObject({ winners: [1, 2] })
})

const reserved = fc
  .record({
    election: randomElection(['approval']),
    own: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    part: fc.nat(100),
  })
  .map(({ election, own, part }) => ({
    election: {
      ...election,
      projects: election.projects.map((one, at) => ({ ...one, district: own[at] ? 'Север' : 'Юг' })),
    },
    minimum: (election.budget * BigInt(part)) / 100n,
  }))
const reserving = [
  { rule: 'greedy', ties: ['id'] },
  { rule: 'equal-shares', completion: 'add1u', ties: ['id'] },
  { rule: 'phragmen', unaffordable: 'skip', ties: ['id'] },
] as const

test.each(reserving)(
  'a reserve is never a loss: $rule spends no more than there is, and in a district all that fits into its minimum',
  asked => {
    fc.assert(
      fc.property(reserved, ({ election, minimum }) => {
        const settings = { ...asked, ties: [...asked.ties], reserves: [{ district: 'Север', minimum }] }
        const { winners, cost } = count(election, settings)
        expect(cost <= election.budget).toBe(true)
        const north = winners.filter(at => election.projects[at].district === 'Север')
        const spent = north.reduce((sum, at) => sum + election.projects[at].cost, 0n)
        const { votes } = profileOf(election, 'cost')
        election.projects.forEach((project, at) => {
          if (project.district !== 'Север' || winners.includes(at) || votes[at] === 0 || asked.rule === 'phragmen')
            return
          expect(spent + project.cost > minimum).toBe(true)
        })
      }),
      { numRuns: 200 },
    )
  },
)

test('a winner of a reserved pot that becomes cheaper still wins, counted by votes', () => {
  fc.assert(
    fc.property(reserved, fc.nat(5), ({ election, minimum }, chosen) => {
      const settings = { rule: 'greedy' as const, ties: ['id' as const], reserves: [{ district: 'Север', minimum }] }
      const { winners } = count(election, settings)
      fc.pre(winners.length > 0)
      const won = winners[chosen % winners.length]
      const projects = election.projects.map((one, at) => (at === won ? { ...one, cost: one.cost / 2n } : one))
      expect(count({ ...election, projects }, settings).winners).toContain(won)
    }),
    { numRuns: 200 },
  )
})

test('who prefers which of two rules is published with the outcome, if the round said so', () => {
  const election = smallElection({
    cost: { 1: 6, 2: 5, 3: 3 },
    budget: 9,
    votes: ['1', '1', '1', '2 3', '3', ''],
  })
  const rule = { ...greedy, rule: 'equal-shares' as const, utility: 'count' as const, comparison: true }
  const { winners, comparison } = countElection(election, rule)
  expect(winners).toEqual([3])
  expect(comparison).toEqual({
    rule: 'greedy',
    winners: [1, 3],
    cost: 900,
    preferFirst: 0,
    preferSecond: 3,
    indifferent: 3,
    nothing: { first: 4, second: 1, both: 1 },
  })
})

test('a simulation says what another budget or another rule would have brought, and who would have it better', () => {
  const election = smallElection({ cost: { 1: 6, 2: 5, 3: 3 }, budget: 9, votes: ['1', '1', '1', '2 3', '2'] })
  const asked = { rule: { rule: 'greedy', completion: 'none' }, percent: 100 } as const
  expect(simulate(election, greedy, [1, 3], asked).outcome.winners).toEqual([1, 3])
  const more = simulate(election, greedy, [1, 3], { ...asked, percent: 200 })
  expect(more).toMatchObject({
    budget: 1800,
    outcome: { winners: [1, 2, 3] },
    beside: { preferSecond: 2, indifferent: 3 },
  })
  expect(simulate(election, greedy, [1, 3], { ...asked, without: 1 }).outcome.winners).toEqual([2, 3])
})

test('the story of a pot ends in the same winners, each of them explained', () => {
  const election = smallElection({ cost: { 1: 6, 2: 5, 3: 3 }, budget: 9, votes: ['1', '1', '1', '2 3', '3'] })
  const rule: PotRule = { ...greedy, rule: 'equal-shares', completion: 'add1u' }
  const story = storyOf(election, rule)
  expect(story.outcome).toEqual(countElection(election, rule))
  expect(story.explanation.steps.map(step => Number(step.project))).toEqual(story.outcome.winners)
  expect(story).toMatchObject({ people: 5, budget: 900, shares: { first: { top: 9n, bottom: 5n } } })
  expect(settingsFor(election, rule).reserves).toEqual([])
})
