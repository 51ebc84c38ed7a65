import { exp, GeomType, LineSymbolizer, PolygonSymbolizer, type Feature, type PaintRule } from 'protomaps-leaflet'
import type { Palette } from './basemap-style.ts'

/** What is drawn under the words, from the ground up. */
export function paintRules(palette: Palette): PaintRule[] {
  return [
    { dataLayer: 'green', symbolizer: new PolygonSymbolizer({ fill: palette.green }) },
    { dataLayer: 'water', symbolizer: new PolygonSymbolizer({ fill: palette.water }), filter: isArea },
    {
      dataLayer: 'water',
      symbolizer: line(
        palette.water,
        exp(1.4, [
          [11, 0.8],
          [14, 2],
          [19, 9],
        ]),
      ),
      filter: isLine,
    },
    { dataLayer: 'land', symbolizer: boundary(palette) },
    ...paths(palette),
    ...roads(palette, feature => feature.props['bridge'] !== true, palette.casing),
    ...railways(palette),
    ...roads(palette, feature => feature.props['bridge'] === true, palette.bridge),
    ...buildings(palette),
  ]
}

const isArea = (_zoom: number, feature: Feature) => feature.geomType === GeomType.Polygon
const isLine = (_zoom: number, feature: Feature) => feature.geomType === GeomType.Line

/** Widths in pixels by zoom; about the real width of the roadway from zoom 17 on. */
const widths = {
  main: exp(1.5, [
    [10, 0.8],
    [12, 2.2],
    [14, 5],
    [16, 12],
    [17, 18],
    [18, 30],
    [19, 52],
  ]),
  street: exp(1.5, [
    [11, 0.9],
    [12, 1.5],
    [14, 3],
    [16, 8],
    [17, 12],
    [18, 20],
    [19, 34],
  ]),
  lane: exp(1.5, [
    [12, 0.6],
    [14, 2],
    [16, 5.5],
    [17, 9],
    [18, 15],
    [19, 26],
  ]),
  drive: exp(1.5, [
    [14, 1],
    [16, 3],
    [17, 5],
    [18, 9],
    [19, 16],
  ]),
}

type RoadClass = keyof typeof widths
/** The narrower first, so that a street runs over the mouth of its side streets. */
const narrowFirst: RoadClass[] = ['drive', 'lane', 'street', 'main']
const casingFrom: Record<RoadClass, number> = { main: 11, street: 12, lane: 14, drive: 16 }

function roads(palette: Palette, which: (feature: Feature) => boolean, casing: string): PaintRule[] {
  const rule = (kind: RoadClass, symbolizer: LineSymbolizer, minzoom: number): PaintRule => ({
    dataLayer: 'roads',
    symbolizer,
    minzoom,
    filter: (_zoom, feature) => feature.props['class'] === kind && which(feature),
  })
  return [
    ...narrowFirst.map(kind =>
      rule(
        kind,
        line(casing, zoom => widths[kind](zoom) + (zoom < 14 ? 0.9 : 1.6)),
        casingFrom[kind],
      ),
    ),
    ...narrowFirst.map(kind => rule(kind, line(palette.road, widths[kind]), 1)),
  ]
}

function paths(palette: Palette): PaintRule[] {
  const filter = (_zoom: number, feature: Feature) => feature.props['class'] === 'path'
  const width = exp(1.4, [
    [15, 0.8],
    [17, 2],
    [19, 5],
  ])
  return [{ dataLayer: 'roads', minzoom: 15, symbolizer: line(palette.path, width), filter }]
}

function railways(palette: Palette): PaintRule[] {
  const tram = (_zoom: number, feature: Feature) => feature.props['kind'] === 'tram'
  const rail = (_zoom: number, feature: Feature) => feature.props['kind'] !== 'tram'
  const dashed = new LineSymbolizer({
    color: palette.rail,
    width: exp(1.2, [
      [11, 0.8],
      [14, 1],
      [16, 1.8],
      [18, 3],
    ]),
    dash: [6, 4],
  })
  return [
    { dataLayer: 'railways', symbolizer: dashed, filter: rail },
    {
      dataLayer: 'railways',
      minzoom: 14,
      symbolizer: new LineSymbolizer({ color: palette.rail, width: 0.8, opacity: 0.7 }),
      filter: tram,
    },
  ]
}

function buildings(palette: Palette): PaintRule[] {
  const fill = (_zoom: number, feature?: Feature) =>
    feature?.props['living'] === true ? palette.dwelling : palette.building
  const width = (zoom: number) => (zoom < 15 ? 0 : 0.7)
  const stroke = (_zoom: number, feature?: Feature) =>
    feature?.props['living'] === true ? palette.buildingEdge : palette.edge
  return [
    {
      dataLayer: 'buildings',
      minzoom: 13,
      symbolizer: new PolygonSymbolizer({ fill, stroke, width, perFeature: true }),
    },
  ]
}

function boundary(palette: Palette): LineSymbolizer {
  return new LineSymbolizer({ color: palette.edge, width: 1.5, opacity: 0.7, dash: [2, 4], lineCap: 'round' })
}

function line(color: string, width: (zoom: number) => number): LineSymbolizer {
  return new LineSymbolizer({ color, width, lineCap: 'round', lineJoin: 'round' })
}
