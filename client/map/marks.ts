import type L from 'leaflet'

/** A box in pixels of the map's present zoom. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const known = new WeakMap<L.Map, Map<object, readonly Box[]>>()

/** Tells where the marks of a layer stand (`MARKS_MOVED` follows when that changed), so that names keep clear of them. */
export function noteMarks(map: L.Map, layer: object, boxes: readonly Box[]): void {
  const layers = known.get(map) ?? new Map<object, readonly Box[]>()
  known.set(map, layers)
  const old = layers.get(layer) ?? []
  const same =
    old.length === boxes.length && old.every((box, i) => box.left === boxes[i]?.left && box.top === boxes[i]?.top)
  layers.set(layer, boxes)
  if (!same) map.fire(marksMoved)
}

/** Where marks stand now, of all layers. */
export const marksOf = (map: L.Map): Box[] => [...(known.get(map)?.values() ?? [])].flat()

export const marksMoved = 'marksmoved'
