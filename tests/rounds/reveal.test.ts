import { expect, test } from 'vitest'
import type { Picture } from '#shared/meetings/picture.ts'
import { revealsOf } from '#shared/rounds/reveal.ts'
import type { RoundOutcome } from '#shared/rounds/round.ts'
import { stepRound } from '../../client/rounds/use-round-steps.ts'
import { north, south, split, theRound as of } from './a-round.ts'

const { entries } = split()
const outcome: RoundOutcome = {
  pots: [
    { district: north, winners: [2, 1], cost: 800_000_00, votes: { 1: 3, 2: 5 } },
    { district: south, winners: [4], cost: 300_000_00, votes: { 4: 7 } },
  ],
}

test('winners are revealed district by district, from the last to the first, and at the end of each all of them', () => {
  const shown = revealsOf({ entries, outcome }).map(reveal =>
    reveal.kind === 'winner'
      ? [reveal.winner.entry.number, reveal.winner.place, reveal.winner.votes, reveal.before.length]
      : reveal.winners.map(({ entry }) => entry.number),
  )
  expect(shown).toEqual([[1, 2, 3, 0], [2, 1, 5, 1], [2, 1], [4, 1, 7, 0], [4]])
  expect(revealsOf({ entries })).toEqual([])
})

test('one key turns from the opening over the turnout through all winners, and no further', () => {
  const last = revealsOf({ entries, outcome }).length
  const shown = [{ scene: 'round-opening', of } as Picture]
  for (let next = stepRound(shown[0], last, 1); next; next = stepRound(next, last, 1)) shown.push(next)
  expect(shown.map(({ scene, step }) => [scene, step])).toEqual([
    ['round-opening', undefined],
    ['round-turnout', undefined],
    ...[0, 1, 2, 3, 4, 5].map(step => ['round-result', step]),
  ])
  expect(stepRound(shown[7], last, -1)).toEqual(shown[6])
  expect(stepRound(shown[0], last, -1)).toBeUndefined()
  expect(stepRound({ scene: 'rating' }, last, 1)).toBeUndefined()
})
