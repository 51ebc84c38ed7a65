import { Router } from 'express'
import { v7 } from 'uuid'
import { refuse } from '#shared/core/refusal.ts'
import { mayManagePeople } from '#shared/people/rights.ts'
import { armsHash } from '#shared/places/place.ts'
import { setArms } from '#shared/places/set-arms.ts'
import type { Limits } from '../core/limits.ts'
import { receivePhoto } from '../core/photo-picture.ts'
import { parse, resultOf, type Deps } from '../core/route.ts'
import { encodeArms } from './arms-picture.ts'

/** The town's arms: taken in from an administrator, shown to everybody under an address that never changes. */
export function armsRoutes({ sql, clock, actorOf, execute, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()

  router.post(
    '/api/arms',
    async (request, _response, next) => {
      const actor = await actorOf(request)
      if (!mayManagePeople(actor)) refuse(actor.kind === 'guest' ? 'sign-in-needed' : 'forbidden')
      await limits.take('photo', actor.id, request.ip ?? '')
      next()
    },
    receivePhoto,
    async (request, response) => {
      const { hash, width, height, picture } = await encodeArms(request.file?.buffer ?? refuse('arms-unknown'))
      await sql`
        insert into arms (hash, at, width, height, picture) values (${hash}, ${clock()}, ${width}, ${height}, ${picture})
        on conflict do nothing`
      const input = { arms: hash }
      resultOf(await execute({ id: v7(), stream: 'city', name: setArms.name, input }, await actorOf(request)))
      response.status(201).json({ id: hash })
    },
  )

  router.get('/api/arms/:hash', async (request, response) => {
    const hash = parse(armsHash, request.params.hash)
    const [row] = await sql<{ picture: Buffer }[]>`select picture from arms where hash = ${hash}`
    if (!row) refuse('not-found')
    response.set('cache-control', 'public, max-age=31536000, immutable').type('image/png').send(row.picture)
  })

  return router
}
