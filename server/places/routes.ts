import { Router } from 'express'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { mayManagePeople } from '#shared/people/rights.ts'
import { parse, type Deps } from '../core/route.ts'
import { findAddresses } from './addresses.ts'
import { loadSettings } from './settings.ts'

/** The search by address. */
export function placeRoutes({ sql, actorOf }: Deps): Router {
  const router = Router()

  router.get('/api/addresses', async (request, response) => {
    const { q } = parse(query, request.query)
    response.json({ items: await findAddresses(sql, q) })
  })

  router.get('/api/settings', async (request, response) => {
    if (!mayManagePeople(await actorOf(request))) refuse('not-found')
    response.set('cache-control', 'private, no-store').json(await loadSettings(sql))
  })

  return router
}

const query = z.object({ q: z._default(z.string().check(z.maxLength(200)), '') })
