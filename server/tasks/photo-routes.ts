import { Router } from 'express'
import { v7 } from 'uuid'
import { refuse } from '#shared/core/refusal.ts'
import { isStaff } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { encode, receivePhoto } from '../core/photo-picture.ts'
import type { Deps } from '../core/route.ts'

/** Photographs of the work, taken in from those who work for the town. */
export function photoRoutes({ sql, clock, actorOf, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()
  router.post(
    '/api/photos',
    async (request, _response, next) => {
      const actor = await actorOf(request)
      if (!isStaff(actor)) refuse(actor.kind === 'guest' ? 'sign-in-needed' : 'forbidden')
      await limits.take('photo', actor.id, request.ip ?? '')
      next()
    },
    receivePhoto,
    async (request, response) => {
      const { picture, thumb } = await encode(request.file?.buffer ?? refuse('photo-unknown'))
      const photo = v7()
      await sql`insert into photo (id, actor, at, picture, thumb) values (${photo}, ${(await actorOf(request)).id}, ${clock()}, ${picture}, ${thumb})`
      response.status(201).json({ id: photo })
    },
  )
  return router
}
