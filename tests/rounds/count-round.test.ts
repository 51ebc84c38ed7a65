import { expect, test } from 'vitest'
import { countPot } from '#shared/rounds/count-round.ts'
import { publishedFile, type PublishedBallot } from '#shared/rounds/published-file.ts'
import { aRound, aRoundPlan, codes, entries } from './a-round.ts'

const ballots = codes.map((receipt, at): PublishedBallot => ({ receipt, ballot: { votes: [[at < 2 ? 1 : 2, 1]] } }))
const greedy = { ...aRoundPlan().count, rule: 'greedy' as const, completion: 'none' as const }

test('whoever counts the published file gets the round’s own outcome, exclusive groups included', () => {
  const pot = (group?: string) => {
    const grouped = entries.map(entry => (entry.number < 3 ? { ...entry, ...(group && { group }) } : entry))
    return { file: publishedFile({ ...aRound({ entries: grouped }), number: 1 }, ballots) }
  }
  expect(countPot(pot(), greedy)).toEqual({ winners: [1, 2], cost: 800_000_00, votes: { 1: 2, 2: 1, 3: 0 } })
  expect(countPot(pot('двор'), greedy)).toEqual({ winners: [1, 3], cost: 1_000_000_00, votes: { 1: 2, 2: 1, 3: 0 } })
})
