import { hash } from '@node-rs/argon2'
import { Router } from 'express'
import { v7 } from 'uuid'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id } from '#shared/core/value.ts'
import { mayChooseTeam, mayLeadSomewhere, mayManagePeople } from '#shared/people/rights.ts'
import { setPassword } from '#shared/people/set-password.ts'
import { parse, resultOf, type Deps } from '../core/route.ts'
import { findSession } from '../core/session.ts'
import { listPeople, listStaff } from './list.ts'
import { password } from './password.ts'

/** The accounts, for administrators, and for those who choose a team or examiners the names of the staff; to everybody else there are none. */
export function peopleRoutes({ sql, clock, actorOf, execute }: Deps): Router {
  const router = Router()

  router.get('/api/people', async (request, response) => {
    if (!mayManagePeople(await actorOf(request))) refuse('not-found')
    response.set('cache-control', 'private, no-store').json({ items: await listPeople(sql) })
  })

  router.get('/api/people/staff', async (request, response) => {
    const actor = await actorOf(request)
    if (!mayChooseTeam(actor) && !mayLeadSomewhere(actor)) refuse('not-found')
    response.set('cache-control', 'private, no-store').json({ items: await listStaff(sql) })
  })

  router.post('/api/people/:id/password', async (request, response) => {
    const person = parse(id, request.params.id)
    const actor = await actorOf(request)
    if (!mayManagePeople(actor) && actor.id !== person) refuse('not-found')
    const { password } = parse(newPassword, request.body)
    const input = { person, hash: await hash(password) }
    resultOf(await execute({ id: v7(), stream: 'city', name: setPassword.name, input }, actor))
    // Whoever knew the old password is out; who changed it stays in.
    const own = await findSession(sql, request, clock())
    await sql`delete from session where person = ${person} and token is distinct from ${own?.token ?? null}`
    response.status(204).end()
  })

  return router
}

const newPassword = z.object({ password })
