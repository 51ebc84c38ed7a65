import { Router } from 'express'
import { refuse } from '#shared/core/refusal.ts'
import { id } from '#shared/core/value.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import { findMeetings } from '../core/meeting-facts.ts'
import { parse, type Deps } from '../core/route.ts'
import { findCandidates } from './electors.ts'

/** What only those who run a meeting may see of its votes; to everybody else it does not exist. */
export function voteRoutes({ sql, actorOf }: Deps): Router {
  const router = Router()

  router.get('/api/meetings/:id/electors', async (request, response) => {
    const meeting = parse(id, request.params.id)
    const known = (await findMeetings(sql, [meeting])).get(meeting)
    if (!known || !mayRunMeeting(await actorOf(request), known.facts.around)) refuse('not-found')
    response.set('cache-control', 'private, no-store').json({ candidates: await findCandidates(sql, meeting) })
  })

  return router
}
