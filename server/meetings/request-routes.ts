import { Router, type Request, type Response } from 'express'
import { v7 } from 'uuid'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id } from '#shared/core/value.ts'
import { asking, askMeeting } from '#shared/meetings/ask-meeting.ts'
import { joinRequest } from '#shared/meetings/join-request.ts'
import { voice } from '#shared/meetings/request.ts'
import { mayPlanMeeting } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { parse, resultOf, type Deps } from '../core/route.ts'
import { createVisitors } from '../core/visitor.ts'
import { findRequests } from './load-request.ts'
import { loadVoices, requestsOf } from './requests.ts'

/** Asking for a meeting and joining others who ask: a visitor without an account gets a session for it, as a phone does that joins a meeting. */
export function requestRoutes({ sql, clock, actorOf, execute, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()
  const visitor = createVisitors({ sql, clock, limits })

  router.post('/api/meeting-requests', async (request, response) => {
    const { id: command, ...input } = parse(askBody, request.body)
    await act(request, response, command ?? v7(), askMeeting.name, input)
  })

  router.post('/api/meeting-requests/:id/join', async (request, response) => {
    const { id: command, ...input } = parse(joinBody, request.body)
    await act(request, response, command ?? v7(), joinRequest.name, {
      request: parse(id, request.params.id),
      ...input,
    })
  })

  router.get('/api/meeting-requests/mine', async (request, response) => {
    const actor = await actorOf(request)
    response.set('cache-control', 'private, no-store').json({ requests: await requestsOf(sql, actor.id) })
  })

  router.get('/api/meeting-requests/:id/voices', async (request, response) => {
    const asked = parse(id, request.params.id)
    const found = (await findRequests(sql, [asked])).get(asked)
    if (!found || !mayPlanMeeting(await actorOf(request), found.around)) refuse('not-found')
    response.set('cache-control', 'private, no-store').json({ voices: await loadVoices(sql, asked) })
  })

  async function act(request: Request, response: Response, command: string, name: string, input: object) {
    const { actor, keep } = await visitor(request, response, 'request')
    resultOf(await execute({ id: command, stream: 'city', name, input }, actor))
    keep()
    response.json({ request: 'request' in input ? input.request : command })
  }

  return router
}

const askBody = z.extend(asking, { id: z.optional(id) })
const joinBody = z.object({ ...voice, id: z.optional(id) })
