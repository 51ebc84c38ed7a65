import { Router, type Request } from 'express'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { issueText } from '#shared/issues/issue.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { findMeetings } from '../core/meeting-facts.ts'
import { parse, type Deps } from '../core/route.ts'
import { findSimilar } from './similar.ts'
import { findPrivate, loadAuthors, type Private } from './authors.ts'

/** What is like a question being written; and what only those who run a meeting may see of its issues: to everybody else it does not exist. */
export function issueRoutes({ sql, clock, actorOf, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()

  // By POST: what somebody is writing has no place in the addresses that servers on the way write down.
  router.post('/api/meetings/:id/similar', async (request, response) => {
    const meeting = parse(id, request.params.id)
    const { text } = parse(similarRequest, request.body)
    const actor = await actorOf(request)
    await limits.take('similar', actor.id, request.ip ?? '')
    response.set('cache-control', 'private, no-store').json({ similar: await findSimilar(sql, meeting, text) })
  })

  router.get('/api/meetings/:id/authors', async (request, response) => {
    const meeting = parse(id, request.params.id)
    await mustRun(request, meeting)
    response.set('cache-control', 'private, no-store').json({ authors: await loadAuthors(sql, meeting) })
  })

  router.get('/api/issues/:id/contact', async (request, response) => {
    const { name, phone, email } = await mustSee(request, request.params.id)
    // Who looked at a contact is known afterwards.
    await sql`
      insert into issue_contact_look (issue, actor, at)
      values (${parse(id, request.params.id)}, ${(await actorOf(request)).id}, ${clock()})`
    const contact = { name: name ?? undefined, phone: phone ?? undefined, email: email ?? undefined }
    response.set('cache-control', 'private, no-store').json(contact)
  })

  router.get('/api/issues/:id/original', async (request, response) => {
    const { text, original, isHidden } = await mustSee(request, request.params.id)
    if (!isHidden && original === null) refuse('not-found')
    const words = isHidden ? { text, ...(original !== null && { original }) } : { text: original }
    response.set('cache-control', 'private, no-store').json(words)
  })

  async function mustSee(request: Request, issue: unknown): Promise<Private> {
    const found = await findPrivate(sql, parse(id, issue))
    await mustRun(request, found?.meeting)
    return found ?? refuse('not-found')
  }

  async function mustRun(request: Request, meeting: Id | null | undefined): Promise<void> {
    const known = (await findMeetings(sql, [meeting])).get(meeting ?? '')
    if (!known || !mayRunMeeting(await actorOf(request), known.facts.around)) refuse('not-found')
  }

  return router
}

const similarRequest = z.object({ text: issueText })
