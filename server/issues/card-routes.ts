import { Router } from 'express'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { card } from '#shared/issues/issue.ts'
import { isStaff, mayHelpMeeting, mayRunMeeting } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { findMeetings } from '../core/meeting-facts.ts'
import { parse, type Deps } from '../core/route.ts'
import type { Sql } from '../core/store.ts'

/**
 * What became of the paper card with a number. After the meeting anybody may ask and is told accepted questions alone: a card
 * whose question is hidden answers as one that was never given out. Who helps at the meeting may
 * ask while it is on, who runs it for the hidden ones too.
 */
export function cardRoutes({ sql, actorOf, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()

  router.get('/api/meetings/:id/cards/:card', async (request, response) => {
    const actor = await actorOf(request)
    await limits.take('card', actor.id, request.ip ?? '')
    const meeting = parse(id, request.params.id)
    const number = numberIn.safeParse(request.params.card)
    const known = (await findMeetings(sql, [meeting])).get(meeting)
    if (!number.success || !known) refuse('not-found')
    const runs = mayRunMeeting(actor, known.facts.around)
    const helps = mayHelpMeeting(actor, meeting, known.facts.around)
    const isOver = known.facts.phase === 'closed' || known.facts.phase === 'published'
    const found = (await findByCard(sql, number.data)).filter(row => row.meeting === meeting)
    const shown = runs ? found : isOver || helps ? found.filter(row => row.state === 'accepted') : []
    if (shown.length === 0) refuse('not-found')
    response.set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    response.json({ issues: shown.map(row => row.id) })
  })

  router.get('/api/cards/:card', async (request, response) => {
    const actor = await actorOf(request)
    if (!isStaff(actor)) refuse('not-found')
    const number = parse(numberIn, request.params.card)
    const found = await findByCard(sql, number)
    const meetings = await findMeetings(
      sql,
      found.map(row => row.meeting),
    )
    const own = found.filter(row => {
      const meeting = meetings.get(row.meeting ?? '')?.facts
      return meeting && mayRunMeeting(actor, meeting.around)
    })
    // A joined question goes on as the one that was kept.
    const issues = own.flatMap(row => [row.id, ...(row.joined_to ? [row.joined_to] : [])])
    response.set('cache-control', 'private, no-store').json({ issues: [...new Set(issues)] })
  })

  return router
}

const findByCard = (sql: Sql, number: number) => sql<
  { id: Id; meeting: Id | null; state: string; joined_to: Id | null }[]
>`
  select i.id, i.meeting, i.state, i.joined_to from issue_author a join issue i on i.id = a.issue
  where a.card = ${number} order by i.raised_at, i.id`

const numberIn = z.pipe(z.coerce.number(), card)
