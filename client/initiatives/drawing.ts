import type { Point } from '#shared/core/value.ts'
import type { Shape } from '#shared/initiatives/part.ts'

/** What is being drawn: points in the order they were set; an area's outline is not closed yet. */
export type Drawing = { readonly tool: Shape['type']; readonly points: readonly Point[] }

const least = { Polygon: 3, LineString: 2, MultiPoint: 1 } as const
const most = { Polygon: 299, LineString: 300, MultiPoint: 50 } as const

/** The territory that has been drawn; `undefined` until there are points enough. */
export function shapeOf({ tool, points }: Drawing): Shape | undefined {
  if (points.length < least[tool]) return undefined
  const all = [...points]
  if (tool === 'Polygon') return { type: tool, coordinates: [[...all, all[0]]] }
  return { type: tool, coordinates: all }
}

/** A territory taken in hand again, to be drawn on. */
export function drawingOf(shape: Shape | undefined): Drawing {
  if (!shape) return { tool: 'Polygon', points: [] }
  if (shape.type === 'Polygon') return { tool: shape.type, points: shape.coordinates[0].slice(0, -1) }
  return { tool: shape.type, points: shape.coordinates }
}

/** With one more point, where there is room for it. */
export const withPoint = ({ tool, points }: Drawing, point: Point): Drawing => ({
  tool,
  points: points.length < most[tool] ? [...points, rounded(point)] : points,
})

/** Finer than a hand points, in degrees: about a hand's breadth. */
const rounded = ([lon, lat]: Point): Point => [Number(lon.toFixed(6)), Number(lat.toFixed(6))]
