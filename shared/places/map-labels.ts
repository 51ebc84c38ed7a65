/** Which words of the map stand where: `kinds` of a name or a landmark, classes of a street; without them, all others too. */
export type MapLabel = {
  readonly layer: 'names' | 'streets' | 'landmarks' | 'houses'
  /** The zoom from which they are written. */
  readonly from: number
  readonly kinds?: readonly string[]
}

/** The words of the map, the more important first: what comes later gives way. `later`: by how many zooms lesser names come later. */
export const mapLabels = (later: number, letters: number): readonly MapLabel[] => [
  { layer: 'names', from: 12, kinds: ['water'] },
  { layer: 'streets', from: 12, kinds: ['water'] },
  { layer: 'streets', from: 14, kinds: ['main'] },
  { layer: 'names', from: 12, kinds: ['green'] },
  { layer: 'streets', from: 14, kinds: ['green'] },
  { layer: 'landmarks', from: 15, kinds: ['station'] },
  { layer: 'streets', from: 15, kinds: ['street', 'lane'] },
  {
    layer: 'landmarks',
    from: 16 + later,
    kinds: ['school', 'college', 'health', 'culture', 'church', 'office', 'sport', 'sight', 'market'],
  },
  { layer: 'landmarks', from: 17 + later },
  { layer: 'streets', from: 16 + later, kinds: ['drive', 'path'] },
  { layer: 'houses', from: letters > 2 ? 18 : 17 },
]

type Stops = [zoom: number, size: number][]

/** Sizes of the letters in pixels by zoom, in between in proportion: of a main street and a river, of other streets, … */
export const labelSizes: Record<'main' | 'other' | 'area' | 'landmark' | 'house', Stops> = {
  main: [
    [12, 11],
    [14, 11.5],
    [16, 13],
    [18, 15],
    [19, 17],
  ],
  other: [
    [15, 11],
    [16, 11.5],
    [18, 13.5],
    [19, 15.5],
  ],
  area: [
    [12, 11],
    [16, 13],
    [19, 16],
  ],
  landmark: [
    [15, 10.5],
    [18, 12.5],
  ],
  house: [
    [17, 10],
    [18, 11.5],
    [19, 14],
  ],
}

/** Of which class a street is written larger. */
export const isLargeStreet = (kind: unknown): boolean => kind === 'main' || kind === 'water'
