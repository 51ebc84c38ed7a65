import L from 'leaflet'
import { leafletLayer } from 'protomaps-leaflet'
import { labelRules } from './basemap-labels.ts'
import { paintRules } from './basemap-paint.ts'
import { fontFamily, palettes, type BasemapStyle } from './basemap-style.ts'

export type BasemapOptions = {
  /** `/api/tiles/VERSION/{z}/{x}/{y}.pbf`; an empty tile is answered with 204. */
  url: string
  style: BasemapStyle
  /** Plain text; markup in it is shown, not obeyed. */
  attribution: string
  /** The highest zoom of the tiles; closer they are enlarged. */
  maxDataZoom: number
}

/** The town's own map as a Leaflet layer, drawn in the browser from vector tiles. Letters wait for the font. */
export function basemapLayer({ url, style, attribution, maxDataZoom }: BasemapOptions): L.Layer {
  // The library looks for Leaflet among the globals.
  Object.assign(globalThis, { L })
  const palette = { ...palettes[style], letters: letters(style) }
  const layer = leafletLayer({
    url,
    maxDataZoom,
    attribution: escaped(attribution),
    backgroundColor: palette.land,
    paintRules: paintRules(palette),
    labelRules: labelRules(palette),
    maxZoom: 20,
    tasks: [fontReady()],
  })
  // With its own limit of 16 tiles the library drops words from screens wider than about 2,000 pixels.
  Object.assign(layer['labelers'], { maxLabeledTiles: 128 })
  return layer as unknown as L.Layer
}

/** Read from the last row, letters grow with the height of the picture: half as large again up to 1080 lines. */
function letters(style: BasemapStyle): number {
  return style.startsWith('projector') ? Math.min(3, Math.max(1.5, window.innerHeight / 720)) : 1
}

/** Cyrillic letters are a file of their own: asking with a Russian word fetches the right one. */
async function fontReady() {
  await Promise.race([
    document.fonts.load(`500 13px ${fontFamily}`, 'Садовая, 8'),
    new Promise(done => setTimeout(done, 3000)),
  ])
  return { status: 'ready', reason: new Error('none') }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
