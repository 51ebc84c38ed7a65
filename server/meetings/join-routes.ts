import { Router } from 'express'
import { v7 } from 'uuid'
import * as z from 'zod/mini'
import type { Actor } from '#shared/core/actor.ts'
import { refuse } from '#shared/core/refusal.ts'
import { meetingStream } from '#shared/core/stream.ts'
import { id, type Id } from '#shared/core/value.ts'
import type { House } from '#shared/meetings/meeting.ts'
import { handOver } from '#shared/meetings/hand-over.ts'
import { joining, joinMeeting } from '#shared/meetings/join-meeting.ts'
import type { Limits } from '../core/limits.ts'
import { parse, resultOf, type Deps } from '../core/route.ts'
import { beginSession, findSession, setCookie } from '../core/session.ts'

/**
 * Joining a meeting by its code. A phone without a session gets one when it asks what the code opens, before it joins: were
 * the answer to joining lost with the cookie in it, the next try would be somebody else's.
 */
export function joinRoutes({ sql, clock, execute, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()

  router.get('/api/join/:code', async (request, response) => {
    const code = parse(codeOf, request.params.code)
    const session = await findSession(sql, request, clock())
    const meeting = await meetingByCode(code, session?.token.toString('hex'), request.ip ?? '')
    const [own] = session
      ? await sql`select p.id, p.voter_group as group, b.address as house, p.house as "houseId", p.name
          from participant p left join building b on b.id = p.house where p.meeting = ${meeting.id} and p.actor = ${session.actor.id}`
      : []
    if (!session) {
      await limits.take('join', undefined, request.ip ?? '')
      const begun = await beginSession(sql, undefined, clock())
      setCookie(request, response, begun.secret, begun.maxAge)
    }
    response.json({ meeting, ...(own && { participant: own }) })
  })

  router.post('/api/join', async (request, response) => {
    const { id: command, ...input } = parse(joinRequest, request.body)
    const address = request.ip ?? ''
    const session = await findSession(sql, request, clock())
    await limits.take('join', session?.token.toString('hex'), address)
    const meeting = await meetingByCode(input.code, session?.token.toString('hex'), address)
    const begun = session ? undefined : await beginSession(sql, undefined, clock())
    const actor: Actor = session?.actor ?? { kind: 'guest', id: begun?.actor ?? v7() }
    const answer = await execute(
      { id: command ?? v7(), stream: meetingStream(meeting.id), name: joinMeeting.name, input },
      actor,
    )
    const { participant } = resultOf(answer)
    if (begun) setCookie(request, response, begun.secret, begun.maxAge)
    const [row] = await sql`select voter_group from participant where id = ${String(participant)}`
    response.json({ meeting: meeting.id, participant, group: row?.['voter_group'] })
  })

  /** The phone goes to the next person: a session of their own, and nothing of the one before. */
  router.post('/api/join/next', async (request, response) => {
    const { id: command, ...input } = parse(joinRequest, request.body)
    const address = request.ip ?? ''
    const session = (await findSession(sql, request, clock())) ?? refuse('not-joined')
    // An account is not handed over: who holds the phone next would not get it back.
    if (session.actor.kind !== 'guest') refuse('forbidden')
    await limits.take('join', session.token.toString('hex'), address)
    const meeting = await meetingByCode(input.code, session.token.toString('hex'), address)
    const [known] = await sql<{ device: Id }[]>`
      select coalesce(device, actor) as device from session where token = ${session.token}`
    const device = known?.device ?? session.actor.id
    const begun = await beginSession(sql, undefined, clock(), { device })
    const answer = await execute(
      { id: command ?? v7(), stream: meetingStream(meeting.id), name: handOver.name, input: { ...input, device } },
      { kind: 'guest', id: begun.actor },
    )
    const { participant } = resultOf(answer)
    setCookie(request, response, begun.secret, begun.maxAge)
    response.json({ meeting: meeting.id, participant })
  })

  /** The open meeting with a code. Whoever tries too many wrong ones is made to wait; a right one is no secret and always passes. */
  async function meetingByCode(code: string, own: string | undefined, address: string) {
    const [meeting] = await sql<
      { id: Id; number: number; title: string; address: string; place: Id; kind: string; houses: House[] }[]
    >`
      select id, number, title, address, place, kind, houses from meeting where code = ${code} and phase = 'open'`
    if (meeting) return meeting
    await limits.take('code', own, address)
    return refuse('wrong-code')
  }

  return router
}

const codeOf = z.string().check(z.regex(/^\d{6}$/))
const joinRequest = z.extend(joining, { id: z.optional(id) })
