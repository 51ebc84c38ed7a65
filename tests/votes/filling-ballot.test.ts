import { expect, test } from 'vitest'
import { pointed, pointsLeft, sameChoices, shownChoices, tapped } from '../../client/votes/ballot.ts'

test('a tap puts an issue in, another takes it out, the others stay', () => {
  expect(tapped([['a', 1]], 'b')).toEqual([
    ['a', 1],
    ['b', 1],
  ])
  expect(
    tapped(
      [
        ['a', 1],
        ['b', 1],
      ],
      'a',
    ),
  ).toEqual([['b', 1]])
})

test('points taken to nothing leave the ballot', () => {
  expect(pointed([['a', 2]], 'a', 1)).toEqual([['a', 1]])
  expect(
    pointed(
      [
        ['a', 1],
        ['b', 2],
      ],
      'a',
      0,
    ),
  ).toEqual([['b', 2]])
})

test('an issue that was hidden gives its points back', () => {
  const shown = shownChoices(
    [
      ['a', 2],
      ['gone', 3],
    ],
    ['a', 'b'],
  )
  expect(shown).toEqual([['a', 2]])
  expect(pointsLeft({ points: 5 }, shown)).toBe(3)
})

test('a ballot filled in differently is another ballot, in another order the same', () => {
  expect(
    sameChoices(
      [
        ['a', 1],
        ['b', 2],
      ],
      [
        ['b', 2],
        ['a', 1],
      ],
    ),
  ).toBe(true)
  expect(sameChoices([['a', 1]], [['a', 2]])).toBe(false)
  expect(
    sameChoices(
      [['a', 1]],
      [
        ['a', 1],
        ['b', 1],
      ],
    ),
  ).toBe(false)
})
