import { Router } from 'express'
import * as z from 'zod/mini'
import { parse, type Deps } from '../core/route.ts'
import { findAddresses } from './addresses.ts'

/** The search by address. */
export function placeRoutes({ sql }: Deps): Router {
  const router = Router()

  router.get('/api/addresses', async (request, response) => {
    const { q } = parse(query, request.query)
    response.json({ items: await findAddresses(sql, q) })
  })

  return router
}

const query = z.object({ q: z._default(z.string().check(z.maxLength(200)), '') })
