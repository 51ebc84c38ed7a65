import { Router } from 'express'
import { v7 } from 'uuid'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { meetingStream } from '#shared/core/stream.ts'
import { id, type Id } from '#shared/core/value.ts'
import { askAhead, askingAhead } from '#shared/issues/ask-ahead.ts'
import { supportAhead } from '#shared/issues/support-ahead.ts'
import type { Limits } from '../core/limits.ts'
import { parse, resultOf, type Deps } from '../core/route.ts'
import { createVisitors } from '../core/visitor.ts'
import { loadOwnAhead } from './load-ahead.ts'

/** Questions in advance of a meeting and support for them, by visitors without an account. */
export function aheadRoutes({ sql, clock, actorOf, execute, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()
  const visitor = createVisitors({ sql, clock, limits })

  router.post('/api/meetings/:id/ahead', async (request, response) => {
    const stream = meetingStream(parse(id, request.params.id))
    const { id: command = v7(), ...input } = parse(askBody, request.body)
    const { actor, keep } = await visitor(request, response, 'ahead')
    resultOf(await execute({ id: command, stream, name: askAhead.name, input }, actor))
    keep()
    response.status(201).json({ issue: command })
  })

  router.get('/api/meetings/:id/ahead/mine', async (request, response) => {
    const meeting = parse(id, request.params.id)
    const own = await loadOwnAhead(sql, meeting, (await actorOf(request)).id)
    response.set('cache-control', 'private, no-store').json(own)
  })

  router.post('/api/issues/:id/ahead', async (request, response) => {
    const issue = parse(id, request.params.id)
    const { id: command = v7(), on } = parse(supportBody, request.body)
    const { actor, keep } = await visitor(request, response, 'ahead')
    const [found] = await sql<{ meeting: Id | null }[]>`select meeting from issue where id = ${issue}`
    const stream = meetingStream(found?.meeting ?? refuse('not-found'))
    resultOf(await execute({ id: command, stream, name: supportAhead.name, input: { issue, on } }, actor))
    keep()
    response.json({ issue, on })
  })

  return router
}

const askBody = z.extend(askingAhead, { id: z.optional(id) })
const supportBody = z.object({ on: z.boolean(), id: z.optional(id) })
