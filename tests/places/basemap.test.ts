import type { Position } from 'geojson'
import type { LabelSymbolizer } from 'protomaps-leaflet'
import { expect, test } from 'vitest'
import { textAlong } from '../../client/map/basemap-along.ts'
import { joinLines } from '../../server/places/basemap-lines.ts'
import { midlines } from '../../server/places/basemap-midline.ts'
import { contains, pointInside } from '../../server/places/layers-geometry.ts'

test('a street cut at its crossings becomes one line again, whichever way its pieces run', () => {
  const pieces: Position[][] = [
    [
      [1, 0],
      [2, 0],
    ],
    [
      [1, 0],
      [0, 0],
    ],
    [
      [3, 0],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 1],
    ],
  ]
  expect(joinLines(pieces)).toEqual([
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ],
    [
      [2, 0],
      [2, 1],
    ],
  ])
})

test('a round street is joined once and does not run for ever', () => {
  const ring: Position[][] = [
    [
      [0, 0],
      [1, 0],
      [2, 1],
    ],
    [
      [2, 1],
      [1, 2],
      [0, 1],
      [0, 0],
    ],
  ]
  expect(joinLines(ring).flat()).toHaveLength(6)
})

test('a house number stands inside its house, even in a horseshoe', () => {
  const horseshoe = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [6, 0],
        [6, 6],
        [5, 6],
        [5, 1],
        [1, 1],
        [1, 6],
        [0, 6],
        [0, 0],
      ],
    ],
  }
  expect(contains(horseshoe, pointInside(horseshoe))).toBe(true)
})

test('a river has a line along its middle, a pond has none', () => {
  const bank = Array.from({ length: 41 }, (_, i): Position => [47 + i * 0.001, 53.6 + Math.sin(i / 6) * 0.003])
  const river = [...bank, ...bank.toReversed().map(([x, y]): Position => [x!, y! + 0.001]), bank[0]!]
  const [line, ...rest] = midlines({ type: 'Polygon', coordinates: [river] })
  expect(rest).toEqual([])
  expect(line!.length).toBeGreaterThan(30)
  for (const point of line!) expect(contains({ type: 'Polygon', coordinates: [river] }, point)).toBe(true)
  expect(
    midlines({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    }),
  ).toEqual([])
})

/** Places a name on a line of pixels, every letter 10 wide, and returns where it stands and how much room it takes. */
function placed(line: [number, number][]) {
  const symbolizer: LabelSymbolizer = textAlong({
    font: () => ({ css: '10px x', size: 10 }),
    fill: () => 'ink',
    halo: 'white',
    repeat: 1000,
  })
  const [layout, geometry, feature] = [
    { zoom: 16, scratch: { font: '', measureText: (text: string) => ({ width: text.length * 10 }) } },
    [line.map(([x, y]) => ({ x, y, clone: () => ({ x, y }) }))],
    { props: { name: 'Садовая' } },
  ] as unknown as Parameters<LabelSymbolizer['place']>
  return symbolizer.place(layout, geometry, feature) ?? []
}

test('a street name follows a gentle bend and stands in its middle', () => {
  const [label, ...rest] = placed([
    [0, 0],
    [100, 0],
    [200, 20],
  ])
  expect(rest).toEqual([])
  expect(label!.anchor.x).toBeCloseTo(100, -1)
  expect(label!.bboxes.length).toBeGreaterThan(3)
})

test('a street name is not folded round a corner, nor squeezed onto a short piece', () => {
  expect(
    placed([
      [0, 0],
      [60, 0],
      [60, 60],
    ]),
  ).toEqual([])
  expect(
    placed([
      [0, 0],
      [75, 0],
    ]),
  ).toEqual([])
})
