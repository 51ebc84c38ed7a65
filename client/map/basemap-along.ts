import type { Feature, Label, LabelSymbolizer } from 'protomaps-leaflet'
import { boxesOf, layAlong, positionOf, type Glyph } from '#shared/places/along-line.ts'

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
        layAlong(line, name, advances, size, options.repeat).map((glyphs): Label => {
          const anchor = line[0]!.clone()
          Object.assign(anchor, positionOf(glyphs))
          return {
            anchor,
            bboxes: boxesOf(glyphs, size),
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
