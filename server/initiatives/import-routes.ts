import { Router, type Request, type RequestHandler } from 'express'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id } from '#shared/core/value.ts'
import { importList } from '#shared/initiatives/import-list.ts'
import { mayImportInitiatives } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { receiveFile } from '../core/received-file.ts'
import { parse, resultOf, type Deps } from '../core/route.ts'
import { previewImport } from './import-preview.ts'

/** The largest list, in bytes. */
const mostBytes = 5_000_000

/** A list of ideas, and of initiatives that are over, is looked over, then taken in whole; for whoever may not, there is no such thing. */
export function importRoutes({ sql, clock, actorOf, execute, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()
  const allowed: RequestHandler = async (request, _response, next) => {
    const actor = await actorOf(request)
    if (!mayImportInitiatives(actor)) refuse('not-found')
    await limits.take('import', actor.id, request.ip ?? '')
    next()
  }
  const receive = receiveFile('file', mostBytes)

  const read = async (request: Request) => {
    const { running } = parse(asked, request.query)
    const bytes = request.file?.buffer ?? refuse('bad-input')
    return previewImport(sql, bytes, { now: clock(), leaveRunning: running === 'leave' })
  }

  router.post('/api/initiatives/import/check', allowed, receive, async (request, response) => {
    const { preview } = await read(request)
    response.set('cache-control', 'private, no-store').json(preview)
  })

  router.post('/api/initiatives/import', allowed, receive, async (request, response) => {
    const { command } = parse(named, request.query)
    const { lines, preview } = await read(request)
    if (preview.faults.length > 0 || lines.length === 0) refuse('bad-input')
    const envelope = { id: command, stream: 'city' as const, name: importList.name, input: { lines } }
    response.json(resultOf(await execute(envelope, await actorOf(request))))
  })

  return router
}

const named = z.object({ command: id })
/** What is still going on elsewhere is left there. */
const asked = z.object({ running: z.optional(z.literal('leave')) })
