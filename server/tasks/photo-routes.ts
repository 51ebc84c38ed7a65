import { Router } from 'express'
import { v7 } from 'uuid'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { isStaff } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { encode, receivePhoto } from '../core/photo-picture.ts'
import { parse, type Deps } from '../core/route.ts'

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
      // Under a name of its sender's it arrives once, however often the network has lost the answer.
      const { photo = v7() } = parse(named, request.query)
      const { id: actor } = await actorOf(request)
      await sql`
        insert into photo (id, actor, at, picture, thumb) values (${photo}, ${actor}, ${clock()}, ${picture}, ${thumb})
        on conflict do nothing`
      const [kept] = await sql<{ actor: Id }[]>`select actor from photo where id = ${photo}`
      if (kept?.actor !== actor) refuse('id-taken')
      response.status(201).json({ id: photo })
    },
  )
  return router
}

const named = z.object({ photo: z.optional(id) })
