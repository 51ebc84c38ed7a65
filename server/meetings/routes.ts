import { Router, type Request, type Response } from 'express'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id } from '#shared/core/value.ts'
import { meetingPhases } from '#shared/meetings/meeting.ts'
import { isStaff } from '#shared/people/rights.ts'
import { loadChanges } from './changes.ts'
import { parse, type Deps } from '../core/route.ts'
import { meetingCalendar, scheduleCalendar } from './calendar.ts'
import { findMeeting, listMeetings } from './list.ts'
import { loadMine } from './mine.ts'
import { loadPublicLog } from './public-log.ts'

/** The schedule, and what a participant has done in a meeting. */
export function meetingRoutes({ sql, clock, actorOf, policy, originOf }: Deps): Router {
  const router = Router()

  router.get('/api/meetings', async (request, response) => {
    const { phase, after } = parse(listQuery, request.query)
    response.json(await listMeetings(sql, phase, after))
  })

  router.get('/api/meetings/:id', async (request, response) => {
    response.json((await findMeeting(sql, parse(id, request.params.id))) ?? refuse('not-found'))
  })

  router.get('/api/meetings.ics', async (request, response) => {
    const { place } = parse(calendarQuery, request.query)
    sendCalendar(response, await scheduleCalendar(sql, told(request), place))
  })

  router.get('/api/meetings/:id/meeting.ics', async (request, response) => {
    const meeting = parse(id, request.params.id)
    sendCalendar(response, (await meetingCalendar(sql, meeting, told(request))) ?? refuse('not-found'))
  })

  const told = (request: Request) => ({
    origin: originOf(request),
    now: clock(),
    usualMinutes: policy().usualMeetingMinutes,
  })

  router.get('/api/meetings/:id/mine', async (request, response) => {
    const actor = await actorOf(request)
    response.set('cache-control', 'private, no-store')
    response.json((await loadMine(sql, parse(id, request.params.id), actor.id)) ?? refuse('not-found'))
  })

  router.get('/api/instructions/:id/changes', async (request, response) => {
    // Who of the staff changed it is for the staff alone.
    if (!isStaff(await actorOf(request))) refuse('not-found')
    response.set('cache-control', 'private, no-store')
    response.json({ changes: await loadChanges(sql, parse(id, request.params.id)) })
  })

  router.get('/api/meetings/:id/log', async (request, response) => {
    const { after } = parse(logQuery, request.query)
    const log = await loadPublicLog(sql, parse(id, request.params.id), after ?? 0)
    response.set('cache-control', 'no-cache').json(log ?? refuse('not-found'))
  })

  return router
}

const sendCalendar = (response: Response, file: string) =>
  response.set({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-cache' }).send(file)

const calendarQuery = z.object({ place: z.optional(id) })
const listQuery = z.object({ phase: z.optional(z.enum(meetingPhases)), after: z.optional(id) })
const logQuery = z.object({ after: z.optional(z.coerce.number().check(z.int(), z.gte(0))) })
