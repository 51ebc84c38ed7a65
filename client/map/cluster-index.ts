import Supercluster from 'supercluster'
import type { Point } from '#shared/core/value.ts'
import { spreadSame } from './spread.ts'

/** What is drawn at one spot: a single mark, or many as a number. */
export type Shown =
  | { readonly kind: 'one'; readonly key: string; readonly id: string; readonly point: Point }
  | {
      readonly kind: 'many'
      readonly key: string
      readonly count: number
      readonly point: Point
      readonly zoomTo: number
    }

export type ClusterIndex = {
  /** What is seen in `[west, south, east, north]` at a zoom. */
  seen: (box: readonly [number, number, number, number], zoom: number) => Shown[]
  /** Where a mark is really drawn, beside others of the same spot. */
  pointOf: (id: string) => Point | undefined
}

/** From the zoom after this one every mark stands alone. */
const lastClusterZoom = 17

/** Gathers points into clusters for every zoom: 10,000 points take a few tens of milliseconds, a look a fraction of one. */
export function clusterIndex(
  points: readonly { readonly id: string; readonly point: Point }[],
  alone = false,
): ClusterIndex {
  const spread = spreadSame(points)
  const places = new Map(spread.map(({ id, point }) => [id, point]))
  const index = new Supercluster<{ id: string }>({ radius: 52, extent: 256, maxZoom: alone ? 0 : lastClusterZoom })
  index.load(
    spread.map(({ id, point }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: point },
      properties: { id },
    })),
  )
  const seen: ClusterIndex['seen'] = ([west, south, east, north], zoom) =>
    index.getClusters([west, south, east, north], Math.round(zoom)).map((feature): Shown => {
      const point = feature.geometry.coordinates as Point
      const { properties } = feature
      if (!('cluster_id' in properties)) return { kind: 'one', key: properties.id, id: properties.id, point }
      const { cluster_id: cluster, point_count: count } = properties
      const zoomTo = Math.min(index.getClusterExpansionZoom(cluster), lastClusterZoom + 1)
      return { kind: 'many', key: `${point.map(n => n.toFixed(5)).join()}×${count}`, count, point, zoomTo }
    })
  return { seen, pointOf: id => places.get(id) }
}
