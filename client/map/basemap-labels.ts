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
  type LabelSymbolizer,
} from 'protomaps-leaflet'
import { isLargeStreet, labelSizes, mapLabels, type MapLabel } from '#shared/places/map-labels.ts'
import { textAlong } from './basemap-along.ts'
import { fontFamily, type Look } from './basemap-style.ts'

/** The words of the map, the more important first: what comes later gives way. */
export function labelRules(palette: Look): LabelRule[] {
  return mapLabels(palette.calm ? 1 : 0, palette.letters).map(({ layer, from, kinds }) => ({
    dataLayer: layer,
    minzoom: from,
    symbolizer: symbolizers[layer](palette, kinds?.[0]),
    ...(kinds && { filter: ofKinds(layer === 'streets' ? 'class' : 'kind', kinds) }),
  }))
}

const symbolizers: Record<MapLabel['layer'], (palette: Look, kind?: string) => LabelSymbolizer> = {
  names: areaName,
  streets: alongStreet,
  landmarks: landmark,
  houses: houseNumber,
}

const ofKinds = (property: 'class' | 'kind', kinds: readonly string[]) => (_zoom: number, feature: Feature) =>
  kinds.includes(String(feature.props[property]))

const [mainStreet, otherStreet] = [exp(1, labelSizes.main), exp(1, labelSizes.other)]

function alongStreet(palette: Look) {
  return textAlong({
    font: (zoom, feature) => {
      const size = (isLargeStreet(feature.props['class']) ? mainStreet : otherStreet)(zoom) * palette.letters
      return { css: `500 ${size}px ${fontFamily}`, size }
    },
    fill: ({ props }) =>
      props['class'] === 'water' ? palette.waterName : props['class'] === 'green' ? palette.greenName : palette.street,
    halo: palette.halo,
    repeat: palette.calm ? 450 * palette.letters : 460,
  })
}

function areaName(palette: Look, kind?: string) {
  const size = exp(1, labelSizes.area)
  return new Padding(
    6,
    new CenteredTextSymbolizer({
      ...text(palette, zoom => size(zoom) * (kind === 'water' ? 1.1 : 1), 500),
      fill: kind === 'water' ? palette.waterName : palette.greenName,
      lineHeight: 1.25,
      maxLineChars: 18,
    }),
  )
}

function landmark(palette: Look) {
  const size = exp(1, labelSizes.landmark)
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
  const size = exp(1, labelSizes.house)
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
