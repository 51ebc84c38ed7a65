import { expect, test } from 'vitest'
import type { Picture } from '#shared/meetings/picture.ts'
import { lastReveal, revealOrder } from '#shared/rounds/reveal.ts'
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

test('winners are revealed district by district, from the last to the first', () => {
  expect(revealOrder({ entries, outcome }).map(({ entry, place, votes }) => [entry.number, place, votes])).toEqual([
    [1, 2, 3],
    [2, 1, 5],
    [4, 1, 7],
  ])
  expect(revealOrder({ entries })).toEqual([])
})

test('one key turns from the opening over the turnout through all winners, and no further', () => {
  const last = lastReveal({ entries, outcome })
  const shown = [{ scene: 'round-opening', of } as Picture]
  for (let next = stepRound(shown[0], last, 1); next; next = stepRound(next, last, 1)) shown.push(next)
  expect(shown.map(({ scene, step }) => [scene, step])).toEqual([
    ['round-opening', undefined],
    ['round-turnout', undefined],
    ...[0, 1, 2, 3, 4].map(step => ['round-result', step]),
  ])
  expect(stepRound(shown[6], last, -1)).toEqual(shown[5])
  expect(stepRound(shown[0], last, -1)).toBeUndefined()
  expect(stepRound({ scene: 'rating' }, last, 1)).toBeUndefined()
})
