import { Router } from 'express'
import { refuse } from '#shared/core/refusal.ts'
import { id } from '#shared/core/value.ts'
import { mayVerifyResidents } from '#shared/people/rights.ts'
import { parse, type Deps } from '../core/route.ts'
import { findInitiatives } from './facts.ts'
import { listSignatures } from './show-support.ts'

/** Names of who has signed: for those who keep the roll there, to check paper against them. */
export function supportRoutes({ sql, actorOf }: Deps): Router {
  const router = Router()
  router.get('/api/initiatives/:id/signatures', async (request, response) => {
    const actor = await actorOf(request)
    const [found] = await findInitiatives(sql, [{ initiative: parse(id, request.params.id), actor: actor.id }])
    if (!found?.card || found.role || !mayVerifyResidents(actor, found.around)) refuse('not-found')
    const items = await listSignatures(sql, found.id)
    response.set('cache-control', 'private, no-store').json({ items })
  })
  return router
}
