import type { Feature, Label, LabelSymbolizer } from 'protomaps-leaflet'

type Point = { x: number; y: number }
type Glyph = Point & { text: string; angle: number }

export type AlongOptions = {
  font: (zoom: number, feature: Feature) => { css: string; size: number }
  fill: (feature: Feature) => string
  halo: string
  /** Pixels between two repetitions of a name on one street. */
  repeat: number
}

/** Writes a name along a bending line, letter by letter; the library's own writes on straight pieces only. */
export function textAlong(options: AlongOptions): LabelSymbolizer {
  return {
    place: (layout, geometry, feature) => {
      const name = feature.props['name']
      if (typeof name !== 'string') return undefined
      const { css, size } = options.font(layout.zoom, feature)
      layout.scratch.font = css
      const advances = advancesOf(layout.scratch, name)
      const look: Look = { css, size, fill: options.fill(feature), halo: options.halo }
      return geometry.flatMap(line =>
        lay(line, name, advances, size, options.repeat).map((glyphs): Label => {
          const anchor = line[0]!.clone()
          Object.assign(anchor, positionOf(glyphs))
          return {
            anchor,
            bboxes: boxes(glyphs, size),
            deduplicationKey: name,
            deduplicationDistance: options.repeat * 0.8,
            draw: context => draw(context, glyphs, look),
          }
        }),
      )
    },
  }
}

type Look = { css: string; size: number; fill: string; halo: string }

/** Where each letter begins, kerning included; one more entry for the end of the word. */
function advancesOf(scratch: CanvasRenderingContext2D, name: string): number[] {
  return Array.from({ length: name.length + 1 }, (_, index) => scratch.measureText(name.slice(0, index)).width)
}

/** Steps from the middle of a stretch at which a straighter piece is looked for, in widths of the name. */
const tries = [0, -0.5, 0.5, -1, 1, -1.5, 1.5]
const sharpest = 0.45
const mostBend = 1.3

function lay(line: Point[], name: string, advances: number[], size: number, repeat: number): Glyph[][] {
  const distances = distancesOf(line)
  const [length, width] = [distances[distances.length - 1]!, advances[advances.length - 1]!]
  const room = width + size * 1.5
  if (length < room) return []
  const stretches = Math.max(1, Math.floor(length / repeat))
  const result: Glyph[][] = []
  for (let stretch = 0; stretch < stretches; stretch++) {
    const middle = ((stretch + 0.5) * length) / stretches
    const glyphs = tries
      .map(step => middle + step * width - width / 2)
      .filter(start => start >= size * 0.7 && start + width <= length - size * 0.7)
      .map(start => glyphsAt(line, distances, name, advances, start))
      .find(straightEnough)
    if (glyphs) result.push(glyphs)
  }
  return result
}

function glyphsAt(line: Point[], distances: number[], name: string, advances: number[], start: number): Glyph[] {
  const width = advances[advances.length - 1]!
  const [first, last] = [pointAt(line, distances, start), pointAt(line, distances, start + width)]
  const back = last.x < first.x
  return Array.from(name, (text, index) => {
    const [from, to] = [advances[index]!, advances[index + 1]!]
    const a = pointAt(line, distances, back ? start + width - from : start + from)
    const b = pointAt(line, distances, back ? start + width - to : start + to)
    return { text, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, angle: Math.atan2(b.y - a.y, b.x - a.x) }
  })
}

function straightEnough(glyphs: Glyph[]): boolean {
  let [low, high, turned] = [0, 0, 0]
  for (let i = 1; i < glyphs.length; i++) {
    const bend = Math.atan2(
      Math.sin(glyphs[i]!.angle - glyphs[i - 1]!.angle),
      Math.cos(glyphs[i]!.angle - glyphs[i - 1]!.angle),
    )
    if (Math.abs(bend) > sharpest) return false
    turned += bend
    low = Math.min(low, turned)
    high = Math.max(high, turned)
  }
  return high - low < mostBend
}

function positionOf(glyphs: Glyph[]): Point {
  const { x, y } = glyphs[glyphs.length >> 1]!
  return { x, y }
}

function boxes(glyphs: Glyph[], size: number): Label['bboxes'] {
  const half = size * 0.8
  return glyphs
    .filter((_, index) => index % 2 === 0 || index === glyphs.length - 1)
    .map(({ x, y }) => ({ minX: x - half, minY: y - half, maxX: x + half, maxY: y + half }))
}

function draw(context: CanvasRenderingContext2D, glyphs: Glyph[], { css, size, fill, halo }: Look): void {
  const origin = positionOf(glyphs)
  Object.assign(context, { globalAlpha: 1, font: css, textAlign: 'center', lineJoin: 'round' })
  Object.assign(context, { lineWidth: size / 4, strokeStyle: halo, fillStyle: fill })
  for (const write of [context.strokeText.bind(context), context.fillText.bind(context)]) {
    for (const { text, x, y, angle } of glyphs) {
      context.save()
      context.translate(x - origin.x, y - origin.y)
      context.rotate(angle)
      write(text, 0, size * 0.34)
      context.restore()
    }
  }
}

function distancesOf(line: Point[]): number[] {
  let sum = 0
  return line.map((point, index) => {
    const before = line[index - 1]
    if (before) sum += Math.hypot(point.x - before.x, point.y - before.y)
    return sum
  })
}

function pointAt(line: Point[], distances: number[], distance: number): Point {
  let index = 1
  while (index < line.length - 1 && distances[index]! < distance) index++
  const [a, b] = [line[index - 1]!, line[index]!]
  const span = distances[index]! - distances[index - 1]!
  const t = span === 0 ? 0 : (distance - distances[index - 1]!) / span
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}
