import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { Router } from 'express'
import { refuse } from '#shared/core/refusal.ts'
import type { Audience } from '#shared/core/stream.ts'
import { isStaff } from '#shared/people/rights.ts'
import type { CityState } from '#shared/state.ts'
import type { Deps } from './route.ts'
import type { Streams } from './stream.ts'

/** The city's snapshot, encoded and compressed once for everybody who asks at the same number. */
export function cityRoutes({ actorOf, policy }: Pick<Deps, 'actorOf' | 'policy'>, streams: Streams): Router {
  const router = Router()
  const encoded = new Map<Audience, { etag: string; body: Promise<Buffer> }>()

  router.get('/api/city', async (request, response) => {
    const audience: Audience = isStaff(await actorOf(request)) ? 'staff' : 'public'
    const shown = (await streams.snapshot('city', audience)) ?? refuse('not-found')
    const etag = `"${streams.epoch}.${shown.seq}.${audience}"`
    response.set({ etag, 'cache-control': 'private, no-cache', vary: 'cookie, accept-encoding' })
    if (request.headers['if-none-match'] === etag) return void response.status(304).end()
    const content = { epoch: streams.epoch, seq: shown.seq, state: shown.state }
    if (!request.acceptsEncodings('gzip')) return void response.json(content)
    if (encoded.get(audience)?.etag !== etag) encoded.set(audience, { etag, body: zip(JSON.stringify(content)) })
    response
      .set('content-encoding', 'gzip')
      .type('json')
      .send(await encoded.get(audience)?.body)
  })

  router.get('/api/town', async (_request, response) => {
    const shown = (await streams.snapshot('city', 'public')) ?? refuse('not-found')
    response.set('cache-control', 'no-cache').json({ ...(shown.state as CityState).town, policy: policy() })
  })

  return router
}

const zip = promisify<string, Buffer>(gzip)
