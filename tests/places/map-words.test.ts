import { expect, test } from 'vitest'
import type { Geometry } from 'geojson'
import { pageFont } from '../../server/core/font.ts'
import type { BasemapLayer, BasemapRow } from '../../server/places/basemap.ts'
import { insideParts } from '../../server/places/map-clip.ts'
import { mapWords, type Sheet } from '../../server/places/map-words.ts'

const font = await pageFont()
/** A degree is a pixel, so that what stands where is seen. */
const sheet: Sheet = { pixel: ([x = 0, y = 0]) => ({ x, y }), width: 600, height: 400, zoom: 17.4, letters: 1 }
const row = (layer: BasemapLayer, geometry: Geometry, properties: object): BasemapRow => ({
  layer,
  geometry,
  properties: { ...properties },
})
const street = (y: number, name: string, kind = 'street') =>
  row(
    'roads',
    {
      type: 'LineString',
      coordinates: [
        [-200, y],
        [800, y],
      ],
    },
    { name, class: kind },
  )
const house = (x: number, y: number, number: string) =>
  row(
    'buildings',
    {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + 40, y],
          [x + 40, y + 40],
          [x, y + 40],
          [x, y],
        ],
      ],
    },
    { house: number },
  )
/** Every letter that is drawn, told by its outline; each stands twice, as its white edge and as itself. */
const lettersOf = (svg: readonly string[]) => svg.map(each => each.split('<path').length - 1)
const has = (svg: readonly string[], letter: string) => svg.some(each => each.includes(`"${font.outline(letter)}"`))

test('letters are drawn from the font of the pages, whatever fonts the machine has: also those put together of two', () => {
  for (const letter of 'Щёлковский проезд, 12к3 «№» ӘҗүЯ'.replaceAll(' ', '')) {
    expect(font.outline(letter), letter).toMatch(/^M[-\d. MLQZ]+Z$/)
    expect(font.advance(letter), letter).toBeGreaterThan(0.15)
  }
  expect(font.outline('й')).toContain(font.outline('и').slice(0, 40))
  expect(font.outline(' ')).toBe('')
  expect(font.advance('漢')).toBe(0)
})

test('a picture of the map has the names of streets and the numbers of houses, as the map on a screen', () => {
  const words = mapWords([street(200, 'Садовая'), house(100, 60, '12к1'), house(300, 260, '7')], font, sheet)
  expect(lettersOf(words)).toEqual([14, 8, 2])
  expect(has(words, 'С') && has(words, 'к') && has(words, '7')).toBe(true)
})

test('far away houses have no numbers and side streets no names', () => {
  const rows = [street(200, 'Садовая', 'drive'), street(300, 'Мира', 'main'), house(100, 60, '12')]
  expect(lettersOf(mapWords(rows, font, { ...sheet, zoom: 15 }))).toEqual([8])
})

test('words never lie over each other nor over the edge: the main street is named first', () => {
  const crossed = mapWords([street(200, 'Садовая'), street(203, 'Мира', 'main'), house(-15, 60, '1')], font, sheet)
  expect(lettersOf(crossed)).toEqual([8])
  expect(has(crossed, 'М')).toBe(true)
})

test('a line is cut off at the edges of the picture, and one that comes back is two', () => {
  const line = [
    { x: -100, y: 50 },
    { x: 100, y: 50 },
    { x: 100, y: 500 },
    { x: 300, y: 500 },
    { x: 300, y: 300 },
  ]
  expect(insideParts(line, sheet)).toEqual([
    [
      { x: 0, y: 50 },
      { x: 100, y: 50 },
      { x: 100, y: 400 },
    ],
    [
      { x: 300, y: 400 },
      { x: 300, y: 300 },
    ],
  ])
})
