import { randomFillSync } from 'node:crypto'
import { Router } from 'express'
import { v7 } from 'uuid'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { makeCode, spacedCode } from '#shared/people/code.ts'
import { giveCode } from '#shared/people/give-code.ts'
import { mayVerifySomewhere } from '#shared/people/rights.ts'
import { parse, resultOf, type Deps } from '../core/route.ts'
import { keyedHash } from './keyed-hash.ts'
import { loadConsent } from './load-roll.ts'
import { listRoll } from './roll.ts'

/** The roll of residents for those who keep it, and codes for its lines; to everybody else there is no such thing. */
export function rollRoutes({ sql, actorOf, execute }: Deps): Router {
  const router = Router()

  router.get('/api/consent', async (_request, response) => {
    response.json(await loadConsent(sql))
  })

  router.get('/api/residents', async (request, response) => {
    const actor = await actorOf(request)
    if (!mayVerifySomewhere(actor)) refuse('not-found')
    const { q, people } = parse(asked, request.query)
    response.set('cache-control', 'private, no-store').json(await listRoll(sql, actor, q, people?.split(',')))
  })

  /** Fresh codes, shown this once: nobody can read them afterwards. */
  router.post('/api/residents/codes', async (request, response) => {
    const actor = await actorOf(request)
    if (!mayVerifySomewhere(actor)) refuse('not-found')
    const { people } = parse(wanted, request.body)
    const items: { person: Id; code: string; until: string }[] = []
    for (const person of people) {
      const code = makeCode(bytes => randomFillSync(bytes))
      const input = { person, hash: await keyedHash(sql, 'code', code) }
      const { until } = resultOf(await execute({ id: v7(), stream: 'city', name: giveCode.name, input }, actor))
      items.push({ person, code: spacedCode(code), until: String(until) })
    }
    response.set('cache-control', 'private, no-store').json({ items })
  })

  return router
}

const asked = z.object({
  q: z._default(z.string().check(z.maxLength(200)), ''),
  /** Just these lines, by comma. */
  people: z.optional(z.string().check(z.regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/))),
})
const wanted = z.object({ people: z.array(id).check(z.minLength(1), z.maxLength(50)) })
