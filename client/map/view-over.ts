import L from 'leaflet'
import type { Point } from '#shared/core/value.ts'
import type { Town } from '#shared/places/place.ts'
import type { Inset, MapView } from './view.ts'

const world = L.CRS.EPSG3857

/** The view that shows about all of a frame in what is free of the window (or of a smaller map); a `slack` of 0.4 lets its outskirts stick out. */
export function viewOver(
  [west, south, east, north]: Town['bounds'],
  inset: Inset,
  slack = 0,
  size: Size = windowSize(),
): MapView {
  const low = world.latLngToPoint(L.latLng(south, west), 0)
  const high = world.latLngToPoint(L.latLng(north, east), 0)
  const centre: Point = [(west + east) / 2, (south + north) / 2]
  if (low.equals(high)) return viewAt(centre, 16, inset)
  const width = Math.max(240, size.width - inset.left)
  const height = Math.max(200, size.height - inset.bottom)
  const fits = Math.min(Math.log2(width / Math.abs(high.x - low.x)), Math.log2(height / Math.abs(high.y - low.y)))
  return viewAt(centre, Math.min(18, Math.max(10, Math.floor(fits + slack))), inset)
}

/** Pixels of a map. */
type Size = { readonly width: number; readonly height: number }

/** What the page's header leaves of the window: one row of it on a desk, two on a phone. */
const windowSize = (): Size => ({ width: innerWidth, height: innerHeight - (innerWidth < 900 ? 108 : 60) })

/** The view that has a point in the middle of what is free. */
export function viewAt([lon, lat]: Point, zoom: number, { left, bottom }: Inset): MapView {
  const middle = world.latLngToPoint(L.latLng(lat, lon), zoom).add([-left / 2, bottom / 2])
  const { lat: y, lng: x } = world.pointToLatLng(middle, zoom)
  return { zoom, centre: [x, y] }
}

/** The frame around points: west, south, east, north. */
export function frameOf(points: readonly Point[]): Town['bounds'] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
