import type { Place, PlaceKind } from '#shared/places/place.ts'

export type PlaceLook = {
  colour: string
  /** Of the area inside the line: a dark line's own colour would be mud over grass and houses. */ fill: string
  weight: number
  dash?: string | undefined
  /** Shown from this zoom on. */ from: number
}

/** Colours of TOS: neighbours in a list differ; red and amber are left to what is overdue and in work. */
const tosColours = ['#1f5fa8', '#287146', '#5f4796', '#176b71', '#8a3f6d', '#6b5518']

const kinds: Record<PlaceKind, { colour: string; fill?: string; dash?: string; from: number }> = {
  yard: { colour: '#7d4a1e', fill: '#e07b1a', from: 15 },
  tos: { colour: '#1f5fa8', from: 0 },
  district: { colour: '#2b4a86', fill: '#2f62c4', dash: '12 8', from: 0 },
  beat: { colour: '#0b6080', fill: '#0d86b3', dash: '3 7', from: 12 },
  centre: { colour: '#14213d', from: 0 },
}

/** How places are drawn, by id: a kind has its line, a TOS its own colour. */
export function placeLooks(places: readonly Place[]): Map<string, PlaceLook> {
  const tos = places.filter(place => place.kind === 'tos').toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const colours = new Map(tos.map((place, index) => [place.id, tosColours[index % tosColours.length]!]))
  return new Map(
    places.map(place => {
      const { colour: ofKind, fill, dash, from } = kinds[place.kind]
      const colour = colours.get(place.id) ?? ofKind
      return [place.id, { colour, fill: fill ?? colour, dash, from, weight: 3 }]
    }),
  )
}

/** Larger places lie under smaller ones, so that a press finds the smaller. */
export const drawingOrder: readonly PlaceKind[] = ['district', 'beat', 'tos', 'yard']
