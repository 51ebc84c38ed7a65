import { expect, test } from 'vitest'
import { shape } from '#shared/initiatives/part.ts'
import { drawingOf, shapeOf, withPoint, type Drawing } from '../../client/initiatives/drawing.ts'

const drawn = (tool: Drawing['tool'], n: number): Drawing =>
  Array.from({ length: n }, (_, i): [number, number] => [39 + i / 7, 59 + (i % 2)]).reduce(withPoint, {
    tool,
    points: [],
  } as Drawing)

test('an area needs three points and is closed, a line two, points one', () => {
  for (const [tool, least] of [
    ['Polygon', 3],
    ['LineString', 2],
    ['MultiPoint', 1],
  ] as const) {
    expect(shapeOf(drawn(tool, least - 1))).toBeUndefined()
    expect(shape.safeParse(shapeOf(drawn(tool, least))).success, tool).toBe(true)
  }
})

test('a territory taken in hand again is the same', () => {
  for (const tool of ['Polygon', 'LineString', 'MultiPoint'] as const) {
    const drawing = drawn(tool, 5)
    expect(drawingOf(shapeOf(drawing))).toEqual(drawing)
  }
})

test('no more points are taken than the rules take', () => {
  expect(shape.safeParse(shapeOf(drawn('Polygon', 400))).success).toBe(true)
  expect(shape.safeParse(shapeOf(drawn('MultiPoint', 80))).success).toBe(true)
})
