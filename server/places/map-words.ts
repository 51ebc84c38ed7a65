import type { Position } from 'geojson'
import { boxesOf, layAlong, type Box, type Glyph, type Pixel } from '#shared/places/along-line.ts'
import { isLargeStreet, labelSizes, mapLabels, type MapLabel } from '#shared/places/map-labels.ts'
import type { Font } from '../core/font.ts'
import { houseRows, nameRows, streetRows, type BasemapRow } from './basemap.ts'
import { insideParts } from './map-clip.ts'

/** The picture that words are written on: where a position lies on it, its size in pixels, the zoom that it is like, and how many times as large as on a desk letters are. */
export type Sheet = {
  readonly pixel: (position: Position) => Pixel
  readonly width: number
  readonly height: number
  readonly zoom: number
  readonly letters: number
}

/** The names of streets, waters, parks and landmarks and the numbers of houses, chosen as the town's map on a screen chooses them; as pieces of an SVG. */
export function mapWords(rows: readonly BasemapRow[], font: Font, sheet: Sheet): string[] {
  const taken: Box[] = []
  const written: string[] = []
  for (const label of mapLabels(0, 1).filter(({ from }) => from <= sheet.zoom))
    for (const { boxes, svg } of wordsOf(label, rows, font, sheet)) {
      if (boxes.some(box => !isWithin(box, sheet) || taken.some(other => touch(box, other)))) continue
      taken.push(...boxes)
      written.push(svg)
    }
  return written
}

type Written = { readonly boxes: readonly Box[]; readonly svg: string }

const colours = { water: '#2f6591', green: '#3f6b3c', street: '#47526a', house: '#63583f', landmark: '#5a5348' }
const colourOf = (kind: string): string =>
  kind === 'water' ? colours.water : kind === 'green' ? colours.green : colours.street

function wordsOf({ layer, kinds }: MapLabel, rows: readonly BasemapRow[], font: Font, sheet: Sheet): Written[] {
  const isAsked = (kind: unknown) => kinds === undefined || kinds.includes(String(kind))
  const size = (what: keyof typeof labelSizes) => sizeAt(labelSizes[what], sheet.zoom) * sheet.letters
  switch (layer) {
    case 'streets':
      return streetRows(rows)
        .filter(row => isAsked(row.properties.class))
        .flatMap(({ geometry, properties: { name, class: kind } }) => {
          const letters = size(isLargeStreet(kind) ? 'main' : 'other')
          return insideParts(geometry.coordinates.map(sheet.pixel), sheet).flatMap(line =>
            layAlong(line, name, advancesOf(font, name, letters), letters, 460 * sheet.letters).map(glyphs => ({
              boxes: boxesOf(glyphs, letters),
              svg: drawn(font, glyphs, letters, colourOf(kind)),
            })),
          )
        })
    case 'names':
      return nameRows(rows)
        .filter(row => isAsked(row.properties.kind))
        .map(({ geometry, properties: { name, kind } }) =>
          centred(font, name, sheet.pixel(geometry.coordinates), size('area'), colourOf(kind)),
        )
    case 'houses':
      return houseRows(rows).map(({ geometry, properties }) =>
        centred(font, properties.house, sheet.pixel(geometry.coordinates), size('house'), colours.house),
      )
    case 'landmarks':
      return rows
        .filter(row => row.layer === 'landmarks' && isAsked(row.properties['kind']))
        .flatMap(({ geometry, properties }) =>
          geometry.type === 'Point'
            ? landmark(font, String(properties['label']), sheet.pixel(geometry.coordinates), size('landmark'))
            : [],
        )
  }
}

/** Between two stops in proportion, beyond the last as there. */
function sizeAt(stops: readonly (readonly [zoom: number, size: number])[], zoom: number): number {
  const next = stops.findIndex(([at]) => at >= zoom)
  const [to, toSize] = stops[next] ?? stops[stops.length - 1] ?? [zoom, 0]
  const [from, fromSize] = stops[next - 1] ?? [to, toSize]
  return to === from || next < 0 ? toSize : fromSize + ((toSize - fromSize) * (zoom - from)) / (to - from)
}

/** Where each letter begins, in pixels; one more entry for the end of the word. */
const advancesOf = (font: Font, name: string, size: number): number[] =>
  [...name].reduce((at, letter) => [...at, (at.at(-1) ?? 0) + font.advance(letter) * size], [0])

/** Words in lines of about eighteen letters, as on the screen, the middle of them at a point. */
function centred(font: Font, words: string, at: Pixel, size: number, colour: string): Written {
  const lines = linesOf(words)
  const glyphs = lines.map((line, i) => {
    const advances = advancesOf(font, line, size)
    const left = at.x - (advances.at(-1) ?? 0) / 2
    const y = at.y + (i - (lines.length - 1) / 2) * size * 1.2
    return [...line].map((text, n): Glyph => {
      const [from = 0, to = 0] = advances.slice(n)
      return { text, x: left + (from + to) / 2, y, angle: 0 }
    })
  })
  return { boxes: glyphs.map(line => boxOf(line, size)), svg: drawn(font, glyphs.flat(), size, colour) }
}

const longestLine = 18

function linesOf(words: string): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < longestLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A dot, and under it what it is. */
function landmark(font: Font, words: string, at: Pixel, size: number): Written {
  const radius = size * 0.28
  const under = { x: at.x, y: at.y + radius + size * (0.3 + 0.6 * linesOf(words).length) }
  const { boxes, svg } = centred(font, words, under, size, colours.landmark)
  const dot = `<circle cx="${at.x.toFixed(1)}" cy="${at.y.toFixed(1)}" r="${radius.toFixed(1)}" fill="#9a8a68" stroke="#fff" stroke-width="3"/>`
  return { boxes: [...boxes, around([at], radius)], svg: dot + svg }
}

/** Letters with a white edge, so that they are read on whatever lies under them. */
function drawn(font: Font, glyphs: readonly Glyph[], size: number, colour: string): string {
  const letters = glyphs.map(({ text, x, y, angle }) => {
    const turn = (angle * 180) / Math.PI
    const place = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)}) scale(${size.toFixed(2)})`
    return `<path transform="${place} translate(${(-font.advance(text) / 2).toFixed(3)} 0.34)" d="${font.outline(text)}"/>`
  })
  const group = (look: string) => `<g ${look}>${letters.join('')}</g>`
  return group('fill="#fff" stroke="#fff" stroke-width="0.24" stroke-linejoin="round"') + group(`fill="${colour}"`)
}

const boxOf = (glyphs: readonly Glyph[], size: number): Box => around(glyphs, size * 0.6)

function around(points: readonly Pixel[], room: number): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return {
    minX: Math.min(...xs) - room,
    minY: Math.min(...ys) - room,
    maxX: Math.max(...xs) + room,
    maxY: Math.max(...ys) + room,
  }
}

const isWithin = ({ minX, minY, maxX, maxY }: Box, { width, height }: Sheet): boolean =>
  minX >= 0 && minY >= 0 && maxX <= width && maxY <= height
const touch = (a: Box, b: Box): boolean => a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY
