import { Router } from 'express'
import type { Sql } from '../core/store.ts'
import type { BasemapRow } from './basemap.ts'
import { createTiles, type Tiles } from './tiles.ts'

/** Serves the town's own basemap. Tiles are cut when asked for; an address names their version, so that they never change. */
export function tileRoutes(sql: Sql): { router: Router; forget: () => void } {
  const router = Router()
  let tiles: Promise<Tiles> | undefined

  const open = async (): Promise<Tiles> =>
    createTiles(await sql<BasemapRow[]>`select layer, geometry, properties from basemap_feature order by id`)

  router.get('/api/tiles/:version/:z/:x/:y.pbf', async (request, response) => {
    tiles ??= open()
    tiles.catch(() => (tiles = undefined))
    const { version, tile } = await tiles
    const [z, x, y] = [request.params.z, request.params.x, request.params.y].map(Number)
    const asked = request.params.version === version
    const bytes = asked ? tile(z, x, y) : null
    response.set('cache-control', asked ? 'public, max-age=31536000, immutable' : 'no-store')
    if (!bytes) return void response.status(asked ? 204 : 404).end()
    response.set({ 'content-type': 'application/vnd.mapbox-vector-tile', 'content-encoding': 'gzip' }).send(bytes)
  })

  return { router, forget: () => (tiles = undefined) }
}
