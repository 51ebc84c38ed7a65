import { Router, type Request } from 'express'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import { findMeetings } from '../core/meeting-facts.ts'
import { parse, type Deps } from '../core/route.ts'
import { findPrivate, loadAuthors, type Private } from './authors.ts'

/** What only those who run a meeting may see of its issues; to everybody else it does not exist. */
export function issueRoutes({ sql, actorOf }: Deps): Router {
  const router = Router()

  router.get('/api/meetings/:id/authors', async (request, response) => {
    const meeting = parse(id, request.params.id)
    await mustRun(request, meeting)
    response.set('cache-control', 'private, no-store').json({ authors: await loadAuthors(sql, meeting) })
  })

  router.get('/api/issues/:id/contact', async (request, response) => {
    const { name, phone } = await mustSee(request, request.params.id)
    response.set('cache-control', 'private, no-store').json({ name: name ?? undefined, phone: phone ?? undefined })
  })

  router.get('/api/issues/:id/original', async (request, response) => {
    const { text, isHidden } = await mustSee(request, request.params.id)
    if (!isHidden) refuse('not-found')
    response.set('cache-control', 'private, no-store').json({ text })
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
