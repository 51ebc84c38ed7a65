import { Router } from 'express'
import * as z from 'zod/mini'
import { dayOf } from '#shared/core/calendar.ts'
import { refuse } from '#shared/core/refusal.ts'
import { id, linkCode } from '#shared/core/value.ts'
import type { DeskShown, InvitationShown } from '#shared/initiatives/initiative-shown.ts'
import { isWritten } from '#shared/initiatives/initiative.ts'
import { shape } from '#shared/initiatives/part.ts'
import { isIdentified, isStaff } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { encode, receivePhoto } from '../core/photo-picture.ts'
import { parse, type Deps } from '../core/route.ts'
import type { LoadTexts } from './draft.ts'
import { loadDesk } from './desk.ts'
import { findInitiatives } from './facts.ts'
import { showArguments } from './show-arguments.ts'
import { loadMine, showInitiative } from './show.ts'
import { loadRoundDays } from './round-days.ts'
import { findLying } from './territory.ts'

/** Initiatives in full, by who asks: its group sees a draft, everybody what is public; to all others it does not exist. */
export function initiativeRoutes(
  { sql, clock, actorOf, limits, policy }: Deps & { readonly limits: Limits },
  textsOf: LoadTexts,
): Router {
  const router = Router()

  router.get('/api/initiatives/mine', async (request, response) => {
    const actor = await actorOf(request)
    response.set('cache-control', 'private, no-store').json(await loadMine(sql, actor.id))
  })

  router.get('/api/initiatives/desk', async (request, response) => {
    const actor = await actorOf(request)
    if (!isStaff(actor)) refuse('not-found')
    const [town] = await sql<{ zone: string }[]>`select time_zone as zone from town`
    const items = await loadDesk(sql, actor, dayOf(clock().toISOString(), town?.zone ?? 'UTC'))
    const answer: DeskShown = { items, rounds: await loadRoundDays(sql) }
    response.set('cache-control', 'private, no-store').json(answer)
  })

  router.get('/api/initiatives/join/:link', async (request, response) => {
    await limits.take('link', (await actorOf(request)).id, request.ip ?? '')
    const link = linkCode.safeParse(request.params['link'])
    const [found] = link.success
      ? await sql<InvitationShown[]>`
          select coalesce((select p.part ->> 'text' from initiative_part p
              where p.initiative = i.id and p.key = 'title'), i.title) as title, i.state,
            (select count(*)::int from initiative_member m where m.initiative = i.id) as people
          from initiative_link l join initiative i on i.id = l.initiative where l.link = ${link.data}`
      : []
    response.set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }).json(found ?? refuse('not-found'))
  })

  router.get('/api/initiatives/:id', async (request, response) => {
    const shown = await showInitiative(sql, textsOf, parse(id, request.params.id), await actorOf(request), policy())
    response.set('cache-control', 'private, no-store').json(shown ?? refuse('not-found'))
  })

  router.get('/api/initiatives/:id/arguments', async (request, response) => {
    const actor = await actorOf(request)
    const [found] = await findInitiatives(sql, [{ initiative: parse(id, request.params.id), actor: actor.id }])
    if (!found?.card) refuse('not-found')
    response.set('cache-control', 'private, no-store').json(await showArguments(sql, found, actor))
  })

  // Before it is saved: what is said while somebody draws.
  router.post('/api/initiatives/territory', async (request, response) => {
    const actor = await actorOf(request)
    if (!isIdentified(actor)) refuse('sign-in-needed')
    await limits.take('similar', actor.id, request.ip ?? '')
    const asked = parse(territoryBody, request.body)
    response.set('cache-control', 'private, no-store').json(await findLying(sql, asked.shape, asked.initiative ?? null))
  })

  router.post(
    '/api/initiatives/:id/photos',
    async (request, _response, next) => {
      const actor = await actorOf(request)
      await limits.take('photo', actor.id, request.ip ?? '')
      const asked = { initiative: parse(id, request.params['id']), actor: actor.id }
      const [found] = await findInitiatives(sql, [asked])
      if (!found?.role || !isWritten(found.state)) refuse('not-found')
      next()
    },
    receivePhoto,
    async (request, response) => {
      const initiative = parse(id, request.params['id'])
      const { photo } = parse(named, request.query)
      const { picture, thumb } = await encode(request.file?.buffer ?? refuse('photo-unknown'))
      const actor = (await actorOf(request)).id
      // A repeat of the same photograph is the same photograph.
      await sql`
        with taken as (
          insert into photo (id, actor, at, picture, thumb)
          values (${photo}, ${actor}, ${clock()}, ${picture}, ${thumb}) on conflict do nothing returning id)
        insert into initiative_photo (photo, initiative) select id, ${initiative}::uuid from taken`
      response.status(201).json({ id: photo })
    },
  )

  return router
}

const territoryBody = z.object({ shape, initiative: z.optional(id) })
const named = z.object({ photo: id })
