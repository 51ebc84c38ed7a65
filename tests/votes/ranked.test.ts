import { expect, test } from 'vitest'
import { pointsOf, ranked, type OptionCount } from '#shared/votes/poll.ts'

const order = (...options: OptionCount[]) => ranked(options).map(([issue]) => issue)

test('more points stand higher', () => {
  expect(order(['light', 3, 3], ['pit', 9, 2], ['bench', 5, 5])).toEqual(['pit', 'bench', 'light'])
})

test('of equal points more people stand higher', () => {
  expect(order(['light', 5, 1], ['pit', 5, 4])).toEqual(['pit', 'light'])
})

test('of equal points and people the earlier in the vote stands higher, always', () => {
  expect(order(['c', 2, 2], ['a', 2, 2], ['b', 2, 2])).toEqual(['c', 'a', 'b'])
})

test('ranking leaves the count as it was', () => {
  const counted: OptionCount[] = [
    ['light', 1, 1],
    ['pit', 2, 2],
  ]
  ranked(counted)
  expect(counted.map(([issue]) => issue)).toEqual(['light', 'pit'])
})

test('a ballot’s points are added up', () => {
  expect(pointsOf([])).toBe(0)
  expect(
    pointsOf([
      ['light', 3],
      ['pit', 2],
    ]),
  ).toBe(5)
})
