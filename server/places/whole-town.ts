import { wholeTownKey as key } from '#shared/places/place.ts'
import { largestPolygon, polygons, type Bounds } from './layers-geometry.ts'
import type { TownLayers } from './layers.ts'

/**
 * The territories of a town. One whose layers name none, and which knew none before (`known`: kind and key), is a territory
 * itself, so that meetings can be held in it at once: inside its boundary, or the box around all that is on its map.
 */
export function territoriesOf(
  { places, boundary }: Pick<TownLayers, 'places' | 'boundary'>,
  name: string,
  box: Bounds | null,
  known: Iterable<string>,
): TownLayers['places'] {
  if (places.length > 0 || !box || [...known].some(each => each !== `district/${key}`)) return places
  const [west, south, east, north] = box
  const largest = largestPolygon({
    type: 'MultiPolygon',
    coordinates: boundary.flatMap(({ geometry }) => polygons(geometry)),
  })
  const around = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return [
    { geometry: { type: 'Polygon', coordinates: largest ?? [around] }, properties: { kind: 'district', key, name } },
  ]
}
