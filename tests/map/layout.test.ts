import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterIndex } from '../../client/map/cluster-index.ts'
import { inside, placeLabels, type LabelShape } from '../../client/map/label-fit.ts'
import { pushApart, spreadSame } from '../../client/map/spread.ts'

const square = (key: string, x: number, y: number, side: number, width: number): LabelShape => ({
  key,
  ring: [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
  anchor: [x + side / 2, y + side / 2],
  width,
  height: 20,
})

test('a name is written where it fits inside its boundary and left out where it does not', () => {
  const placed = placeLabels([square('wide', 0, 0, 200, 120), square('narrow', 300, 0, 80, 120)])
  expect(placed.get('wide')).toEqual([100, 100])
  expect(placed.has('narrow')).toBe(false)
})

test('of two names in one spot the second moves aside, and no two ever touch', () => {
  const placed = placeLabels([square('a', 0, 0, 200, 120), square('b', 0, 0, 200, 120)])
  expect(Math.abs(placed.get('a')![1] - placed.get('b')![1])).toBeGreaterThanOrEqual(20)
})

test('a corner of a bent boundary does not hold a name that would leave it', () => {
  const bent: LabelShape = {
    ...square('l', 0, 0, 200, 100),
    ring: [
      [0, 0],
      [200, 0],
      [200, 30],
      [30, 30],
      [30, 200],
      [0, 200],
    ],
    anchor: [100, 100],
  }
  expect(placeLabels([bent]).get('l')?.[1] ?? 0).toBeLessThan(30)
  expect(inside([15, 150], bent.ring)).toBe(true)
  expect(inside([100, 100], bent.ring)).toBe(false)
})

test('marks of one spot are laid out around it, each a mark apart, always in the same way', () => {
  const same = Array.from({ length: 30 }, (_, id) => ({ id, point: [39, 59] as [number, number] }))
  const spread = spreadSame(same)
  expect(spread[0]?.point).toEqual([39, 59])
  expect(spreadSame(same)).toEqual(spread)
  const metres = (a: [number, number], b: [number, number]) =>
    Math.hypot((a[0] - b[0]) * 57_335, (a[1] - b[1]) * 111_320)
  for (const a of spread) for (const b of spread) if (a !== b) expect(metres(a.point, b.point)).toBeGreaterThan(9)
})

test('circles are pushed only as far as they would cover each other', () => {
  const circle = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 400 }),
    radius: fc.integer({ min: 10, max: 30 }),
  })
  fc.assert(
    fc.property(fc.array(circle, { minLength: 2, maxLength: 12 }), circles => {
      const laid = pushApart(circles, 2)
      laid.forEach((a, i) =>
        laid.slice(i + 1).forEach(b => {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.radius + b.radius) * 0.8)
        }),
      )
    }),
  )
  const alone = [
    { x: 0, y: 0, radius: 10 },
    { x: 100, y: 0, radius: 10 },
  ]
  expect(pushApart(alone)).toEqual(alone)
})

test('far out many marks are one number, close up each stands alone, and none is lost', () => {
  const points = Array.from({ length: 500 }, (_, i) => ({
    id: `p${i}`,
    point: [39 + (i % 25) / 1000, 59 + Math.floor(i / 25) / 2000] as [number, number],
  }))
  const index = clusterIndex(points)
  for (const zoom of [10, 13, 16, 18]) {
    const shown = index.seen([38, 58, 40, 60], zoom)
    expect(shown.reduce((sum, s) => sum + (s.kind === 'many' ? s.count : 1), 0)).toBe(500)
    if (zoom === 18) expect(shown.every(s => s.kind === 'one')).toBe(true)
    if (zoom === 10) expect(shown.length).toBeLessThan(10)
  }
})
