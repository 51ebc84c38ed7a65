import type { Scheme } from '../ui/sight.ts'

/** For a page, for the hall, and for the schemes of the version for low vision. */
export type BasemapStyle = 'light' | WallStyle | Scheme
/** For a hall, and for a hall with too much light. */
export type WallStyle = 'projector' | 'projector-contrast'

export type Palette = {
  land: string
  edge: string
  water: string
  green: string
  road: string
  casing: string
  bridge: string
  path: string
  dwelling: string
  building: string
  buildingEdge: string
  rail: string
  halo: string
  street: string
  house: string
  waterName: string
  greenName: string
  landmark: string
  landmarkDot: string
  /** Lesser names appear a zoom later and all are repeated less, so that a hall sees fewer and larger words. */
  calm: boolean
}

/** A palette with the size of its letters: how many times as large as on a desk. */
export type Look = Palette & { letters: number }

/** The colours of the basemap; the projector's are paler, so that what is laid over the map stands out in a lit hall. */
export const palettes: Record<BasemapStyle, Palette> = {
  light: {
    land: '#eef1ea',
    edge: '#b4b2a8',
    water: '#a9cfe8',
    green: '#d3e5c6',
    road: '#ffffff',
    casing: '#d8d6cc',
    bridge: '#bdbbb2',
    path: '#ffffff',
    dwelling: '#dccdb4',
    building: '#d5d5d3',
    buildingEdge: '#c6bda9',
    rail: '#a3a6ab',
    halo: '#ffffff',
    street: '#5b6577',
    house: '#63583f',
    waterName: '#2f6591',
    greenName: '#3f6b3c',
    landmark: '#5a5348',
    landmarkDot: '#9a8a68',
    calm: false,
  },
  projector: {
    land: '#f1f3ee',
    edge: '#bdbbb2',
    water: '#bcd9ec',
    green: '#dfecd6',
    road: '#ffffff',
    casing: '#dfddd5',
    bridge: '#c9c7be',
    path: '#ffffff',
    dwelling: '#e5dac7',
    building: '#e1e1df',
    buildingEdge: '#d6cfc0',
    rail: '#b9bbbf',
    halo: '#ffffff',
    street: '#47526a',
    house: '#63583f',
    waterName: '#2f6591',
    greenName: '#3f6b3c',
    landmark: '#5a5348',
    landmarkDot: '#9a8a68',
    calm: true,
  },
  'projector-contrast': twoColoured('#ffffff', '#000000', '#4a4a4a'),
  'black-on-white': twoColoured('#000000', '#ffffff', '#cfcfcf'),
  'white-on-black': twoColoured('#ffffff', '#000000', '#4a4a4a'),
  'blue-on-light': twoColoured('#063462', '#9dd1ff', '#6fb2ee'),
}

/** Lines and words in the one colour, ground in the other; water and houses a shade between, on which the words still stand out. */
function twoColoured(ink: string, ground: string, between: string): Palette {
  return {
    land: ground,
    edge: ink,
    water: between,
    green: ground,
    road: ground,
    casing: ink,
    bridge: ink,
    path: ink,
    dwelling: between,
    building: ground,
    buildingEdge: ink,
    rail: ink,
    halo: ground,
    street: ink,
    house: ink,
    waterName: ink,
    greenName: ink,
    landmark: ink,
    landmarkDot: ink,
    calm: true,
  }
}

export const fontFamily = "'Golos Text Variable', 'Golos Text', system-ui, sans-serif"
