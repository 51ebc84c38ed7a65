import {
  CenteredTextSymbolizer,
  CircleSymbolizer,
  exp,
  GroupSymbolizer,
  OffsetTextSymbolizer,
  Padding,
  TextPlacements,
  type Feature,
  type LabelRule,
} from 'protomaps-leaflet'
import { textAlong } from './basemap-along.ts'
import { fontFamily, type Look } from './basemap-style.ts'

/** The words of the map, the more important first: what comes later gives way. */
export function labelRules(palette: Look): LabelRule[] {
  const later = palette.calm ? 1 : 0
  return [
    {
      dataLayer: 'names',
      minzoom: 12,
      symbolizer: areaName(palette, 'water', palette.waterName),
      filter: ofKind('water'),
    },
    { dataLayer: 'streets', minzoom: 12, symbolizer: alongStreet(palette), filter: ofClass('water') },
    { dataLayer: 'streets', minzoom: 14, symbolizer: alongStreet(palette), filter: ofClass('main') },
    {
      dataLayer: 'names',
      minzoom: 12,
      symbolizer: areaName(palette, 'green', palette.greenName),
      filter: ofKind('green'),
    },
    { dataLayer: 'streets', minzoom: 14, symbolizer: alongStreet(palette), filter: ofClass('green') },
    { dataLayer: 'landmarks', minzoom: 15, symbolizer: landmark(palette), filter: ofKind('station') },
    { dataLayer: 'streets', minzoom: 15, symbolizer: alongStreet(palette), filter: ofClass('street', 'lane') },
    {
      dataLayer: 'landmarks',
      minzoom: 16 + later,
      symbolizer: landmark(palette),
      filter: ofKind('school', 'college', 'health', 'culture', 'church', 'office', 'sport', 'sight', 'market'),
    },
    { dataLayer: 'landmarks', minzoom: 17 + later, symbolizer: landmark(palette) },
    { dataLayer: 'streets', minzoom: 16 + later, symbolizer: alongStreet(palette), filter: ofClass('drive', 'path') },
    { dataLayer: 'houses', minzoom: palette.letters > 2 ? 18 : 17, symbolizer: houseNumber(palette) },
  ]
}

const ofKind =
  (...kinds: string[]) =>
  (_zoom: number, feature: Feature) =>
    kinds.includes(String(feature.props['kind']))
const ofClass =
  (...classes: string[]) =>
  (_zoom: number, feature: Feature) =>
    classes.includes(String(feature.props['class']))

const streetSize = {
  main: exp(1, [
    [12, 11],
    [14, 11.5],
    [16, 13],
    [18, 15],
    [19, 17],
  ]),
  other: exp(1, [
    [15, 11],
    [16, 11.5],
    [18, 13.5],
    [19, 15.5],
  ]),
}

function alongStreet(palette: Look) {
  return textAlong({
    font: (zoom, feature) => {
      const kind = feature.props['class'] === 'main' || feature.props['class'] === 'water' ? 'main' : 'other'
      const size = streetSize[kind](zoom) * palette.letters
      return { css: `500 ${size}px ${fontFamily}`, size }
    },
    fill: ({ props }) =>
      props['class'] === 'water' ? palette.waterName : props['class'] === 'green' ? palette.greenName : palette.street,
    halo: palette.halo,
    repeat: palette.calm ? 450 * palette.letters : 460,
  })
}

function areaName(palette: Look, kind: string, fill: string) {
  const size = exp(1, [
    [12, 11],
    [16, 13],
    [19, 16],
  ])
  return new Padding(
    6,
    new CenteredTextSymbolizer({
      ...text(palette, zoom => size(zoom) * (kind === 'water' ? 1.1 : 1), 500),
      fill,
      lineHeight: 1.25,
      maxLineChars: 18,
    }),
  )
}

function landmark(palette: Look) {
  const size = exp(1, [
    [15, 10.5],
    [18, 12.5],
  ])
  return new GroupSymbolizer([
    new CircleSymbolizer({
      radius: 3.2 * Math.sqrt(palette.letters),
      fill: palette.landmarkDot,
      stroke: palette.halo,
      width: 1.5,
    }),
    new OffsetTextSymbolizer({
      ...text(palette, size, 500),
      labelProps: ['label'],
      fill: palette.landmark,
      lineHeight: 1.25,
      maxLineChars: 18,
      offsetY: 7,
      placements: [TextPlacements.S],
    }),
  ])
}

function houseNumber(palette: Look) {
  const size = exp(1, [
    [17, 10],
    [18, 11.5],
    [19, 14],
  ])
  return new CenteredTextSymbolizer({
    ...text(palette, size, 400),
    labelProps: ['house'],
    fill: palette.house,
    width: 0,
  })
}

function text(palette: Look, size: (zoom: number) => number, fontWeight: number) {
  return {
    fontFamily,
    fontWeight,
    fontSize: (zoom: number) => size(zoom) * palette.letters,
    stroke: palette.halo,
    width: 1.5,
  }
}
