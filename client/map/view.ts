import type { Point } from '#shared/core/value.ts'

/** What part of the world the map shows. */
export type MapView = { readonly zoom: number; readonly centre: Point }

/** Pixels of the map that lie under something else: the column of cards, the sheet. */
export type Inset = { readonly left: number; readonly bottom: number }

/** What a screen may ask of its map. */
export type MapHandle = {
  /** Brings a point to the middle of what is free; goes closer when it is farther than `zoom`. */
  moveTo: (point: Point, zoom?: number) => void
  /** Shows the whole of a set of points. */
  fit: (points: readonly Point[]) => void
  show: (view: MapView) => void
}
